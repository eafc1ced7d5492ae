"""Word documents (.docx) to blocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chiso.document.blocks import At, Blocks, Paragraph
from chiso.document.letters import tidy, without_marks
from chiso.document.numbering import Numbering, Styles
from chiso.document.package import MAIN, open_package
from chiso.document.xml import Handler, Refused, parse

if TYPE_CHECKING:
    from chiso.files.reading import File

_SKIPPED = frozenset(  # what is there twice, was deleted, or is an instruction
    ["del", "moveFrom", "Fallback", "instrText", "delText", "rPrChange", "pPrChange", "sectPr"]
)
MOST_PARAGRAPHS = 30_000  # those of cells count too
_WIDEST = 63  # columns of a table, as in Word


def word_blocks(file: File, raw: bytes) -> Blocks | None:
    """Return the blocks of a Word file; None if it was refused."""
    package = open_package(file, raw)
    if package is None:
        return None
    parts: dict[str, bytes] = {}
    for name in (MAIN, "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"):
        content = package.part(name)
        if content is None:
            return None
        parts[name] = content
    numbering, styles = Numbering(), Styles()
    handlers: list[tuple[str, Handler]] = [
        ("word/numbering.xml", numbering),
        ("word/styles.xml", styles),
    ]
    for name, handler in handlers:
        if parts[name] and not parse(file, name, parts[name], handler):
            return None
    body = _Body(numbering, styles)
    if not parse(file, MAIN, parts[MAIN], body):
        return None
    notes = _Body(Numbering(), Styles())
    name = "word/footnotes.xml"
    if parts[name] and not parse(file, name, parts[name], notes):
        return None
    found = body.found
    found.footnotes = [block for block in notes.found.blocks if isinstance(block, Paragraph)]
    if body.raised:
        file.note(f"{body.raised} raised figures were taken for footnote marks and left out")
    return found


@dataclass
class _Cell:
    span: int = 1
    merge: str = ""  # "restart", or "continue": covered by the cell above
    texts: list[str] = field(default_factory=list)
    line: int | None = None


@dataclass
class _Paragraph:
    texts: list[str] = field(default_factory=list)
    style: str = ""
    list_id: str = ""
    depth: int = 0
    level: int = 0


@dataclass
class _Table:
    rows: list[list[_Cell]] = field(default_factory=list)


class _Body(Handler):
    """Builds blocks from the elements of a document."""

    def __init__(self, numbering: Numbering, styles: Styles) -> None:
        self.found = Blocks()
        self.raised = 0
        self._numbering, self._styles = numbering, styles
        self._skip = 0
        self._count = 0
        self._paragraphs: list[_Paragraph] = []  # a text box stands within a paragraph
        self._tables: list[_Table] = []
        self._in_text = False
        self._raise = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element."""
        if self._skip or name in _SKIPPED:
            self._skip += 1
            return
        value = attributes.get("val", "")
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if name == "p":
            self._count += 1
            if self._count > MOST_PARAGRAPHS:
                raise Refused(f"has more than {MOST_PARAGRAPHS} paragraphs")
            self._paragraphs.append(_Paragraph())
        elif name == "t":
            self._in_text = True
        elif name == "tbl":
            self._tables.append(_Table())
        elif self._tables and name in ("tr", "tc", "gridSpan", "vMerge", "gridBefore"):
            self._table(name, value)
        elif paragraph is None:
            return
        elif name in ("tab", "br", "cr") and not paragraph.style.startswith("\0"):
            paragraph.texts.append(" ")
        elif name == "noBreakHyphen":
            paragraph.texts.append("-")
        elif name == "r":
            self._raise = False
        elif name == "vertAlign":
            self._raise = value == "superscript"
        elif name == "pStyle":
            paragraph.style = value
            paragraph.level = self._styles.headings.get(value, 0)
            if not paragraph.list_id and value in self._styles.numbers:
                paragraph.list_id, paragraph.depth = self._styles.numbers[value]
        elif name == "numId":
            paragraph.list_id = "" if value == "0" else value
        elif name == "ilvl" and value.isdigit():
            paragraph.depth = int(value[:2])
        elif name == "outlineLvl" and value.isdigit():
            paragraph.level = int(value[:2]) + 1

    def _table(self, name: str, value: str) -> None:
        rows = self._tables[-1].rows
        if name == "tr":
            rows.append([])
        elif name == "tc" and rows:
            rows[-1].append(_Cell())
        elif name == "gridBefore" and rows and value.isdigit():
            rows[-1].append(_Cell(span=min(int(value[:3]), _WIDEST)))
        elif rows and rows[-1]:
            if name == "gridSpan" and value.isdigit():
                rows[-1][-1].span = max(1, min(int(value[:3]), _WIDEST))
            elif name == "vMerge":
                rows[-1][-1].merge = value or "continue"

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self._skip:
            self._skip -= 1
            return
        if name == "t":
            self._in_text = False
        elif name == "r":
            self._raise = False
        elif name == "p" and self._paragraphs:
            self._close(self._paragraphs.pop())
        elif name == "tbl" and self._tables:
            self._close_table(self._tables.pop())

    def text(self, text: str) -> None:
        """Take text, unless it is a raised figure."""
        if self._skip or not self._in_text or not self._paragraphs:
            return
        if self._raise and text.strip(" ()[]*").isdigit():
            self.raised += 1
            return
        self._paragraphs[-1].texts.append(text)

    def _close(self, paragraph: _Paragraph) -> None:
        label = ""
        if paragraph.list_id:
            label = self._numbering.label(paragraph.list_id, paragraph.depth)
        text = tidy(without_marks(f"{label} {''.join(paragraph.texts)}"))
        rows = self._tables[-1].rows if self._tables else []
        if rows and rows[-1]:
            cell = rows[-1][-1]
            cell.texts.append(text)
            cell.line = cell.line or self._count
        elif text:
            self.found.paragraph(text, At(self._count, paragraphs=True), paragraph.level)

    def _close_table(self, table: _Table) -> None:
        if self._tables:  # a table within a cell: its text is the cell's
            around = self._tables[-1].rows
            if around and around[-1]:
                texts = [" ".join(c.texts) for row in table.rows for c in row]
                around[-1][-1].texts.append(" ".join(text for text in texts if text))
            return
        rows: list[list[tuple[str, int | None, bool]]] = []
        above: list[tuple[str, int | None, bool]] = []
        for row in table.rows:
            made: list[tuple[str, int | None, bool]] = []
            for cell in row:
                text = tidy(" ".join(cell.texts))
                column = len(made)
                if cell.merge == "continue" and column < len(above):
                    made += [(*above[column][:2], True)] * cell.span
                    continue
                made.append((text, cell.line, False))
                made += [(text, cell.line, True)] * (cell.span - 1)
            rows.append(made[:_WIDEST])
            above = made
        self.found.table(rows, True)
