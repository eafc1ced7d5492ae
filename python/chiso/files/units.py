"""units.csv: other names, codes and groups of the units."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chiso._core import Label, Unit
from chiso.files.names import clean, unify
from chiso.files.reading import File, Note, Reading, path_of
from chiso.files.table import Table, read_table
from chiso.files.text import TABLE_LIMIT, open_text
from chiso.files.writing import replace_files, same_when_read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike


@dataclass
class Register:
    """What is known of units, and where it stands if it was read from a file."""

    units: list[Unit]
    lines: list[int] = field(default_factory=list)
    file: File | None = None

    @property
    def title(self) -> str:
        """Return what to call it in messages."""
        return self.file.path.name if self.file else "the units that were given"


OWN = ("name_vi", "name_en", "code")


def read_units(path: str | PathLike[str], *, notes: list[Note] | None = None) -> list[Unit]:
    """Read the names, codes and groups of units from a CSV file.

    Args:
        path: the file.
        notes: what was settled while reading is appended to it; without it, it is warned of.

    Raises:
        FormatError: the file cannot be read, or something in it has not the form it must have.
        StructureError: a unit or a group that is named twice or in two ways.
    """
    reading = Reading("read_units")
    file = open_text(path_of(path), reading, TABLE_LIMIT)
    found = units_from(file) if file else None
    reading.refuse()
    assert found is not None
    reading.hand_over(notes)
    return found.units


def units_from(file: File) -> Register | None:
    """Return the units of a file's text; None if it was refused."""
    before = file.reading.count
    table = read_table(file, required=["unit"], optional=OWN, free=True)
    if table is None:
        return None
    columns = {
        name: _unified(file, table, name)
        for name in table.columns
        if name == "unit" or name not in OWN
    }
    for name in OWN:
        columns[name] = [clean(text) for text in table.columns.get(name, [""] * len(table.lines))]
    first: dict[str, int] = {}
    for name, line in zip(columns["unit"], table.lines, strict=True):
        if not name:
            file.wrong("the unit has a blank name", line=line)
        elif name in first:
            file.wrong(f"is already on line {first[name]}", line=line, unit=name)
        first.setdefault(name, line)
    if file.reading.count > before:
        return None
    groupings = [name for name in columns if name != "unit" and name not in OWN]
    units = [
        Unit(
            name,
            label=Label(vi=columns["name_vi"][row], en=columns["name_en"][row]),
            code=columns["code"][row],
            groups={by: columns[by][row] for by in groupings if columns[by][row]},
        )
        for row, name in enumerate(columns["unit"])
    ]
    return Register(units, list(table.lines), file)


def _unified(file: File, table: Table, name: str) -> list[str]:
    texts = table.columns[name]
    spellings: dict[str, int] = {}
    for text, line in zip(texts, table.lines, strict=True):
        if text.strip():
            spellings.setdefault(text, line)
    cleaned = unify(file, name, spellings)
    return [cleaned.get(text, "") for text in texts]


def write_units(units: Sequence[Unit], path: str | PathLike[str]) -> None:
    """Write the names, codes and groups of units to a CSV file, from which the same are read.

    Raises:
        StructureError: the file could not hold all of it; nothing was written.
        FormatError: the file cannot be written.
    """
    replace_files("write_units", {path_of(path): units_text(units, path_of(path))})


def units_text(units: Sequence[Unit], path: str | PathLike[str]) -> str:
    """Return the text of the units' file."""
    groupings = list(dict.fromkeys(name for unit in units for name in unit.groups))
    own = {
        "name_vi": [unit.label.vi for unit in units],
        "name_en": [unit.label.en for unit in units],
        "code": [unit.code for unit in units],
    }
    kept = [name for name, texts in own.items() if any(texts)]
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["unit", *kept, *groupings])
    for row, unit in enumerate(units):
        named = [own[name][row] for name in kept]
        writer.writerow([unit.name, *named, *(unit.groups.get(name, "") for name in groupings)])
    written = stream.getvalue()

    def read(file: File) -> list[Unit] | None:
        register = units_from(file)
        return register.units if register else None

    same_when_read("write_units", list(units), read, path_of(path), written)
    return written
