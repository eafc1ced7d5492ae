"""The numbers that Word prints before paragraphs and does not store in their text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from chiso.document.xml import Handler

_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_HEADING = re.compile(r"(?:heading|tieude|title)\s*(\d)?", re.IGNORECASE)


@dataclass
class Level:
    """How one level of a list is numbered."""

    form: str = "decimal"
    text: str = "%1."
    start: int = 1


@dataclass
class Numbering(Handler):
    """The lists of a document (numbering.xml), and how far each has counted."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)  # by abstract id
    instances: dict[str, str] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    _override: int = 0
    _list: str = ""
    _level: Level | None = None
    _instance: str = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element of numbering.xml."""
        value = attributes.get("val", "")
        if name == "abstractNum":
            self._list = attributes.get("abstractNumId", "")
            self.lists[self._list] = {}
        elif name == "num":
            self._list, self._instance = "", attributes.get("numId", "")
        elif name == "abstractNumId" and self._instance:
            self.instances[self._instance] = value
        elif name == "lvlOverride":
            self._override = _whole(attributes.get("ilvl"))
        elif name == "startOverride":
            self.restarts[self._instance, self._override] = _whole(value, 1)
        elif name == "lvl" and self._list:
            self._level = self.lists[self._list].setdefault(_whole(attributes.get("ilvl")), Level())
        elif self._level is not None:
            if name == "numFmt":
                self._level.form = value
            elif name == "lvlText":
                self._level.text = value
            elif name == "start":
                self._level.start = _whole(value, 1)

    def end(self, name: str) -> None:
        """Take the end of one."""
        if name == "lvl":
            self._level = None

    def label(self, instance: str, depth: int) -> str:
        """Count one paragraph of a list, and return the number printed before it."""
        levels = self.lists.get(self.instances.get(instance, ""))
        if levels is None or depth not in levels or levels[depth].form in ("bullet", "none"):
            return ""
        counts = self.counts.setdefault(self.instances[instance], {})
        if (instance, depth) in self.restarts:
            counts[depth] = self.restarts.pop((instance, depth)) - 1
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]

        def printed(match: re.Match[str]) -> str:
            level = int(match[1]) - 1
            own = levels.get(level, Level())
            return _number(counts.get(level, own.start), own.form)

        return _PLACE.sub(printed, levels[depth].text)


@dataclass
class Styles(Handler):
    """Which styles of a document (styles.xml) are headings, and which number paragraphs."""

    headings: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, tuple[str, int]] = field(default_factory=dict)
    _style: str = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element of styles.xml."""
        value = attributes.get("val", "")
        if name == "style":
            self._style = attributes.get("styleId", "")
        elif not self._style:
            return
        elif name == "name":
            found = _HEADING.match(value)
            if found:
                self.headings[self._style] = int(found[1] or 1)
        elif name == "outlineLvl":
            self.headings.setdefault(self._style, min(_whole(value), 8) + 1)
        elif name == "numId":
            self.numbers[self._style] = (value, self.numbers.get(self._style, ("", 0))[1])
        elif name == "ilvl":
            self.numbers[self._style] = (self.numbers.get(self._style, ("", 0))[0], _whole(value))

    def end(self, name: str) -> None:
        """Take the end of one."""
        if name == "style":
            self._style = ""


def _whole(text: str | None, default: int = 0) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else default


def _number(value: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26) if value > 0 else "a"
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        rest, roman = min(value, 100), ""
        for worth, letters in _ROMAN:
            while rest >= worth:
                roman, rest = roman + letters, rest - worth
        return roman if form == "lowerRoman" else roman.upper()
    return str(value)
