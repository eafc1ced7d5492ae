"""An account of every number in a document: placed, or listed with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chiso.document.dates import DATE, REFERENCE, YEAR
from chiso.document.letters import fold

if TYPE_CHECKING:
    from chiso.document.blocks import At, Cell, Paragraph

    Text = Paragraph | Cell

_DIGITS = re.compile(r"\d+(?:[.,/]\d+)*")


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A number that is no part of the plan, with the words around it.

    `kind` is "figure"; "date" for a year or a date; "reference" for a document's number;
    "mark" for digits glued to a word or numbers of rows.
    """

    printed: str
    kind: str
    words: str
    at: At
    reason: str = ""

    def __str__(self) -> str:
        """Return the place, the number and its words."""
        why = f" ({self.reason})" if self.reason else ""
        return f"{self.at}: {self.printed} in “{self.words}”{why}"


@dataclass
class Ledger:
    """Which characters of which texts were understood, and why others were not."""

    _spans: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    _reasons: dict[int, list[tuple[int, int, str]]] = field(default_factory=dict)
    _texts: list[Text] = field(default_factory=list)

    def know(self, text: Text) -> None:
        """Take in a text: its numbers must be accounted for."""
        self._texts.append(text)

    def place(self, text: Text, start: int, end: int) -> None:
        """Say that a part of a text was placed."""
        self._spans.setdefault(id(text), []).append((start, end))

    def explain(self, text: Text, start: int, end: int, reason: str) -> None:
        """Say why a part of a text could not be placed."""
        self._reasons.setdefault(id(text), []).append((start, end, reason))

    def unplaced(self) -> list[Unplaced]:
        """Return every number that was not placed, in the order of the document."""
        found: list[Unplaced] = []
        for text in self._texts:
            folded = fold(text.text)
            if not any(c.isdigit() for c in folded):
                continue
            placed = self._spans.get(id(text), [])
            dates = [m.span() for pattern in (DATE, YEAR) for m in pattern.finditer(folded)]
            references = [m.span() for m in REFERENCE.finditer(folded)]
            for match in _DIGITS.finditer(folded):
                start, end = match.span()
                if _within(start, end, placed):
                    continue
                kind = "figure"
                if _within(start, end, references):
                    kind = "reference"
                elif _within(start, end, dates):
                    kind = "date"
                elif start and folded[start - 1].isalpha():
                    kind = "mark"
                reason = next(
                    (r for a, b, r in self._reasons.get(id(text), []) if a < end and start < b), ""
                )
                words = _around(text.text, start, end)
                found.append(Unplaced(text.text[start:end], kind, words, _at(text, start), reason))
        return found


def _within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(a <= start and end <= b for a, b in spans)


def _at(text: Text, start: int) -> At:
    place = getattr(text, "place", None)
    return place(start) if place else text.at


def _around(text: str, start: int, end: int) -> str:
    left, right = max(0, start - 30), min(len(text), end + 30)
    if left:
        left = text.find(" ", left, start) + 1 or left
    if right < len(text):
        right = max(text.rfind(" ", end, right), end)
    return ("…" if left else "") + text[left:right] + ("…" if right < len(text) else "")
