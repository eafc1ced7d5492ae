"""CSV: fields separated by commas, semicolons or tabs, every row with its line."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chiso.files.names import clean, guess, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chiso.files.reading import File

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs"}


@dataclass(frozen=True)
class Table:
    """The columns of a CSV file, and the line each row begins on."""

    columns: dict[str, Sequence[str]]
    lines: Sequence[int]
    delimiter: str

    def position(self, column: str) -> int:
        """Return where a column stands, from 1."""
        return list(self.columns).index(column) + 1


def read_table(
    file: File, *, required: Sequence[str], optional: Sequence[str], free: bool = False
) -> Table | None:
    """Take a file's text apart; None if it was refused.

    Args:
        file: its text is read; problems and notes go to it.
        required: columns that must be there.
        optional: columns that may be there.
        free: further columns of any name may be there.
    """
    delimiter = _delimiter(file.text, {*required, *optional})
    rows = _rows(file, delimiter)
    if not rows:
        return None
    (header_line, header), *body = rows
    names = _header(file, header_line, header, required, optional, free)
    if names is None:
        return None
    if delimiter != ",":
        file.note(f"fields are separated by {DELIMITERS[delimiter]}", line=header_line)
    kept = _of_width(file, body, len(names), delimiter)
    if not kept:
        file.malformed("has a header but no rows", line=header_line)
        return None
    lines, fields = zip(*kept, strict=True)
    columns: dict[str, Sequence[str]] = dict(zip(names, zip(*fields, strict=True), strict=True))
    return Table(columns, lines, delimiter)


def _delimiter(text: str, known: set[str]) -> str:
    """Return the separator under which the first row names the most known columns."""
    first = re.split(r"[\r\n]", text[:10_000].lstrip(), maxsplit=1)[0]

    def fitting(delimiter: str) -> int:
        fields = next(csv.reader([first], delimiter=delimiter), [])
        return sum(clean(field).lower() in known for field in fields)

    return max(DELIMITERS, key=fitting)  # the first, a comma, if equal


def _rows(file: File, delimiter: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(file.text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for fields in reader:
            if fields:
                rows.append((line, fields))
            line = reader.line_num + 1
    except csv.Error as error:
        text = str(error)
        if "unexpected end" in text or "field larger" in text:
            message = "a quotation mark opens in this row and is not closed; is the file cut off?"
        elif "expected after" in text:
            message = 'has text after a closing quotation mark; write a quotation mark within as ""'
        else:
            message = f"is no CSV: {text}"
        file.malformed(message, line=line)
        return []
    return rows


def _header(
    file: File,
    line: int,
    header: Sequence[str],
    required: Sequence[str],
    optional: Sequence[str],
    free: bool,
) -> list[str] | None:
    names = [clean(field) for field in header]
    known = [*required, *optional]
    before = file.reading.count
    seen: set[str] = set()
    for position, name in enumerate(names, 1):
        if not name:
            file.malformed("a column has no name", line=line, column=position)
        elif name in seen:
            file.malformed(f"two columns are called {shown(name)}", line=line, column=position)
        elif name not in known:
            in_other_case = name.lower() in known
            if not free or in_other_case:
                file.malformed(
                    f"unknown column {shown(name)}{guess(file, name, known)}",
                    line=line,
                    column=position,
                )
        seen.add(name)
    for name in required:
        if name not in seen:
            got = ", ".join(shown(other) for other in names[:20])
            file.malformed(f"has no column '{name}'; its columns are {got}", line=line)
    return names if file.reading.count == before else None


def _of_width(
    file: File, rows: Iterable[tuple[int, list[str]]], width: int, delimiter: str
) -> list[tuple[int, list[str]]]:
    kept = []
    empty: list[int] = []
    for line, fields in rows:
        if len(fields) == width:
            if any(map(str.strip, fields)):
                kept.append((line, fields))
            else:
                empty.append(line)
        elif not any(map(str.strip, fields)):
            empty.append(line)
        else:
            hint = (
                "; put a text or a number that holds a comma in quotation marks"
                if delimiter == "," and len(fields) > width
                else ""
            )
            file.malformed(
                f"has {len(fields)} fields; the header names {width}{hint}",
                line=line,
                column=min(len(fields), width) + 1,
            )
    if empty:
        file.note(f"{len(empty)} rows of empty fields were skipped", line=empty[0])
    return kept
