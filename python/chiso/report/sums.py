"""Section 2: the plan's printed figures, added up again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chiso._core import SumKind

if TYPE_CHECKING:
    from chiso._core import Audit, Figure, PrintedSum


def sums_of(audit: Audit, baseline: int) -> tuple[PrintedSum, ...]:
    """Return the printed totals of the baseline, and of the targets."""
    return tuple(one for one in audit.sums if one.kind == SumKind.floors or one.period == baseline)


def _figure(figure: Figure) -> dict[str, Any]:
    return {"value": figure.value, "printed": str(figure)}


def sum_json(one: PrintedSum) -> dict[str, Any]:
    """Return a sum in JSON's terms; see docs/report.md for the keys."""
    return {
        "kind": one.kind.name,
        "node": one.node,
        "period": one.period,
        "parts": [{"node": node} | _figure(figure) for node, figure in one.parts],
        "printed": _figure(one.printed),
        "strict": one.strict,
        "claimed": one.claimed,
        "text": one.text,
        "place": one.place,
        "verdict": {
            "total": float(one.verdict.total),
            "printed": float(one.verdict.printed),
            "allowed": float(one.verdict.allowed),
            "exact": one.verdict.exact,
        },
        "difference": float(one.verdict.difference),
        "conclusion": one.conclusion.name,
        "explained_by": one.explained_by,
    }
