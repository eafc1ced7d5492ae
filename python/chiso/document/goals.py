"""Goals in words: what a target asks for, wherever it is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chiso._core import goal
from chiso.document.numbers import NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable

    from chiso._core import Figure
    from chiso.document.numbers import Mark

    Maker = Callable[["re.Match[str]", "Grammar"], Any]

_POINTS = r"(?:\s*(?:diem(?: so)?|%|phan tram|points?|per ?cent))"
_UNIT = rf"{_POINTS}?"
_MORE = r"(?:\s*(?:tro len|or (?:more|above|higher|better)|and above))"
_LEAST = (
    r"(?:toi thieu|it nhat|khong (?:thap|it|kem) hon|khong duoi|lon hon hoac bang|>=|≥|at least"
    r"|not (?:less"
    r"|lower) than|no (?:less|lower) than|not below|a minimum of|minimum(?: of)?|from)"
)
_ABOVE = (
    r"(?:tren|hon|lon hon|cao hon|vuot(?: qua)?|>|above|more than|over|greater than"
    r"|exceed(?:ing|s)?)"
)
_REACH = (
    r"(?:(?:phan dau\s+)?(?:dat|co)\s+|(?:to\s+)?(?:reach|score|scoring|reaching)\s+|(?:diem so"
    r"|so diem|score)\s*:?\s+)?"
)
_N = r"(?P<n>\d{1,4})"
_OF = r"(?:\s*(?:/|tren tong so|of|out of)\s*(?P<of>\d{1,4})(?![\d.,]*\d))"
_RANKED = (
    r"(?:(?:dung|xep|thuoc|giu|o|be|to|reach|dat)\s+)?(?:(?:xep\s+)?(?:thu hang|vi tri|vi thu"
    r"|hang|thu|rank(?:ed|ing)?"
    r"|place|position)(?:\s+(?:hang|thu|so|tu)){0,3})\s*:?\s*"
)
_REGION = (
    r"(?:\s*(?:tinh|thanh pho|,|cac|in|of|the|cua|trong|o|don vi|provinces)){0,6}\s*(?:khu vuc"
    r"|vung|region\w*)"
)
_UNITS = (
    r"(?:\s*(?:tinh(?:\s*,\s*thanh(?: pho)?)?|thanh pho|don vi|dia phuong|bo(?:\s*,\s*nganh)?"
    r"|provinces?|units))"
)
_RISE = (
    r"(?:tang(?:\s+them)?|cai thien|nang|(?:a )?gain(?:ing|s)?(?: of)?|(?:an )?increase(?: by"
    r"| of)?|ris(?:e|ing)(?: by)?|up(?: by)?|\+|improv(?:e|ing)(?: by)?|climb(?:ing)?)"
)
_AT_LEAST = rf"(?:\s*(?:tu\s+)?{_LEAST}|\s+tu|\s*\+)?"
_NOT_SINCE = r"(?!\s*(?:so voi|on|from|compared|since|against))"
_PLACES = r"(?:hang|bac|bac xep hang|thu hang|vi tri|places?|positions?|ranks?)"
_GROUPS = {
    "cao nhat": 1,
    "trung binh cao": 2,
    "trung binh thap": 3,
    "thap nhat": 4,
    "highest": 1,
    "top": 1,
    "high average": 2,
    "mid-high": 2,
    "upper middle": 2,
    "low average": 3,
    "mid-low": 3,
    "lower middle": 3,
    "lowest": 4,
}
_GROUP = "|".join(sorted(_GROUPS, key=len, reverse=True))
_END = r"(?![\w]|[.,/]\d)"


@dataclass(frozen=True)
class Asked:
    """A goal found in a text, and where."""

    start: int
    end: int
    goal: Any
    of: int | None = None  # "16/63": of so many


@dataclass(frozen=True)
class Flaw:
    """What looks like a goal and is none."""

    start: int
    end: int
    message: str


@dataclass
class Grammar:
    """What the wording of goals depends on: the decimal mark, and what the place speaks of."""

    mark: Mark
    baseline: int
    hint: str = ""  # "score", "rank", "region" or "group": what a bare number is
    flaws: list[Flaw] | None = None

    def figure(self, match: re.Match[str]) -> Figure | None:
        """Return the figure of a match, or None, and note the flaw."""
        figure = self.mark.figure(match["x"])
        if figure is None and self.flaws is not None:
            what = self.mark.refusal(match["x"])
            self.flaws.append(Flaw(match.start("x"), match.end("x"), what))
        return figure


def _scored(kind: Callable[[Figure], Any]) -> Maker:
    def make(match: re.Match[str], grammar: Grammar) -> Any:
        figure = grammar.figure(match)
        return None if figure is None else kind(figure)

    return make


def _rank(match: re.Match[str], grammar: Grammar) -> Any:
    number = int(match["n"])
    groups = match.groupdict()
    if grammar.hint == "region" or groups.get("region"):
        return goal.RegionalRank(by="region", rank=max(number, 1))
    return goal.Rank(number) if number >= 1 else _flawed(match, grammar, "rank 0")


def _band(match: re.Match[str], grammar: Grammar) -> Any:
    best, worst = int(match["n"]), int(match["m"])
    if worst < best:
        what = f"rank band {best}–{worst} is upside down; expected the better place first"
        return _flawed(match, grammar, what)
    return goal.RankBand(best=best, worst=worst) if best else _flawed(match, grammar, "rank 0")


def _flawed(match: re.Match[str], grammar: Grammar, message: str) -> None:
    if grammar.flaws is not None:
        grammar.flaws.append(Flaw(*match.span(), message))


_SINCE = (
    r"(?:\s*(?:so voi(?: nam)?|from|on|compared (?:to|with)|since|against)\s*(?P<since>\d{4}))?"
)

# The first that begins earliest wins; where several begin together, the one written first.
_RULES: list[tuple[str, Maker]] = [
    (
        rf"(?P<number>tang"
        rf"|{_RISE}){_AT_LEAST}\s*{_N}\s*(?:-\s*\d+\s*)?{_PLACES}{_MORE}?{_SINCE}{_END}",
        lambda m, g: goal.PlacesGained(int(m["n"])) if _since(m, g) and int(m["n"]) else None,
    ),
    (
        rf"{_RISE}{_AT_LEAST}\s*(?P<x>{NUMBER})\s*(?:diem(?! phan tram)"
        rf"|points?){_MORE}?{_SINCE}{_END}",
        lambda m, g: _scored(goal.PointsGained)(m, g) if _since(m, g) else None,
    ),
    (
        rf"{_RISE}{_AT_LEAST}\s*(?P<x>{NUMBER})\s*(?:%|phan tram|per ?cent){_MORE}?{_SINCE}",
        lambda m, g: _scored(goal.PercentGained)(m, g) if _since(m, g) else None,
    ),
    (
        rf"(?:{_RANKED})?(?:tu\s+|from\s+|between\s+)?(?P<n>\d{{1,4}})\s*(?:-|den|to"
        rf"|and)\s*(?:thu\s+)?"
        rf"(?P<m>\d{{1,4}}){_OF}{_END}",
        _band,
    ),
    (
        rf"{_RANKED}(?:tu\s+|from\s+|between\s+)?(?P<n>\d{{1,4}})\s*(?:-|den|to|and)\s*(?:thu\s+)?"
        rf"(?P<m>\d{{1,4}}){_END}",
        _band,
    ),
    (
        rf"(?:{_RANKED})?(?:tu\s+)?{_N}(?:st|nd|rd|th)?{_OF}(?P<region>{_REGION})?(?:\s*tro len)?",
        _rank,
    ),
    (
        rf"{_RANKED}(?:tu\s+)?{_N}(?:st|nd|rd|th)?(?P<region>{_REGION})?(?:\s*tro len"
        rf"|\s+or better)?{_END}",
        _rank,
    ),
    (
        rf"(?:(?:nam\s+)?(?:trong|thuoc|among|in|within)\s+(?:the\s+)?)?(?:nhom\s+dau\s+"
        rf"|nhom\s+|top\s+|first\s+){{1,2}}{_N}"
        rf"{_UNITS}?{_END}",
        lambda m, _: goal.Top(int(m["n"])) if int(m["n"]) else None,
    ),
    (
        rf"{_REACH}(?:tu\s+)?(?:{_LEAST})\s*(?:muc\s+)?(?P<x>{NUMBER}){_UNIT}{_MORE}?{_END}",
        _scored(goal.ScoreAtLeast),
    ),
    (
        rf"{_REACH}(?:tu\s+)?(?P<x>{NUMBER}){_UNIT}{_MORE}{_END}",
        _scored(goal.ScoreAtLeast),
    ),
    (
        rf"{_REACH}{_ABOVE}\s*(?P<x>{NUMBER}){_UNIT}{_END}",
        _scored(goal.ScoreAbove),
    ),
    (
        rf"(?:nhom\s+|group\s+)?(?:diem\s+)?(?P<group>{_GROUP})(?:\s+(?:group"
        rf"|quartile))?{_MORE}?(?!\w|\s*\d)",
        lambda m, g: (
            goal.Group(at_least=_GROUPS[m["group"]], of=4)
            if g.hint == "group" or "nhom" in m[0] or "group" in m[0] or "trung binh" in m[0]
            else None
        ),
    ),
    (
        r"(?:giu vung|duy tri|giu nguyen|khong (?:thap|kem) hon|hold|maintain|keep|not below)"
        r"(?:\s+(?:the|at|its|muc|ket qua|cua)){0,4}\s*(?P<what>diem so|so diem|diem|thu hang"
        r"|hang|vi tri|score|rank|place)?"
        r"(?:\s+(?:cua|of|dat duoc|nhu|so voi)){0,4}(?:\s*(?:nam\s+)?(?P<year>\d{4}))?(?!\s*\d|\w)",
        lambda m, g: _hold(m, g),
    ),
]
_BARE_SCORE = (
    rf"{_REACH}(?P<x>{NUMBER}){_UNIT}{_END}",
    _scored(goal.ScoreAtLeast),
)
_SCORE_IN_TEXT = (
    rf"{_REACH}(?P<x>{NUMBER}){_POINTS}{_END}",
    _scored(goal.ScoreAtLeast),
)
_BARE_RANK = (rf"{_N}(?:st|nd|rd|th)?", _rank)
_BARE_BAND = (r"(?P<n>\d{1,4})\s*(?:-|den|to)\s*(?P<m>\d{1,4})", _band)
_NO_GOAL = object()  # words with a figure which is not what must be reached
_FALL = (
    rf"(?:giam|tut|thap hon|duoi|khong qua|den bu|lose|losing|fall\w*|drop\w*|decreas\w*|below"
    rf"|down)"
    rf"[^,;.\d]{{0,30}}{NUMBER}\s*(?:diem|%|bac|hang|points?|places?)?",
    lambda *_: _NO_GOAL,
)


def _since(match: re.Match[str], grammar: Grammar) -> bool:
    return match["since"] is None or int(match["since"]) == grammar.baseline


def _hold(match: re.Match[str], grammar: Grammar) -> Any:
    year, what = match["year"], match["what"] or ""
    if year and int(year) != grammar.baseline:
        return None
    if not grammar.hint and not (what and year):
        return None  # in running text only "giữ vững thứ hạng năm 2023" is meant as a target
    ranked = what.endswith(("hang", "rank", "place", "vi tri")) or (
        not what and grammar.hint in ("rank", "region")
    )
    return goal.HoldRank() if ranked else goal.HoldScore()


_Compiled = list[tuple[re.Pattern[str], "Maker"]]


def _compiled(rules: list[tuple[str, Maker]], *, whole: bool = False) -> _Compiled:
    """Return the rules as patterns; `whole` for those of a cell that holds nothing else."""
    if whole:
        return [(re.compile(rf"^\s*{pattern}\s*\.?$"), maker) for pattern, maker in rules]
    return [(re.compile(rf"(?<![\w.,/]){pattern}"), maker) for pattern, maker in rules]


_ALWAYS = _compiled([*_RULES, _FALL, _SCORE_IN_TEXT])
_HINTED = {
    "": _ALWAYS,
    "score": _ALWAYS + _compiled([_BARE_SCORE], whole=True),
    "rank": _ALWAYS + _compiled([_BARE_BAND, _BARE_RANK], whole=True),
    "region": _ALWAYS + _compiled([_BARE_BAND, _BARE_RANK], whole=True),
    "group": _ALWAYS,
}


def asked(folded: str, grammar: Grammar) -> list[Asked]:
    """Return the goals in a folded text, in its order."""
    candidates: list[tuple[int, int, re.Match[str], Maker]] = []
    for priority, (pattern, maker) in enumerate(_HINTED[grammar.hint]):
        candidates += [(m.start(), priority, m, maker) for m in pattern.finditer(folded)]
    candidates.sort(key=lambda item: item[:2])
    found: list[Asked] = []
    end = 0
    for start, _, match, maker in candidates:
        if start < end:
            continue
        value = maker(match, grammar)
        if value is _NO_GOAL:
            end = match.end()
            continue
        flawed = grammar.flaws and start <= grammar.flaws[-1].start < match.end()
        if value is not None:
            of = match.groupdict().get("of")
            found.append(Asked(start, match.end(), value, int(of) if of else None))
        if value is not None or flawed:
            end = match.end()
    return found
