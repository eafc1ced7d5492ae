"""Tables of targets: which column says what, and which row speaks of which node."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chiso.document.dates import YEAR
from chiso.document.letters import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chiso.document.blocks import Cell, Table
    from chiso.document.matching import Named, Names

_ORDER = re.compile(r"(?:so\s+)?(?:tt|stt|thu tu)|#|no\.?|item|order")
_OWNER = re.compile(
    r"don vi(?! tinh)|co quan|chu tri|phoi hop|theo doi|phu trach|dau moi|trach nhiem|lead|support"
    r"|owner|responsib|in charge|body|bodies|agency|agencies"
)
_SUPPORT = re.compile(r"phoi hop|support")
_LEAD = re.compile(r"chu tri|thuc hien|theo doi|phu trach|dau moi|lead|owner|responsib|in charge")
_TARGET = re.compile(r"muc tieu|phan dau|chi tieu|ke hoach|target|goal|aim")
_BASE = re.compile(
    r"hien trang|ket qua|thuc trang|thuc hien nam|dat duoc|baseline|result|actual|current"
)
_RANK = re.compile(
    r"(?<!\w)(?:thu hang|xep hang|hang|vi tri|thu bac|rank\w*|place|position)(?![a-z])"
)
_SCORE = re.compile(
    r"(?<!\w)(?:diem(?: so)?|so diem|gia tri|ty le|score\w*|points?|value)(?![a-z])"
)
_GROUP = re.compile(r"(?<!\w)(?:nhom|phan nhom|group)(?![a-z])")
_REGION = re.compile(r"khu vuc|vung|region")
_CHANGE = re.compile(r"tang(?:\s*[/,(-]?\s*giam)?|chenh lech|so sanh|so voi|change|difference")
_SCALE = re.compile(r"thang diem|diem toi da|trong so|scale|maximum|weight")
_FIGURE = re.compile(r"\d")
_PRINTED = re.compile(r"\d{1,3}[.,]\d+|\d{1,4}\s*/\s*\d{1,4}")


@dataclass(frozen=True)
class Column:
    """What a column says."""

    role: str  # "name", "order", "base", "target", "lead", "support", "owners", "change", "other"
    hint: str = ""  # "score", "rank", "region", "group"
    year: int | None = None
    title: str = ""


@dataclass
class Row:
    """A row that speaks of a node, or should."""

    number: int  # of the rows of figures, from 1
    name: Cell
    named: Named
    cells: list[tuple[Column, Cell]]
    total: bool = False


@dataclass
class Grid:
    """A table of targets, over all its parts, and the cells of its headings."""

    columns: list[Column]
    rows: list[Row] = field(default_factory=list)
    heading: list[Cell] = field(default_factory=list)

    def years(self) -> list[int]:
        """Return the years its columns name."""
        return sorted({c.year for c in self.columns if c.year and c.role in ("base", "target")})


def read_table(
    table: Table, names: Names, before: Grid | None, period: int | None
) -> tuple[Grid | None, bool]:
    """Return what a table says of targets, and whether it goes on with the grid before it.

    Args:
        table: the table.
        names: the framework's names.
        before: the last grid; a table without a heading of its own and of as many columns
            goes on with it.
        period: the one the plan aims at.
    """
    first = _first_row_of_figures(table, names)
    heading, body = list(table.rows[:first]), list(table.rows[first:])
    width = max((len(row) for row in table.rows), default=0)
    titles = _titles(heading, width)
    columns = _columns(titles, body or heading, names, period)
    on = before is not None and not any(c.role in ("base", "target") for c in columns)
    if on:
        assert before is not None
        if width != len(before.columns):
            return None, False
        grid, body = before, list(table.rows)
    else:
        if not any(c.role == "name" for c in columns) or not body:
            return None, False
        if not any(c.role == "target" for c in columns):
            return None, False
        again = before is not None and [(c.role, c.hint) for c in columns] == [
            (c.role, c.hint) for c in before.columns
        ]
        grid = before if again and before is not None else Grid(columns)
        grid.heading += [cell for row in heading for cell in row]
        on = bool(again)
    for row in body:
        _take(grid, row, names)
    return (None, False) if not grid.rows else (grid, on)


def _first_row_of_figures(table: Table, names: Names) -> int:
    """Return the first row which names a node and has a figure, or which has two of them.

    A row of figures whose name is not known is no heading: it must be refused, not passed over.
    """
    for number, row in enumerate(table.rows):
        texts = [cell.text for cell in row if cell.text and not cell.repeated]
        folded = [fold(text) for text in texts]
        figures = sum(1 for t in folded if _FIGURE.search(t) and not YEAR.search(t))
        if sum(1 for t in folded if _PRINTED.fullmatch(t)) >= 2:
            return number
        named = any(names.find(text).node for text in texts)
        if named and len(texts) > 1 and (figures or number >= 2):
            return number
    return len(table.rows)


def _titles(heading: Sequence[Sequence[Cell]], width: int) -> list[str]:
    """Return one title for each column, of all the rows of the heading over it."""
    spread = [
        _spread([cell.text for cell in row], list(heading[i:]), width)
        for i, row in enumerate(heading)
    ]
    titles = []
    for column in range(width):
        parts: list[str] = []
        for row in spread:
            part = row[column] if column < len(row) else ""
            if part and part not in parts:
                parts.append(part)
        titles.append(" / ".join(parts))
    return titles


def _spread(texts: list[str], heading: Sequence[Sequence[Cell]], width: int) -> list[str]:
    """Return a row of the heading over all columns.

    A row that lost its merged cells in a conversion is shorter than the table: its cells stand
    one over each column without a title in the row below, and evenly over those with one. Where
    the row is as wide as the table, a blank cell over a title belongs to the cell left of it.
    """
    if len(heading) < 2:
        return texts
    below = next((row for row in heading[1:] if len(row) == width), None)
    if below is not None and len(texts) == width:
        found: list[str] = []
        for text, under in zip(texts, below, strict=True):
            found.append(found[-1] if not text and under.text and found else text)
        return found
    if len(texts) >= width:
        return texts
    if below is None:
        return texts
    free = [not cell.text for cell in below]
    over = len(texts) - sum(free)
    covered = width - sum(free)
    if over < 1 or covered % over:
        return texts
    share = covered // over
    found = []
    rest = list(texts)
    count = 0
    for is_free in free:
        if is_free:
            found.append(rest.pop(0) if rest else "")
        else:
            found.append(rest[0] if rest else "")
            count += 1
            if count % share == 0 and rest:
                rest.pop(0)
    return found


def _columns(
    titles: list[str], body: Sequence[Sequence[Cell]], names: Names, period: int | None
) -> list[Column]:
    named = [0.0] * len(titles)
    for row in body[:40]:
        for i, cell in enumerate(row[: len(titles)]):
            if cell.text and not cell.repeated:
                found = names.find(cell.text)
                named[i] += found.confidence or max((c for _, c in found.candidates), default=0.0)
    name = max(range(len(titles)), key=lambda i: named[i], default=0)
    columns = []
    for i, title in enumerate(titles):
        folded = fold(title)
        if i == name and named[i] > 0:
            columns.append(Column("name", title=title))
        else:
            columns.append(_column(title, folded, period, [r[i].text for r in body if i < len(r)]))
    return columns


def _column(title: str, folded: str, period: int | None, texts: list[str]) -> Column:
    years = [int(year) for year in YEAR.findall(folded)]
    year = years[-1] if years else None
    if _ORDER.fullmatch(folded.split(" / ")[-1].strip(" .")) or _ORDER.fullmatch(
        folded.strip(" .")
    ):
        return Column("order", title=title)
    if _SCALE.search(folded):
        return Column("other", title=title)
    hint = _hint(folded, texts)
    target = bool(_TARGET.search(folded))
    base = bool(_BASE.search(folded))
    if _OWNER.search(folded) and not (hint and (target or year)):
        support, lead = bool(_SUPPORT.search(folded)), bool(_LEAD.search(folded))
        return Column("support" if support and not lead else "owners", title=title)
    if _CHANGE.search(folded) and not target:
        return Column("change", hint, year, title)
    if target and not (base and year is not None and period is not None and year < period):
        return Column("target", hint, year or period, title)
    if year is not None and period is not None and year == period and not base:
        return Column("target", hint, year, title)
    if hint and (year is not None or base):
        return Column("base", hint, year, title)
    return Column("other", title=title)


def _hint(folded: str, texts: list[str]) -> str:
    if _RANK.search(folded) and not _SCORE.search(folded):
        return "region" if _REGION.search(folded) else "rank"
    if _GROUP.search(folded):
        return "group"
    if _SCORE.search(folded):
        return "score"
    filled = [fold(text) for text in texts if _FIGURE.search(text)]
    ranks = sum(1 for text in filled if re.search(r"\d\s*/\s*\d", text))
    if filled and ranks * 2 > len(filled):
        return "region" if _REGION.search(folded) else "rank"
    return "score" if filled else ""


def _take(grid: Grid, row: Sequence[Cell], names: Names) -> None:
    position = next(i for i, column in enumerate(grid.columns) if column.role == "name")
    cell = row[position] if position < len(row) else None
    figures = [
        (column, other)
        for column, other in zip(grid.columns, row, strict=False)
        if column.role in ("base", "target", "change") and other.text
    ]
    if cell is None or not cell.text:  # "Tổng cộng" may be merged with, or stand in, another cell
        cell = next((c for c in row if c.text and names.find(c.text).node), None)
    if cell is None or (_is_heading(grid, row) and not names.find(cell.text).node):
        grid.heading += list(row)
        return
    if not figures:
        return
    named = names.find(cell.text)
    total = named.total
    number = sum(1 for r in grid.rows if not r.total) + (0 if total else 1)
    pairs = list(zip(grid.columns, row, strict=False))
    grid.rows.append(Row(number, cell, named, pairs, total))


def _is_heading(grid: Grid, row: Sequence[Cell]) -> bool:
    """Return True for a heading printed again, on the second page of a table."""
    known = {fold(cell.text) for cell in grid.heading if cell.text}
    filled = [fold(cell.text) for cell in row if cell.text]
    return bool(filled) and all(text in known for text in filled)
