"""Markdown and plain text to blocks."""

from __future__ import annotations

import re

from chiso.document.blocks import At, Blocks, Paragraph
from chiso.document.letters import fold, tidy, without_marks

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_RULE = re.compile(r"\s{0,3}(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$")
_DIVIDER = re.compile(r"^[\s|:+=-]*-{2,}[\s|:+=-]*$")  # between a table's heading and its rows
_BULLET = re.compile(r"\s*(?:[-*+•–])\s+")
_MARK = re.compile(r"\s*(?:[ivxlc]+\s*[.)]|\d{1,2}(?:\.\d{1,2})*\s*[.)]|[a-z]\s*[.)])(?:\s|$)")
_SUP = re.compile(r"<sup>[^<]{0,40}</sup>|\[\^[^\]\s]{1,20}\](?!:)", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\s*(?:<sup>[^<]{1,8}</sup>|\[\^[^\]\s]{1,20}\]:)\s*(?=\S)", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]{0,200})?/?>")
_EMPHASIS = re.compile(r"\*+(?=[^\s*])|(?<=[^\s*])\*+|`+|(?<!\w)_+(?=[^\s_])|(?<=[^\s_])_+(?!\w)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~$])")
_LINK = re.compile(r"!?\[([^\]\[]{0,300})\]\([^)\s]{0,500}\)")
_ENDS = tuple(".;:!?…")


def text_blocks(text: str, *, markdown: bool) -> Blocks:
    """Return the blocks of a text.

    Args:
        text: the whole of it.
        markdown: read its marks (headings, emphasis, footnotes); else every mark is text.
    """
    if markdown:
        text = _without_comments(text)
    reader = _Lines(markdown)
    for number, line in enumerate(text.splitlines(), start=1):
        reader.take(line, number)
    reader.finish()
    return reader.found


def _without_comments(text: str) -> str:
    parts, start = [], 0
    while (begin := text.find("<!--", start)) >= 0 and (end := text.find("-->", begin)) >= 0:
        parts += [text[start:begin], "\n" * text.count("\n", begin, end)]
        start = end + 3
    return "".join([*parts, text[start:]])


class _Lines:
    """Gathers lines to paragraphs and tables."""

    def __init__(self, markdown: bool) -> None:
        self.markdown = markdown
        self.found = Blocks()
        self._open: list[tuple[str, int]] = []  # a paragraph's lines
        self._rows: list[list[tuple[str, int | None, bool]]] = []
        self._piped = False
        self._blank = True

    def take(self, line: str, number: int) -> None:
        """Take the next line."""
        if cells := _cells(line):
            self._close()
            self._piped = "|" in line
            self._rows.append([(self.clean(cell), number, False) for cell in cells])
            return
        if not line.strip():
            self._close()
            self._blank = True
            if self._piped:  # rows between tabs may be torn apart, rows between bars are not
                self._close_table()
            return
        if _DIVIDER.match(line) and (self._rows or "|" in line or "\t" in line):
            return
        self._close_table()
        blank, self._blank = self._blank, False
        if self.markdown and _RULE.match(line):
            self._close()
            return
        if self.markdown and (footnote := _FOOTNOTE.match(line)):
            self._close()
            rest = self.clean(line[footnote.end() :])
            self.found.footnotes.append(Paragraph(rest, At(number)))
            return
        heading = _HEADING.match(line) if self.markdown else None
        if heading:
            self._close()
            self.found.paragraph(self.clean(heading[2]), At(number), len(heading[1]))
            return
        bullet = _BULLET.match(line)
        body = line[bullet.end() :] if bullet and not line.strip().startswith("**") else line
        cleaned = self.clean(body)
        if not blank and (bullet or self._begins(cleaned)):
            self._close()
        self._open.append((cleaned, number))

    def finish(self) -> None:
        """Take the end of the text."""
        self._close()
        self._close_table()

    def clean(self, text: str) -> str:
        """Return a line's or a cell's text without marks."""
        if self.markdown:
            text = _SUP.sub("", text)
            text = _TAG.sub(" ", text) if "<" in text else text
            text = _LINK.sub(r"\1", text) if "](" in text else text
            text = _EMPHASIS.sub("", text)
            text = _ESCAPED.sub(r"\1", text)
        return tidy(without_marks(text))

    def _begins(self, cleaned: str) -> bool:
        """Return True if a line after another begins a paragraph of its own."""
        if _MARK.match(fold(cleaned)):
            return True
        return not self.markdown and bool(self._open) and self._open[-1][0].endswith(_ENDS)

    def _close(self) -> None:
        if not self._open:
            return
        offset, starts, parts = 0, [], []
        for text, number in self._open:
            if text:
                starts.append((offset, number))
                parts.append(text)
                offset += len(text) + 1
        first = self._open[0][1]
        lines = tuple(starts) if len(starts) > 1 else ()
        self._open = []
        self.found.paragraph(" ".join(parts), At(first), 0, lines)

    def _close_table(self) -> None:
        if self._rows:
            self.found.table(self._rows, False)
            self._rows = []


def _cells(line: str) -> list[str]:
    """Return the cells of a table's row; none if a line is no such row."""
    stripped = line.strip()
    if stripped.startswith("|") or stripped.count("|") >= 2:
        if _DIVIDER.match(line):
            return []
        inner = stripped[1:] if stripped.startswith("|") else stripped
        inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
        return [cell.replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner)]
    if line.count("\t") >= 2 and not _DIVIDER.match(line):
        cells = line.rstrip("\r\n").split("\t")
        return cells if sum(1 for cell in cells if cell.strip()) >= 1 else []
    return []
