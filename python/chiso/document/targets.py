"""Targets and stated figures of tables: every cell of a row to what it says of the row's node."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chiso._core import ClaimKind, Figure, Owners
from chiso.document.gather import Gathered, Subject, score_of, worst_rank
from chiso.document.goals import Flaw, Grammar, asked
from chiso.document.letters import fold
from chiso.files.names import shown

if TYPE_CHECKING:
    from chiso.document.blocks import At, Cell
    from chiso.document.tables import Column, Grid, Row

UNSURE = 0.9  # a row matched less surely than this is noted
_LEVEL = re.compile(r"(?:dat\s+)?(?P<x>\d+(?:[.,]\d+)*)\s*(?:diem(?: so)?|%|points?)?")
_RANK = re.compile(
    r"(?:(?:xep|hang|thu|thu hang|rank\w*)\s+)*(?P<n>\d{1,4})(?:st|nd|rd|th)?"
    r"(?:\s*(?:/|of)\s*(?P<of>\d{1,4}))?"
)
_CHANGE = re.compile(
    r"(?P<sign>[+-]|tang|giam|up|down)?\s*(?P<x>\d+(?:[.,]\d+)*)\s*(?:diem|points?|(?P<places>bac|hang|places?))?"
)
_JOINING = frozenset(
    """va dat diem so tro len phan dau xep thu hang trong nam and the of points with to in be tinh
    thanh pho ca nuoc toan quoc group or higher better dan dau""".split()  # noqa: SIM905
)
_NOTHING = re.compile(r"[\s\-–./xX]*")


def take_grid(gathered: Gathered, grid: Grid, section: str, number: int) -> None:
    """Take the targets and the claims of a table.

    Args:
        gathered: where they go.
        grid: the table.
        section: the id of the section it stands in.
        number: which table of the section it is, from 1.
    """
    word = "table" if gathered.english else "bảng"
    table = f"{word} {number}" if number > 1 else word
    head = f"{section}, {table}" if section else table
    seen: dict[str, At] = {}
    children = sum(1 for row in grid.rows if row.named.node and not row.total)
    for row in grid.rows:
        _take_row(gathered, row, head, seen, totals=children >= 2)


def _take_row(
    gathered: Gathered, row: Row, head: str, seen: dict[str, At], *, totals: bool
) -> None:
    for column, cell in row.cells:
        if column.role in ("order", "name"):
            gathered.ledger.place(cell, 0, len(cell.text))
    named, at = row.named, row.name.at
    if not named.node:
        _refuse_name(gathered, row)
        return
    if named.node in seen:
        message = (
            f"{shown(row.name.text)} is '{named.node}', which already has a row "
            f"({seen[named.node]}); is the table there twice?"
        )
        gathered.refuse(message, at, named.node)
        return
    seen[named.node] = at
    if named.confidence < UNSURE:
        sure = f"with confidence {named.confidence:.2f}"
        gathered.file.note(f"{at}: {shown(row.name.text)} was taken for '{named.node}' {sure}")
    if gathered.english:
        place = f"{head}, {'total' if row.total else f'row {row.number}'}"
    else:
        place = f"{head}, {'Tổng cộng' if row.total else f'hàng {row.number}'}"
    owners = _owners(gathered, row)
    for column, cell in row.cells:
        if not cell.text or cell.repeated:
            continue
        subject = Subject(named.node, row.name.text, named.confidence, cell.at)
        if column.role == "target":
            _take_target(gathered, column, cell, subject, place, owners, total=row.total and totals)
        elif column.role == "base":
            _take_base(gathered, column, cell, subject, place)
        elif column.role == "change":
            _take_change(gathered, column, cell, subject, place)


def _refuse_name(gathered: Gathered, row: Row) -> None:
    named, printed = row.named, shown(row.name.text)
    if len(named.candidates) > 1 and named.candidates[0][1] >= 0.7:
        message = f"{printed} may be any of {named.offered()}; write the name in full"
    elif named.candidates:
        message = f"{printed} is no name of the framework; the nearest: {named.offered()}"
    else:
        message = f"{printed} is no name of the framework, nor like one"
    gathered.refuse(message + ", or add it to its node's aliases", row.name.at)


def _owners(gathered: Gathered, row: Row) -> Owners:
    lead: list[str] = []
    support: list[str] = []
    for column, cell in row.cells:
        if not cell.text or column.role not in ("owners", "support"):
            continue
        gathered.ledger.place(cell, 0, len(cell.text))
        if column.role == "support":
            support += gathered.bodies.listed(cell.text)
            continue
        found = gathered.bodies.owners(cell.text)
        lead += found.lead
        support += found.support
    return Owners(lead=lead, support=[name for name in support if name not in lead])


def _take_target(
    gathered: Gathered,
    column: Column,
    cell: Cell,
    subject: Subject,
    place: str,
    owners: Owners,
    *,
    total: bool,
) -> None:
    if column.year is not None and column.year != gathered.period:
        reason = f"a target for {column.year}, not {gathered.period}"
        gathered.ledger.explain(cell, 0, len(cell.text), reason)
        return
    flaws: list[Flaw] = []
    folded = fold(cell.text)
    found = asked(folded, Grammar(gathered.mark, gathered.baseline, column.hint, flaws))
    for flaw in flaws:
        message = f"{shown(cell.text)}: {flaw.message}"
        if "band" in flaw.message:
            gathered.refuse(message, cell.at, subject.node)
        else:
            gathered.misprinted(message, cell.at)
    if not found and not flaws and not _NOTHING.fullmatch(folded):
        gathered.ledger.explain(cell, 0, len(cell.text), "no known wording of a target")
        gathered.file.note(f"{cell.at}: {shown(cell.text)} is no known wording of a target")
    if found and (rest := _rest(folded, [(item.start, item.end) for item in found])):
        gathered.file.note(f"{cell.at}: of {shown(cell.text)} this was not understood: {rest}")
    for item in found:
        rank = worst_rank(item.goal)
        printed = cell.text if len(found) == 1 else cell.text[item.start : item.end]
        if rank is not None and not gathered.fits_units(
            rank, item.of, printed, cell.at, subject.node
        ):
            continue
        gathered.ledger.place(cell, item.start, item.end)
        gathered.target(subject, item.goal, printed, place, owners, table=True)
        score = score_of(item.goal)
        if total and score is not None:  # a total stands for the sum of its rows
            gathered.claim(subject, ClaimKind.level, gathered.period, score, printed, place)


def _rest(folded: str, spans: list[tuple[int, int]]) -> str:
    """Return the words of a cell beside its goals, without those that join them."""
    for start, end in reversed(spans):
        folded = f"{folded[:start]} {folded[end:]}"
    return " ".join(w for w in re.findall(r"\w+", folded) if w not in _JOINING)


def _take_base(
    gathered: Gathered, column: Column, cell: Cell, subject: Subject, place: str
) -> None:
    folded = fold(cell.text)
    period = column.year or gathered.baseline
    if column.hint == "rank" and (match := _RANK.fullmatch(folded)):
        rank, of = int(match["n"]), match["of"]
        if rank and gathered.fits_units(
            rank, int(of) if of else None, cell.text, cell.at, subject.node
        ):
            value = Figure(float(rank), 0)
            gathered.claim(subject, ClaimKind.rank, period, value, cell.text, place)
            gathered.ledger.place(cell, 0, len(cell.text))
        return
    match = _LEVEL.fullmatch(folded)
    if match and column.hint == "score":
        level = gathered.mark.figure(match["x"])
        if level is None:
            gathered.misprinted(gathered.mark.refusal(match["x"]), cell.at)
            return
        gathered.claim(subject, ClaimKind.level, period, level, cell.text, place)
        gathered.ledger.place(cell, 0, len(cell.text))


def _take_change(
    gathered: Gathered, column: Column, cell: Cell, subject: Subject, place: str
) -> None:
    match = _CHANGE.fullmatch(fold(cell.text))
    if not match or column.year is None or column.year >= gathered.baseline:
        gathered.ledger.explain(cell, 0, len(cell.text), "a difference, but from which year?")
        return
    value = gathered.mark.figure(match["x"])
    if value is None:
        return
    falls = (match["sign"] or "") in ("-", "giam", "down")
    kind = ClaimKind.change
    if match["places"] or column.hint == "rank":
        kind = ClaimKind.places_lost if falls else ClaimKind.places_gained
    elif falls:
        value = Figure(-value.value, value.decimals)
    gathered.claim(subject, kind, gathered.baseline, value, cell.text, place, against=column.year)
    gathered.ledger.place(cell, 0, len(cell.text))
