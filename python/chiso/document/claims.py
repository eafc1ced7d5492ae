"""Figures that a document states: levels, differences, ranks, places gained or lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chiso._core import ClaimKind, Figure
from chiso.document.goals import Flaw
from chiso.document.numbers import NUMBER

if TYPE_CHECKING:
    from chiso.document.numbers import Mark

_UP = (
    r"(?:tang(?:\s+them)?|cao hon|up(?: by)?|rose(?: by)?|gain(?:ed|ing)?|an? increase of"
    r"|increas(?:ed|ing)(?: by)?|climb(?:ed|ing)|improv(?:ed|ing)(?: by)?|higher by|plus)"
)
_DOWN = (
    r"(?:giam|thap hon|tut|down(?: by)?|fell(?: by)?|lost|losing|an? (?:decrease|fall|drop) of"
    r"|decreas(?:ed|ing)(?: by)?|dropp(?:ed|ing)(?: by)?|lower by|minus)"
)
_MOVE = rf"(?P<move>{_UP}|{_DOWN})"
_POINTS = r"(?:diem(?: so)?|%|points?|per ?cent(?:age points)?)"
_PLACES = r"(?:bac|hang|thu hang|vi tri|places?|positions?|ranks?)"
_AGAINST = (
    r"(?:so voi|compared (?:to|with)|from|on|against|over|since|relative to)\s+(?:ket qua\s+)?"
    r"(?:nam\s+)?(?P<against>\d{4})"
)
_RANKED = (
    r"(?:xep|dung|ranked|ranking|rank|placed|place)(?:\s+(?:hang|thu|vi tri|vi|thu hang|at"
    r"|number|no\.?)){0,3}"
)
_YEAR = re.compile(r"(?:nam\s+|in\s+|for\s+)(\d{4})")

_CHANGE = re.compile(rf"(?<!\w){_MOVE}\s*(?P<x>{NUMBER})\s*{_POINTS},?\s*{_AGAINST}(?!\d)")
_CHANGE_AFTER = re.compile(
    rf"(?<!\w){_AGAINST}\s*[,:]?\s*{_MOVE}\s*(?P<x>{NUMBER})\s*{_POINTS}(?!\w)"
)
_MOVED = re.compile(rf"(?<!\w){_MOVE}\s*(?P<x>\d{{1,4}})\s*{_PLACES},?\s*{_AGAINST}(?!\d)")
_NO_SCORE = (
    r"(?!\s+(?:truong|cau|giao|den|truy|phat|ban|tiep|du|dan|thu|cung|luu|check))"  # 12 điểm trường
)
_LEVEL = re.compile(
    rf"(?<![\w.,/])(?:(?:dat(?: duoc)?|voi|la|duoc|scor(?:ed|es|ing)|reached|stood at|was|is"
    rf"|with)\s+"
    rf"(?:so diem\s+|a score of\s+)?)?(?P<x>{NUMBER})\s*{_POINTS}(?!\w){_NO_SCORE}"
)
_LEVEL_BARE = re.compile(
    r"(?<![\w.,/])(?:dat(?: duoc)?|scored)\s+(?P<x>\d+[.,]\d+(?:[.,]\d+)*)(?![\w/]|[.,]\d)"
)
_RANK = re.compile(
    rf"(?<!\w){_RANKED}\s*(?P<x>\d{{1,4}})(?:st|nd|rd|th)?"
    r"(?:\s*(?:/|tren tong so|of|out of)\s*(?P<of>\d{1,4}))?(?!\d|[.,/]\d|\s*(?:diem|points))"
)
_KINDS = [
    (_CHANGE, ClaimKind.change),
    (_CHANGE_AFTER, ClaimKind.change),
    (_MOVED, ClaimKind.places_gained),
    (_RANK, ClaimKind.rank),
    (_LEVEL, ClaimKind.level),
    (_LEVEL_BARE, ClaimKind.level),
]
_FALL = re.compile(_DOWN)


@dataclass(frozen=True)
class Stated:
    """A figure found in running text, and where; `period` if the words before it name one."""

    start: int
    end: int
    kind: ClaimKind
    value: Figure
    against: int | None = None
    of: int | None = None


def stated(folded: str, mark: Mark, flaws: list[Flaw]) -> list[Stated]:
    """Return the figures stated in a folded text, in its order."""
    candidates = []
    for priority, (pattern, kind) in enumerate(_KINDS):
        candidates += [(m.start(), priority, m, kind) for m in pattern.finditer(folded)]
    candidates.sort(key=lambda item: item[:2])
    found: list[Stated] = []
    end = 0
    for start, _, match, kind in candidates:
        whole = match["x"].isdigit() and match.start("x") == start
        if start < end or (kind == ClaimKind.level and whole):
            continue  # "12 điểm" alone is more often places than a score
        end = match.end()
        value = mark.figure(match["x"])
        if value is None:
            flaws.append(Flaw(match.start("x"), match.end("x"), mark.refusal(match["x"])))
            continue
        groups = match.groupdict()
        falls = bool(groups.get("move") and _FALL.fullmatch(groups["move"]))
        if kind == ClaimKind.places_gained and falls:
            kind = ClaimKind.places_lost
        elif kind == ClaimKind.change and falls:
            value = Figure(-value.value, value.decimals)
        against = int(groups["against"]) if groups.get("against") else None
        of = int(groups["of"]) if groups.get("of") else None
        found.append(Stated(start, match.end(), kind, value, against, of))
    return found


def year_before(folded: str, start: int, end: int) -> int | None:
    """Return the last year named between two places of a folded text."""
    years = _YEAR.findall(folded, start, end)
    return int(years[-1]) if years else None
