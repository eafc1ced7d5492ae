"""A report as JSON, as a page, and on a terminal."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from chiso._core import Figure, Label, LedgerEntry, LeftOut, __version__
from chiso.errors import Error, FormatError
from chiso.locale import words
from chiso.report.audit import audit_json
from chiso.report.section import print_section
from chiso.report.sums import sum_json
from chiso.report.tables import Pages

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

    from chiso.report.build import Report

SCHEMA = "chiso.report/1"


def _plain(value: Any) -> Any:
    """Return a value in JSON's terms; see docs/report.md for the keys."""
    if isinstance(value, Figure):
        return {"value": value.value, "printed": str(value)}
    if isinstance(value, Label):
        return {"vi": value.vi, "en": value.en}
    if isinstance(value, LeftOut):
        return {"unit": value.unit, "reason": value.reason}
    if isinstance(value, LedgerEntry):
        return {"step": value.step, "unit": value.unit, "what": value.what}
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value


def to_json(report: Report) -> dict[str, Any]:
    """Return the report as JSON's plain values, under the schema ``chiso.report/1``."""
    plan = report.case.plan
    outcome = report.outcome
    return {
        "schema": SCHEMA,
        "chiso": __version__,
        "source": {
            "citation": outcome.framework.source.citation,
            "notice": outcome.framework.source.notice,
        },
        "unit": report.unit,
        "baseline": outcome.period,
        "period": plan.period if plan else None,
        "title": _plain(plan.title) if plan else None,
        "n_units": len(outcome.units),
        "unranked": _plain(outcome.ranking().left_out),
        "rows": _plain(report.rows),
        "sums": [sum_json(one) for one in report.sums],
        "floor_sum": report.floor_sum,
        "movements": _plain(report.movements),
        "needed": _plain(report.needed),
        "above": _plain(report.above),
        "below": _plain(report.below),
        "audit": audit_json(report.audit) if report.audit else None,
        "notes": [str(note) for note in report.case.notes],
    }


def to_html(report: Report, language: str) -> str:
    """Return a self-contained page; everything that comes from the case is escaped.

    Raises:
        Error: Jinja2 is not installed.
    """
    try:
        from jinja2 import Environment, StrictUndefined
    except ImportError as error:
        raise Error.one(
            "report", "a page needs Jinja2; install it with: pip install 'chiso[report]'"
        ) from error
    template = files("chiso.report").joinpath("page.html.j2").read_text(encoding="utf-8")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    pages = Pages(report, language)
    plan = report.case.plan
    return environment.from_string(template).render(
        language=language,
        heading=pages.say("report"),
        subject=pages.subject(),
        plan=pages.label(plan.title, "") if plan else pages.say("no_plan"),
        sections=pages.sections(),
        unranked=pages.unranked(),
        unranked_title=pages.say("missing_units", **pages.years),
        notes=[str(note) for note in report.case.notes],
        notes_title=pages.say("notes"),
        source_title=pages.say("source"),
        source=report.outcome.framework.source,
        made_by=pages.say("made_by", version=__version__),
    )


def write(report: Report, folder: Path, language: str) -> tuple[Path, Path]:
    """Write ``report.html`` and ``report.json`` into a folder, made if need be.

    Raises:
        FormatError: the folder cannot be made or written to.
    """
    page = to_html(report, language)
    data = json.dumps(to_json(report), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    targets = (folder / "report.html", folder / "report.json")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for target, text in zip(targets, (page, data), strict=True):
            target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        message = f"cannot be written: {error.strerror}; choose another folder"
        raise FormatError.one("report", message, file=str(error.filename or folder)) from error
    return targets


def print_to(console: Console, report: Report, language: str) -> None:
    """Print the report on a terminal."""
    from rich.markup import escape

    pages = Pages(report, language)
    console.print(f"[bold]{escape(words(language)('report'))}: {escape(pages.subject())}[/bold]")
    for section in pages.sections():
        print_section(console, section)
    for remark in report.case.notes:
        console.print(escape(str(remark)), style="dim")
    source = report.outcome.framework.source
    if source.citation:
        console.print(f"\n{escape(pages.say('source'))}: {escape(source.citation)}", style="dim")
