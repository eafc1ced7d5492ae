"""A reading of a document, printed for the one who checks it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

    from chiso.document.blocks import At
    from chiso.document.result import Reading


def print_to(console: Console, reading: Reading, *, everything: bool = False) -> None:
    """Print what was matched, with its confidence, and what was not placed, with its line.

    Args:
        console: where to.
        reading: what was read.
        everything: list dates and the numbers of documents too, which are else only counted.
    """
    from rich.table import Table
    from rich.text import Text

    plan = reading.plan
    console.print(f"{plan}", markup=False, highlight=False)
    for kind in ("target", "claim", "measure"):
        found = [match for match in reading.matches if match.kind == kind]
        if not found:
            continue
        table = Table(title=f"{len(found)} {kind}s")
        for title in ("place", "name in the document", "node", "sure", "printed"):
            table.add_column(title, overflow="fold", justify="right" if title == "sure" else "left")
        for match in found:
            sure = f"{match.confidence:.2f}" if match.node else ""
            cells = (str(match.at), match.name, match.node, sure, match.printed)
            table.add_row(*map(Text, cells))
        console.print(table)
    listed = reading.unplaced if everything else reading.figures_unplaced
    console.print(f"{len(listed)} figures not placed", markup=False, style="bold")
    for item in listed:
        console.print(f"  {item}", markup=False, highlight=False)
    others = len(reading.unplaced) - len(reading.figures_unplaced)
    if others and not everything:
        console.print(f"  and {others} dates, numbers of documents and marks (--all lists them)")
    for note in reading.notes:
        console.print(f"note: {note}", markup=False, highlight=False)


def to_json(reading: Reading) -> dict[str, Any]:
    """Return a reading's matches and what was not placed as `chiso.plan_reading/1`."""
    return {
        "schema": "chiso.plan_reading/1",
        "language": reading.language,
        "unit": reading.plan.unit,
        "baseline": reading.plan.baseline,
        "period": reading.plan.period,
        "matches": [
            {
                "kind": match.kind,
                "item": match.item,
                "node": match.node,
                "name": match.name,
                "confidence": match.confidence,
                "printed": match.printed,
                "at": _at(match.at),
            }
            for match in reading.matches
        ],
        "unplaced": [
            {
                "kind": item.kind,
                "printed": item.printed,
                "words": item.words,
                "reason": item.reason,
                "at": _at(item.at),
            }
            for item in reading.unplaced
        ],
        "notes": [str(note) for note in reading.notes],
    }


def _at(at: At) -> dict[str, int | str]:
    numbers = {"paragraph" if at.paragraphs else "line": at.line}
    numbers |= {"table": at.table, "row": at.row, "cell": at.cell}
    return {key: number for key, number in numbers.items() if number is not None}
