"""What a document consists of: paragraphs and tables, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class At:
    """Where something stands: a line of a text, or a paragraph of a Word file; or a table's cell.

    Tables, rows and cells count from 1, and rows count the heading rows too.
    """

    line: int | None = None
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    paragraphs: bool = False  # `line` counts paragraphs

    def order(self) -> tuple[int, int, int]:
        """Return what sorts places in the order of the document."""
        return self.line or 0, self.row or 0, self.cell or 0

    def __str__(self) -> str:
        """Return such as ``line 40`` or ``table 1, row 3, cell 5 (line 40)``."""
        line = f"{'paragraph' if self.paragraphs else 'line'} {self.line}" if self.line else ""
        if self.table is None:
            return line
        parts = [f"table {self.table}", f"row {self.row}"]
        if self.cell is not None:
            parts.append(f"cell {self.cell}")
        return ", ".join(parts) + (f" ({line})" if line else "")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a heading or an item of a list; `text` begins with its number if it has one."""

    text: str
    at: At
    heading: int = 0  # the level the document gives it, 0 for none
    lines: tuple[tuple[int, int], ...] = ()  # (offset, line) where it runs over several lines

    def place(self, offset: int) -> At:
        """Return where a character of it stands."""
        line = self.at.line
        for start, number in self.lines:
            if start <= offset:
                line = number
        return At(line, paragraphs=self.at.paragraphs)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    text: str
    at: At
    repeated: bool = False  # covered by a merged cell, whose text this is


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has its own number of cells."""

    rows: tuple[tuple[Cell, ...], ...]
    number: int

    @property
    def at(self) -> At:
        """Return where it begins."""
        return self.rows[0][0].at


Block = Paragraph | Table


@dataclass
class Blocks:
    """The content of a document, in its order."""

    blocks: list[Block] = field(default_factory=list)
    footnotes: list[Paragraph] = field(default_factory=list)
    tables: int = 0

    def paragraph(
        self, text: str, at: At, heading: int = 0, lines: tuple[tuple[int, int], ...] = ()
    ) -> None:
        """Append a paragraph, unless it is blank."""
        if text:
            self.blocks.append(Paragraph(text, at, heading, lines))

    def table(self, rows: list[list[tuple[str, int | None, bool]]], paragraphs: bool) -> None:
        """Append a table of (text, line, repeated) cells, unless it is blank."""
        filled = [row for row in rows if any(text for text, _, _ in row)]
        if not filled:
            return
        self.tables += 1
        made = tuple(
            tuple(
                Cell(text, At(line, self.tables, r, c, paragraphs), repeated)
                for c, (text, line, repeated) in enumerate(row, start=1)
            )
            for r, row in enumerate(filled, start=1)
        )
        self.blocks.append(Table(made, self.tables))
