"""The command line: ``chiso VERB CASE [options]``."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from chiso._core import __version__
from chiso.errors import Error

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help='chiso (chỉ số, "index"): score, rank, target, what-if.',
)


plan_app = typer.Typer(no_args_is_help=True, help="Plans and the documents they stand in.")
app.add_typer(plan_app, name="plan")


class Language(StrEnum):
    """The languages of reports."""

    vi = "vi"
    en = "en"


CasePath = Annotated[
    Path, typer.Argument(metavar="CASE", help="The folder of a case, or a plan's document.")
]
Lang = Annotated[Language, typer.Option(help="Language of the report.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Unit = Annotated[str | None, typer.Option(help="Whom it is about (default: the plan's unit).")]
Period = Annotated[int | None, typer.Option(help="Which period (default: the plan's baseline).")]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"chiso {__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which.")
    ] = False,
) -> None:
    """Score, rank, target, what-if."""


@app.command()
def report(
    case: CasePath,
    out: Annotated[
        Path | None, typer.Option(help="Folder for report.html and report.json.")
    ] = None,
    lang: Lang = Language.vi,
    as_json: Json = False,
    unit: Unit = None,
    period: Period = None,
) -> None:
    """Check a plan's targets against the real ranking."""
    from rich.console import Console

    from chiso.case import open_case
    from chiso.report import build, to_json, write
    from chiso.report.write import print_to

    result = build(open_case(case), unit=unit, period=period)
    written = write(result, out, lang.value) if out else ()
    if as_json:
        typer.echo(json.dumps(to_json(result), ensure_ascii=False, indent=2, allow_nan=False))
        return
    wide = Console(width=None if sys.stdout.isatty() else 200)
    print_to(wide, result, lang.value)
    for path in written:
        wide.print(str(path), style="bold")


@app.command()
def audit(case: CasePath, lang: Lang = Language.vi, as_json: Json = False) -> None:
    """Judge every figure a plan prints; exit status 0, 1 with warnings, 3 with errors."""
    from rich.console import Console

    from chiso.case import open_case
    from chiso.locale import words
    from chiso.report.audit import EXIT_STATUS, audit_json, audit_section
    from chiso.report.section import print_section

    opened = open_case(case)
    result = opened.audit()
    plan = opened.plan
    assert plan is not None
    if as_json:
        found = {
            "schema": "chiso.audit/1",
            "chiso": __version__,
            "source": {
                "citation": opened.framework.source.citation,
                "notice": opened.framework.source.notice,
            },
            "unit": plan.unit,
            "baseline": plan.baseline,
            "period": plan.period,
            **audit_json(result),
        }
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2, allow_nan=False))
    else:
        wide = Console(width=None if sys.stdout.isatty() else 200)
        title = words(lang.value)("audit", unit=plan.unit)
        print_section(wide, audit_section(result, opened.framework, lang.value, title))
        if opened.framework.source.citation:
            source = words(lang.value)("source")
            wide.print(f"\n{source}: {opened.framework.source.citation}", style="dim", markup=False)
    raise typer.Exit(EXIT_STATUS[result.worst])


@app.command()
def score(case: CasePath, as_json: Json = False, period: Period = None) -> None:
    """Score and rank all units."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from chiso.case import open_case

    outcome = open_case(case).score(period=period)
    ranking = outcome.ranking()
    if as_json:
        units = [
            {"unit": name, "rank": ranking.of(name), "score": outcome.score(name)}
            for name in ranking.ordered()
        ]
        unranked = [{"unit": left.unit, "reason": left.reason} for left in ranking.left_out]
        typer.echo(
            json.dumps(
                {
                    "schema": "chiso.scores/1",
                    "chiso": __version__,
                    "index": outcome.tree.root.id,
                    "period": outcome.period,
                    "n_ranked": ranking.n_ranked,
                    "units": units,
                    "unranked": unranked,
                },
                ensure_ascii=False,
                indent=2,
            )
        )
        return
    table = Table(title=f"{outcome.tree.root.id} {outcome.period}")
    for title in ("rank", "unit", "score"):
        table.add_column(title, justify="left" if title == "unit" else "right")
    for name in ranking.ordered():
        table.add_row(str(ranking.of(name)), escape(name), f"{outcome.score(name):.4f}")
    console = Console()
    console.print(table)
    for left in ranking.left_out:
        console.print(f"not ranked: {left.unit} ({left.reason})", markup=False)


@plan_app.command("read")
def plan_read(
    document: Annotated[Path, typer.Argument(metavar="DOCUMENT", help=".docx, .md or .txt.")],
    framework: Annotated[
        Path | None, typer.Option(help="framework.toml, or the folder of a case.")
    ] = None,
    unit: Annotated[str | None, typer.Option(help="Whom it is about [default: its title].")] = None,
    period: Annotated[int | None, typer.Option(help="The year it aims at.")] = None,
    baseline: Annotated[int | None, typer.Option(help="The year it starts from.")] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="Where to write plan.toml.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="List dates too.")] = False,
    as_json: Json = False,
) -> None:
    """Read a plan from the document it was published in; say what was not understood."""
    from rich.console import Console

    from chiso.document import read_plan
    from chiso.document.show import print_to, to_json
    from chiso.files import write_plan

    reading = read_plan(document, framework=framework, unit=unit, period=period, baseline=baseline)
    if out:
        write_plan(reading.plan, out)
    if as_json:
        typer.echo(json.dumps(to_json(reading), ensure_ascii=False, indent=2))
        return
    wide = Console(width=None if sys.stdout.isatty() else 200)
    print_to(wide, reading, everything=everything)
    if out:
        wide.print(str(out), style="bold")


def main() -> None:
    """Run the command line; an error of chiso is a message and exit status 2, not a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that cannot show it all still shows
    try:
        app()
    except Error as error:
        typer.echo(f"chiso: {error}", err=True)
        raise SystemExit(2) from None
