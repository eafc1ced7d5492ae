"""Section 5, and ``chiso audit``: the printed figures, judged."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from chiso._core import Severity, Verdict
from chiso.locale import number, words
from chiso.report.section import Section, Table
from chiso.report.sums import sum_json

if TYPE_CHECKING:
    from chiso._core import Audit, Finding, Framework, JudgedFigure, Label

EXIT_STATUS = {None: 0, Severity.note: 0, Severity.warning: 1, Severity.error: 3}


def counts(audit: Audit) -> dict[str, int]:
    """Return how many figures have which verdict."""
    found = {verdict.name: audit.count(verdict) for verdict in Verdict}
    return {"figures": len(audit.figures), **found, "not_judged": audit.count(None)}


def _label(label: Label | None) -> dict[str, str] | None:
    return {"vi": label.vi, "en": label.en} if label and (label.vi or label.en) else None


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "severity": finding.severity.name,
        "code": finding.code,
        "node": finding.node or None,
        "place": finding.place,
        "printed": finding.printed,
        "expected": finding.expected or None,
        "message": _label(finding.message),
        "explanation": _label(finding.explanation),
    }


def _figure(figure: JudgedFigure) -> dict[str, Any]:
    claim = figure.claim
    return {
        "kind": claim.kind.name,
        "node": claim.node,
        "period": claim.period,
        "against": claim.against,
        "value": str(claim.value),
        "printed": claim.printed,
        "places": figure.places,
        "verdict": figure.verdict.name if figure.verdict else None,
        "expected": None if figure.expected is None else str(figure.expected),
        "derivation": _label(figure.derivation),
        "why_not": _label(figure.why_not),
        "cause": figure.mistake.cause.name if figure.mistake else None,
    }


def audit_json(audit: Audit) -> dict[str, Any]:
    """Return an audit as JSON's plain values; see docs/audit.md for the keys."""
    return {
        "counts": counts(audit),
        "worst": audit.worst.name if audit.worst else None,
        "findings": [_finding(one) for one in audit.findings],
        "figures": [_figure(one) for one in audit.figures],
        "sums": [sum_json(one) for one in audit.sums],
    }


def audit_section(audit: Audit, framework: Framework, language: str, title: str) -> Section:
    """Return the findings as a table, and under it how many figures are as they should be."""
    say = words(language)

    def text(label: Label) -> str:
        first, second = (label.vi, label.en) if language == "vi" else (label.en, label.vi)
        return first or second

    def expected(figure: str) -> str:
        if not figure:
            return ""
        exact = Decimal(figure)
        return number(exact, max(0, -int(exact.as_tuple().exponent)), language)

    rows = tuple(
        (
            say(f"severity_{finding.severity.name}"),
            finding.place,
            (text(framework.node(finding.node).name) or finding.node) if finding.node else "",
            finding.printed,
            expected(finding.expected),
            text(finding.message),
            text(finding.explanation),
        )
        for finding in audit.findings
    )
    keys = ("severity", "place", "dimension", "printed", "expected", "derivation", "explanation")
    table = Table(tuple(say(key) for key in keys), (False,) * 4 + (True, False, False), rows)
    return Section(
        title,
        (table,) if rows else (),
        (say("audit_counts", **counts(audit)), say("audit_note")),
    )
