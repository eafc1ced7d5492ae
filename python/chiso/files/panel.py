"""panel.csv: the values, one row a unit, node and period."""

from __future__ import annotations

import csv
import io
import math
from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np

from chiso._core import MissingReason, Panel, Unit
from chiso.errors import StructureError
from chiso.files.far_off import note_far_off
from chiso.files.names import guess, likeness, shown, unify
from chiso.files.numbers import Column, numbers, whole
from chiso.files.reading import File, Note, Reading, path_of
from chiso.files.table import Table, read_table
from chiso.files.text import TABLE_LIMIT, open_text
from chiso.files.units import Register
from chiso.files.writing import replace_files, same_when_read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from numpy.typing import NDArray

    from chiso._core import Framework

REQUIRED = ("unit", "node", "period", "value")
REASONS = {reason.name: reason for reason in MissingReason if reason != MissingReason.not_stated}
MOST_CELLS = 50_000_000  # of the full table: 400 MB


def read_panel(
    path: str | PathLike[str],
    *,
    framework: Framework | None = None,
    units: Sequence[Unit] | None = None,
    notes: list[Note] | None = None,
) -> Panel:
    """Read a panel from a CSV file.

    Args:
        path: the file.
        framework: if given, every node must be one of its nodes.
        units: what else is known of the units; if given, they must be the file's units.
        notes: what was settled while reading is appended to it; without it, it is warned of.

    Raises:
        FormatError: the file cannot be read, or something in it has not the form it must have.
        StructureError: a cell that is given twice, a name spelled in two ways, an unknown node.
    """
    reading = Reading("read_panel")
    file = open_text(path_of(path), reading, TABLE_LIMIT)
    register = None if units is None else Register(list(units))
    panel = panel_from(file, framework, register) if file else None
    reading.refuse()
    assert panel is not None
    reading.hand_over(notes)
    return panel


def panel_from(
    file: File, framework: Framework | None = None, register: Register | None = None
) -> Panel | None:
    """Make a panel from a file's text; None if it was refused."""
    before = file.reading.count
    table = read_table(file, required=REQUIRED, optional=("se", "missing"))
    if table is None:
        return None
    rows = _Rows(file, table)
    values = rows.numbers("value")
    errors = rows.numbers("se") if "se" in table.columns else None
    reasons = rows.reasons(values)
    rows.expect_once()
    if framework is not None:
        rows.expect_nodes(framework)
    units = rows.registered(register)
    if file.reading.count > before:
        return None
    if framework is not None:
        cells_read = zip(table.lines, map(rows.key, range(len(values))), values, strict=True)
        note_far_off(file, cells_read, framework)
    cells = math.prod(rows.shape)
    if cells > MOST_CELLS:
        file.wrong(
            f"its units, nodes and periods make a table of {cells} cells; "
            f"expected at most {MOST_CELLS}"
        )
        return None
    try:
        return Panel(
            units,
            rows.nodes,
            rows.periods,
            rows.cube(values, units),
            standard_errors=None if errors is None else rows.cube(errors, units),
            reasons={rows.key(row): reason for row, reason in reasons.items()},
        )
    except StructureError as error:
        lines = {rows.key(row): line for row, line in enumerate(table.lines)}
        file.take(error, lambda p: lines.get((p.unit, p.node, p.period or 0)))
        return None


class _Rows:
    """The rows of a panel's file: which unit, node and period each is about."""

    def __init__(self, file: File, table: Table) -> None:
        self.file, self.table = file, table
        self.units, self.unit_at = self._names("unit")
        self.nodes, self.node_at = self._names("node")
        self.periods, self.period_at = self._periods()

    @property
    def shape(self) -> tuple[int, int, int]:
        return len(self.units), len(self.nodes), len(self.periods)

    def key(self, row: int) -> tuple[str, str, int]:
        """Return the unit, node and period of a row; all its periods must be known."""
        period = self.periods[self.period_at[row]]
        return self.units[self.unit_at[row]], self.nodes[self.node_at[row]], period

    def _place(self, row: int, column: str) -> dict[str, Any]:
        known = self.period_at[row] >= 0
        return {
            "line": self.table.lines[row],
            "column": self.table.position(column),
            "unit": self.units[self.unit_at[row]],
            "node": self.nodes[self.node_at[row]],
            "period": self.periods[self.period_at[row]] if known else None,
        }

    def _first_lines(self, column: str) -> dict[str, int]:
        """Return what is written in a column, in its order, with the line it first stands on."""
        texts = self.table.columns[column]
        lines = dict.fromkeys(texts, 0)
        lines.update(zip(reversed(texts), reversed(self.table.lines), strict=True))
        return lines

    def _names(self, kind: str) -> tuple[list[str], list[int]]:
        cleaned = unify(self.file, kind, self._first_lines(kind))
        names = list(dict.fromkeys(cleaned.values()))
        place = {name: i for i, name in enumerate(names)}
        at = {text: place[name] for text, name in cleaned.items()}
        return names, [at[text] for text in self.table.columns[kind]]

    def _periods(self) -> tuple[list[int], list[int]]:
        found: dict[str, int] = {}
        for text, line in self._first_lines("period").items():
            period = whole(text.strip())
            if period is not None:
                found[text] = period
                continue
            self.file.malformed(
                f"period {shown(text)}; expected a whole number in plain digits, such as 2023",
                line=line,
                column=self.table.position("period"),
            )
        periods = sorted(set(found.values()))
        place = {period: i for i, period in enumerate(periods)}
        at = {text: place[period] for text, period in found.items()}
        return periods, [at.get(text, -1) for text in self.table.columns["period"]]

    def numbers(self, column: str) -> list[float]:
        """Return a column of numbers, NaN where there is none."""
        table = self.table
        written = Column(
            column,
            table.position(column),
            table.columns[column],
            table.lines,
            usual=table.delimiter == ",",
        )

        def problem(row: int, message: str) -> None:
            self.file.malformed(f"{column} {message}", **self._place(row, column))

        return numbers(self.file, written, problem)

    def reasons(self, values: Sequence[float]) -> dict[int, MissingReason]:
        """Return why values are missing, by row."""
        found = {}
        for row, text in enumerate(self.table.columns.get("missing", ())):
            if not text:
                continue
            word = text.strip()
            if not word:
                continue
            if word not in REASONS:
                self.file.malformed(
                    f"missing {shown(word)}; expected {', '.join(REASONS)}, or nothing",
                    **self._place(row, "missing"),
                )
            elif not math.isnan(values[row]):
                self.file.wrong(
                    f"has the value {values[row]:g} and '{word}' as a reason for having none; "
                    "leave out one of them",
                    **self._place(row, "missing"),
                )
            else:
                found[row] = REASONS[word]
        return found

    def expect_once(self) -> None:
        """Refuse cells that are given twice."""
        at = (self.unit_at, self.node_at, self.period_at)
        unit, node, period = (np.array(rows, dtype=np.int64) for rows in at)
        cell = (unit * len(self.nodes) + node) * (len(self.periods) + 1) + period
        cell[period < 0] = -1 - np.arange(np.count_nonzero(period < 0))  # said above
        order = np.argsort(cell, kind="stable")
        same = np.flatnonzero(np.diff(cell[order]) == 0)
        for i in same:
            row, earlier = int(order[i + 1]), int(order[i])
            if self.file.reading.full:
                self.file.reading.count += 1
                continue
            place = self._place(row, "unit") | {"column": None}
            self.file.wrong(
                f"is given a second time; the first is on line {self.table.lines[earlier]}", **place
            )

    def expect_nodes(self, framework: Framework) -> None:
        """Refuse nodes that the framework does not have."""
        called: dict[str, str] = {}
        for node in framework.nodes:
            for name in (node.name.vi, node.name.en, *node.aliases):
                called.setdefault(likeness(name), node.id)
        ids = [node.id for node in framework.nodes]
        first, rows = self._first_rows(self.node_at), Counter(self.node_at)
        for at, name in enumerate(self.nodes):
            if not name or name in framework:
                continue
            found = called.get(likeness(name))
            hint = f"; write the node's id, '{found}'" if found else guess(self.file, name, ids)
            self.file.wrong(
                f"unknown node {shown(name)}, in {rows[at]} row{'s' * (rows[at] > 1)}{hint}",
                line=self.table.lines[first[at]],
                column=self.table.position("node"),
                node=name,
            )

    @staticmethod
    def _first_rows(at: Sequence[int]) -> dict[int, int]:
        return dict(zip(reversed(at), range(len(at) - 1, -1, -1), strict=True))

    def registered(self, register: Register | None) -> list[Unit]:
        """Return the units, with all that is known of them; refuse it if they are not the same."""
        if register is None:
            return [Unit(name) for name in self.units]
        known = {unit.name for unit in register.units}
        here = set(self.units)
        only_known, only_here = known - here, here - known
        first = self._first_rows(self.unit_at)
        for at, name in enumerate(self.units):
            if name and name not in known:
                self.file.wrong(
                    f"is not in {register.title}; add it there"
                    f"{guess(self.file, name, only_known or known)}",
                    line=self.table.lines[first[at]],
                    column=self.table.position("unit"),
                    unit=name,
                )
        for i, unit in enumerate(register.units):
            if unit.name not in here:
                hint = guess(self.file, unit.name, only_here)
                (register.file or self.file).wrong(
                    f"has no row in {self.file.path.name}; add its rows, empty where it has no "
                    f"values, or leave the unit out{hint}",
                    line=register.lines[i] if register.file else None,
                    unit=unit.name,
                )
        return register.units

    def cube(self, numbers: Sequence[float], units: Sequence[Unit]) -> NDArray[np.float64]:
        """Return a column as an array of units × nodes × periods."""
        order = {unit.name: i for i, unit in enumerate(units)}
        place = np.array([order[name] for name in self.units], dtype=np.int64)
        filled = np.full(self.shape, np.nan)
        filled[place[self.unit_at], self.node_at, self.period_at] = numbers
        return filled


def write_panel(panel: Panel, path: str | PathLike[str]) -> None:
    """Write a panel's values to a CSV file, from which the same panel is read.

    What is known of its units beyond their names goes to a file of its own: ``write_units``.

    Raises:
        StructureError: the file could not hold all of it; nothing was written.
        FormatError: the file cannot be written.
    """
    replace_files("write_panel", {path_of(path): panel_text(panel, path_of(path))})


def panel_text(panel: Panel, path: str | PathLike[str]) -> str:
    """Return the text of a panel's file.

    Cells without a value are left out, but for those that keep units, nodes and periods in
    their order: the first unit's in the first period, and one where there would be none.
    """
    units, nodes, periods = panel.unit_names, panel.nodes, panel.periods
    values, errors, reasons = panel.values, panel.standard_errors, panel.reasons
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(
        [*REQUIRED, *(["se"] if errors is not None else []), *(["missing"] if reasons else [])]
    )
    stated = ~np.isnan(values)
    if errors is not None:
        stated |= ~np.isnan(errors)
    for p, period in enumerate(periods):
        for u, unit in enumerate(units):
            empty = not (p or u) or not stated[u, :, p].any() if p == 0 else False
            for n, node in enumerate(nodes):
                reason = reasons.get((unit, node, period))
                anchor = empty and (u == 0 or n == 0)
                anchor |= p > 0 and u == n == 0 and not stated[:, :, p].any()
                if not (stated[u, n, p] or reason or anchor):
                    continue
                row = [unit, node, str(period), _number(values[u, n, p])]
                if errors is not None:
                    row.append(_number(errors[u, n, p]))
                if reasons:
                    row.append(reason.name if reason else "")
                writer.writerow(row)
    written = stream.getvalue()
    register = Register(panel.units)
    same_when_read(
        "write_panel", panel, lambda file: panel_from(file, None, register), path_of(path), written
    )
    return written


def _number(value: float) -> str:
    return "" if math.isnan(value) else repr(float(value))
