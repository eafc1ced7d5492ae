"""The outline of a document: sections by their printed numbers, and lettered items in them.

Headings are known by their numbers ("III.", "1.", "1.2.", "a)") and not by the level a
conversion gave them, which is often wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from chiso.document.blocks import At, Block, Blocks, Paragraph, Table
from chiso.document.letters import fold

_ROMAN = re.compile(r"(?:(?:phan|muc|part|section)\s+)?([ivx]{1,6})\s*[.)]\s*(?=\S)")
_ROMAN_WORD = re.compile(r"(?:phan|part|section)\s+([ivx]{1,6})\s*[:.-]?\s*(?=\S)")
_CAPITAL = re.compile(r"([A-H])\s*\.\s*(?=\S)")
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})\s*[.)]\s*(?=\S)")
_DOTTED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=[^\W\d])")
_LETTER = re.compile(r"([a-z])\s*[.)]\s*(?=\S)")
_CLOSING = re.compile(
    r"noi nhan\s*:?\s*$|noi nhan:|(?:tm|kt|t/m|tl)\.\s+[a-z]|recipients\s*:|on behalf of"
)
_VALUES = {"i": 1, "v": 5, "x": 10}
_LONGEST_HEADING = 240


@dataclass
class Section:
    """A part of the document: its number as printed in full, its heading, and what stands in it."""

    id: str  # "III.1.2"; "" before the first heading
    title: str
    at: At
    mark: tuple[int, int] = (0, 0)  # where the printed number of the heading stands in its text
    rank: int = 0  # 1: a capital letter, 2: Roman, 3: a number, 4: a dotted one …, 9: an item
    letter: bool = False  # an item: its title is its text
    heading: Paragraph | None = None
    blocks: list[Block] = field(default_factory=list)
    parts: list[Section] = field(default_factory=list)
    parent: Section | None = field(default=None, repr=False)

    def chain(self) -> list[Section]:
        """Return this section and those around it, the innermost first."""
        found: list[Section] = [self]
        while found[-1].parent is not None:
            found.append(found[-1].parent)
        return found

    def walk(self) -> list[Section]:
        """Return this section and all within it, in the order of the document."""
        found = [self]
        for part in self.parts:
            found += part.walk()
        return found


@dataclass(frozen=True)
class _Mark:
    rank: int
    id: str
    end: int


def outline(found: Blocks) -> Section:
    """Return the whole document as a section; the text before the first heading is its own."""
    root = Section("", "", At())
    current = root
    for block in found.blocks:
        if isinstance(block, Paragraph) and _CLOSING.match(fold(block.text)) and root.parts:
            current = Section(
                "", "", block.at, rank=2, parent=root
            )  # who signs and who receives it
            root.parts.append(current)
        mark = None if isinstance(block, Table) else _mark(block, current)
        if mark is None:
            current.blocks.append(block)
            continue
        assert isinstance(block, Paragraph)
        around = current
        while around.rank >= mark.rank and around.parent is not None:
            around = around.parent
        title = block.text[mark.end :].strip()
        own = _own_id(mark, around)
        current = Section(
            own,
            title,
            block.at,
            mark=(0, mark.end),
            rank=mark.rank,
            letter=mark.rank == 9,
            heading=block,
            parent=around,
        )
        around.parts.append(current)
    return root


def _own_id(mark: _Mark, around: Section) -> str:
    if "." in mark.id:
        top = next((s for s in around.chain() if s.rank in (1, 2)), None)
        return f"{top.id}.{mark.id}" if top else mark.id
    return f"{around.id}.{mark.id}" if around.id else mark.id


def _mark(block: Paragraph, current: Section) -> _Mark | None:
    text = fold(block.text)
    if block.heading > 0 or len(text) <= _LONGEST_HEADING:
        roman = _ROMAN_WORD.match(text) or _ROMAN.match(text)
        if roman and _is_roman(roman[1], block.text[roman.start(1) :], current):
            return _Mark(2, roman[1].upper(), roman.end())
        capital = _CAPITAL.match(block.text)
        if capital and (block.heading or block.text.isupper()) and not current.letter:
            return _Mark(1, capital[1], capital.end())
    number = _NUMBER.match(text) or _DOTTED.match(text)
    if number and not text[number.end() :].startswith(("diem", "point")):
        return _Mark(3 + number[1].count("."), number[1], number.end())
    letter = _LETTER.match(text)
    if letter and (block.text[0].islower() or ")" in letter[0]):
        before = _last_letter(current)
        again = block.text[0].lower() == "d" == before  # where accents are lost, đ is a second d
        return _Mark(9, "đ" if again else block.text[0].lower(), letter.end())
    return None


def _last_letter(current: Section) -> str:
    return current.id[-1:] if current.letter else ""


def _is_roman(mark: str, printed: str, current: Section) -> bool:
    """Return True if a mark is a Roman number which may stand here, and not the letter i, v, x."""
    value = 0
    for letter, following in zip(mark, [*mark[1:], ""], strict=True):
        own = _VALUES[letter]
        value += -own if following and _VALUES[following] > own else own
    if mark == "i" and _last_letter(current) == "h":
        return False
    if printed[0].isupper() or len(mark) > 1:
        return 0 < value <= 30
    return mark == "i" and not current.letter
