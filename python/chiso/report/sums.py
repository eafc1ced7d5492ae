"""Section 2: the plan's printed figures, added up again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chiso._core import ClaimKind, Figure, aggregate
from chiso.figures import SumVerdict, explain_sum, judge_sum

if TYPE_CHECKING:
    from chiso._core import Outcome, Plan
    from chiso.report.rows import Row


@dataclass(frozen=True)
class PrintedSum:
    """A total the plan prints against the sum of the parts it prints."""

    kind: str  # "components" of the baseline, or "floors" against a total target
    parts: tuple[tuple[str, Figure], ...]
    printed: Figure
    strict: bool
    text: str
    place: str
    verdict: SumVerdict
    explained_by: tuple[str, ...] | None  # parts left at their earlier figure

    @property
    def conclusion(self) -> str:
        """Return agrees, disagrees, weaker or stronger (of a target against its parts)."""
        if self.verdict.exact:
            return "agrees"
        if self.kind == "components":
            return "disagrees"
        return "weaker" if self.verdict.difference > 0 else "stronger"


def sums_of(plan: Plan, outcome: Outcome, rows: tuple[Row, ...]) -> tuple[PrintedSum, ...]:
    """Judge the printed sums. A sum is claimed only where the recipe adds with equal weights."""
    tree = outcome.tree
    root = tree.root.id
    parts = [node.id for node in tree.children()]
    weights = {node.id: node.weight for node in tree.children()} | outcome.recipe.weights
    rule = outcome.recipe.rules.get(root, outcome.recipe.rule)
    if not isinstance(rule, aggregate.Sum) or any(weights[part] != 1 for part in parts):
        return ()
    levels = [
        claim
        for claim in plan.claims
        if claim.kind == ClaimKind.level and claim.period == plan.baseline
    ]
    finest: dict[str, Figure] = {}  # the most exact figure printed for a part
    for claim in levels:
        known = finest.get(claim.node)
        if known is None or (claim.value.decimals or 0) > (known.decimals or 0):
            finest[claim.node] = claim.value
    found = []
    if all(part in finest for part in parts):
        figures = tuple((part, finest[part]) for part in parts)
        for claim in levels:
            if claim.node == root:
                verdict = judge_sum([figure for _, figure in figures], claim.value)
                found.append(
                    PrintedSum(
                        "components",
                        figures,
                        claim.value,
                        False,
                        claim.printed,
                        claim.place,
                        verdict,
                        None,
                    )
                )
    floors = {row.node: row.score_targets[0].figure for row in rows if row.score_targets}
    if all(part in floors for part in parts):
        figures = tuple((part, floors[part]) for part in parts)
        now = dict(figures)
        for row in rows:
            for target in row.score_targets if row.node == root else ():
                verdict = judge_sum(list(now.values()), target.figure)
                why = None if verdict.exact else explain_sum(now, finest, target.figure)
                found.append(
                    PrintedSum(
                        "floors",
                        figures,
                        target.figure,
                        target.strict,
                        target.printed,
                        target.place,
                        verdict,
                        why,
                    )
                )
    return tuple(found)
