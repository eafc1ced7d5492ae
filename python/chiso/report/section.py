"""Titled tables of text, as a page and a terminal show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(frozen=True)
class Table:
    """A table of text; ``numeric`` says which columns hold numbers."""

    header: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    total_last: bool = False


@dataclass(frozen=True)
class Section:
    """A title, its tables, and what a reader must know to read them."""

    title: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()


def print_section(console: Console, section: Section) -> None:
    """Print a section on a terminal."""
    from rich.markup import escape
    from rich.table import Table as RichTable

    console.print(f"\n[bold]{escape(section.title)}[/bold]")
    for table in section.tables:
        shown = RichTable(show_lines=False)
        for title, is_number in zip(table.header, table.numeric, strict=True):
            shown.add_column(escape(title), justify="right" if is_number else "left")
        for i, row in enumerate(table.rows):
            last = table.total_last and i == len(table.rows) - 1
            shown.add_row(*(escape(cell) for cell in row), style="bold" if last else "")
        console.print(shown)
    for note in section.notes:
        console.print(escape(note), style="dim")
