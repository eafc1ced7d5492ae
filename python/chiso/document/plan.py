"""A plan from the document it was published in."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from chiso._core import Label
from chiso.document.blocks import Paragraph, Table
from chiso.document.dates import YEAR
from chiso.document.frameworks import framework_for
from chiso.document.gather import MOST, Gathered, Subject
from chiso.document.head import Head, read_budget, read_head, settle_baseline
from chiso.document.language import NAMES, language_of
from chiso.document.ledger import Ledger
from chiso.document.letters import fold
from chiso.document.matching import MOST_LOOKED_UP, Names
from chiso.document.measures import take_section
from chiso.document.numbers import decide
from chiso.document.outline import Section, outline
from chiso.document.prose import take_paragraph
from chiso.document.result import Reading as PlanReading
from chiso.document.source import open_document
from chiso.document.tables import Grid, read_table
from chiso.document.targets import take_grid
from chiso.files.draft import Draft
from chiso.files.names import shown
from chiso.files.plan import plan_from
from chiso.files.reading import File, Reading
from chiso.files.text import TOML_LIMIT, open_text

if TYPE_CHECKING:
    from os import PathLike

    from chiso._core import Framework
    from chiso.document.blocks import Blocks

_BEGINNING, _END = ("Mở đầu", "Introduction"), ("Kết thúc", "Closing")
_OF = re.compile(r"(?<![\d.,/])\d{1,4}\s*/\s*(\d{1,4})(?![\d.,/]*\d)")


def read_plan(
    path: str | PathLike[str],
    *,
    framework: Framework | str | PathLike[str] | None = None,
    unit: str | None = None,
    period: int | None = None,
    baseline: int | None = None,
) -> PlanReading:
    """Read a plan from the document it was published in, or from its plan.toml.

    Args:
        path: a Word file (.docx), Markdown or plain text, in Vietnamese or English; or plan.toml.
        framework: the index, or its framework.toml, or the folder of a case; by default the
            framework.toml beside the document, or else a shipped one that the document names.
        unit: whom the plan is about; by default whom its title names.
        period: the period the plan aims at; by default the year its title names.
        baseline: the period it starts from; by default the year its table or its figures name.

    Returns:
        The plan, with every part's place and how surely it was matched, and every number of
        the document that is not in the plan.

    Raises:
        FormatError: the file is no document that can be read, or a figure is no number.
        StructureError: the document is no plan, or does not hold together.
    """
    reading = Reading("read_plan")
    file = File(Path(path), reading)
    if file.path.suffix.lower() == ".toml":
        return _read_toml(file.path, reading)
    found = open_document(file)
    reading.refuse()
    assert found is not None
    texts = _texts(found)
    language = language_of(texts)
    if not language:
        known = " nor ".join(NAMES.values())
        file.malformed(f"is written in neither {known.replace(' nor ', ' nor in ')}, as it seems")
        reading.refuse()
    index = framework_for(framework, file, texts[:60])
    reading.refuse()
    assert index is not None
    root = outline(found)
    head = read_head(root, language == "en", unit)
    head.period = period or head.period or _latest(root)
    _expect_head(file, head)
    reading.refuse()
    assert head.period is not None
    names = Names(index, [head.period - 1, head.period])
    grids, plain = _grids(root, names, head.period)
    years = sorted({year for _, _, grid in grids for year in grid.years()})
    if names.looked_up > MOST_LOOKED_UP:
        file.malformed(f"has more than {MOST_LOOKED_UP} names in its tables; is it a plan?")
        reading.refuse()
    settle_baseline(head, years, root)
    head.baseline = baseline if baseline is not None else head.baseline
    if head.baseline is None:
        file.wrong("does not say which year it starts from; say baseline=")
        reading.refuse()
    assert head.baseline is not None
    if unit and head.unit_at and fold(unit) not in fold(head.unit_at.text):
        file.note(f"is read as the plan of {unit}, whom its title does not name")
    mark = decide(texts, language)
    if mark.unusual:
        file.note(f"its decimal mark is '{mark.mark}'")
    gathered = Gathered(
        file=file,
        names=names,
        mark=mark,
        ledger=Ledger(),
        english=language == "en",
        baseline=head.baseline,
        period=head.period,
        units=_units(texts),
    )
    for section_id, number, grid in grids:
        take_grid(gathered, grid, section_id, number)
    _walk(gathered, root, None)
    for block in found.footnotes:
        gathered.ledger.know(block)
    for table in plain:
        for row in table.rows:
            for cell in row:
                if not cell.repeated:
                    gathered.ledger.know(cell)
    head.budget = read_budget(root, gathered.ledger)
    return _result(gathered, head, language)


def _read_toml(path: Path, reading: Reading) -> PlanReading:
    file = open_text(path, reading, TOML_LIMIT)
    plan = plan_from(file) if file else None
    reading.refuse()
    assert plan is not None
    return PlanReading(plan, notes=tuple(reading.notes), path=str(path))


def _texts(found: Blocks) -> list[str]:
    texts = []
    for block in found.blocks:
        if isinstance(block, Paragraph):
            texts.append(block.text)
        else:
            texts += [cell.text for row in block.rows for cell in row if not cell.repeated]
    return texts


def _latest(root: Section) -> int | None:
    """Return the last year that a heading, or a table's first rows, name."""
    years: list[int] = []
    for section in root.walk():
        if not section.letter:
            years += map(int, YEAR.findall(fold(section.title)))
        for block in section.blocks:
            if isinstance(block, Table):
                for row in block.rows[:3]:
                    years += [int(y) for cell in row for y in YEAR.findall(fold(cell.text))]
    return max(years, default=None)


def _expect_head(file: File, head: Head) -> None:
    if not head.unit:
        file.wrong("does not say in its title whom it is about; say unit=")
    if head.period is None:
        file.wrong("does not say in its title or its headings for which year it is; say period=")


def _grids(
    root: Section, names: Names, period: int
) -> tuple[list[tuple[str, int, Grid]], list[Table]]:
    """Return the tables of targets, each with its section and its number in it; and the others."""
    grids: list[tuple[str, int, Grid]] = []
    plain: list[Table] = []
    last: Grid | None = None
    for section in root.walk():
        number = 0
        for block in section.blocks:
            if not isinstance(block, Table):
                continue
            grid, on = read_table(block, names, last, period)
            if grid is None:
                plain.append(block)
                continue
            plain.append(block)
            if not on:
                number += 1
                grids.append((section.id, number, grid))
            last = grid
    return grids, plain


def _units(texts: list[str]) -> int | None:
    """Return of how many units the document gives its ranks: the number after most strokes."""
    count: Counter[int] = Counter()
    for text in texts:
        if "/" in text:
            count.update(int(of) for of in _OF.findall(text))
    usual = count.most_common(1)
    return usual[0][0] if usual and usual[0][1] >= 3 and usual[0][0] > 12 else None


def _walk(gathered: Gathered, section: Section, around: Subject | None) -> None:
    """Take the text of a section and of its parts."""
    subject = around
    if section.heading is not None:
        gathered.ledger.know(section.heading)
        gathered.ledger.place(section.heading, *section.mark)
        if not section.letter:
            subject = _subject_of(gathered, section) or around
    if section.id:
        take_section(gathered, section, subject)
    ends = _BEGINNING if section.parent is None else _END
    place = section.id or ends[gathered.english]
    about = subject if subject and subject.node != gathered.names.root else None
    if section.heading is not None:
        take_paragraph(gathered, section.heading, section, place, about)
    for block in section.blocks:
        if gathered.full:
            return  # too much for a plan: it will be refused
        if isinstance(block, Paragraph):
            gathered.ledger.know(block)
            take_paragraph(gathered, block, section, place, about)
    for part in section.parts:
        _walk(gathered, part, subject)


def _subject_of(gathered: Gathered, section: Section) -> Subject | None:
    """Return the node a section is about: the one of its heading, or of its first words."""
    assert section.heading is not None
    own = [section.heading, *section.blocks[:1]] if section.parts else [section.heading]
    for block in own:
        if not isinstance(block, Paragraph):
            continue
        folded = fold(block.text)
        found = gathered.names.mentions(block.text, folded)
        inner = {m.node for m in found if m.node != gathered.names.root}
        if len(inner) == 1:
            one = next(m for m in found if m.node in inner)
            return Subject(one.node, one.name, one.confidence, block.place(one.start))
        if len(inner) > 1 or (found and block is section.heading):
            return None
    return None


def _result(gathered: Gathered, head: Head, language: str) -> PlanReading:
    file, reading = gathered.file, gathered.file.reading
    targets = [*gathered.from_tables, *gathered.from_text]  # a table is the fuller statement
    gathered.claims.sort(key=lambda item: item[1].at.order())
    for kind, items in (
        ("targets", targets),
        ("measures", gathered.measures),
        ("claims", gathered.claims),
    ):
        if len(items) > MOST:
            file.malformed(f"has {len(items)} {kind}; at most {MOST} are read")
    if not targets and not reading.count:
        file.wrong(
            "has no target that could be read: neither a table with a column of targets, nor "
            "a sentence such as 'phấn đấu … đạt từ 43,70 điểm trở lên'"
        )
    reading.refuse()
    draft = Draft(
        head={
            "unit": head.unit,
            "baseline": head.baseline,
            "period": head.period,
            "title": Label(**{language: head.title}),
            "issuer": head.issuer,
            "document": head.document,
            "budget": head.budget,
        },
        head_lines={"unit": None, "baseline": None, "period": None},
        targets=[(item, match.at.line) for item, match in targets],
        measures=[(item, match.at.line) for item, match in gathered.measures],
        claims=[(item, match.at.line) for item, match in gathered.claims],
    )
    draft.expect_possible(file)
    reading.refuse()
    matches = [
        replace(match, item=i)
        for items in (targets, gathered.measures, gathered.claims)
        for i, (_, match) in enumerate(items)
    ]
    unplaced = tuple(gathered.ledger.unplaced())
    return PlanReading(
        draft.plan(),
        tuple(matches),
        unplaced,
        tuple(reading.notes),
        language,
        shown(str(file.path))[1:-1],
    )
