"""Years, dates and quarters, in words."""

from __future__ import annotations

import re

from chiso._core import Quarter

YEAR = re.compile(r"(?<![\d.,/])(19[5-9]\d|20\d\d)(?![\d.,]*\d)")
DATE = re.compile(
    r"ngay\s+\d{1,2}(?:\s+thang\s+|\s*[/.-]\s*)\d{1,2}(?:\s+nam\s+|\s*[/.-]\s*)\d{4}"
    r"|(?:ngay\s+(?:\d{1,2}\s+|[._ …]*)?)?thang\s+\d{1,2}(?:\s*(?:nam|[/-])\s*\d{4})?"
    r"|(?<![\d/.,])\d{1,2}[/-]\d{1,2}[/-]\d{4}(?!\d)"
    r"|(?<!\d)\d{1,2}\s+(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\s+\d{4}"
)
REFERENCE = re.compile(  # numbers of documents: 45/2020/ND-CP, 2222/QD-UBND
    r"(?:so\s*:?\s*|no\.?\s*)?\d+\s*(?:/\d{4})?\s*/\s*[a-z][\w]*(?:-[\w]+)*(?:-\w+)*"
    r"|(?<!\w)[ivx]+\.\d{1,2}(?:\.\d{1,2})*(?!\w)"  # and of its own sections: III.3
)
_QUARTERS = re.compile(
    r"(?:quy|quarters?)\s+(?P<list>(?:iv|i{1,3}|[1-4])(?!\w)"
    r"(?:\s*(?:,|va|and|&|;|-|den|to)\s*(?:(?:den|to)\s+)?(?:quy\s+|quarters?\s+)?"
    r"(?:iv|i{1,3}|[1-4])(?!\w))*)"
    r"(?:\s*(?:nam|of|/|-|,)?\s*(?P<year>\d{4}))?"
    r"|(?<!\w)q(?P<short>[1-4](?:\s*(?:,|-|and|to)\s*q?[1-4])*)\s*(?:of|/|-)?\s*(?P<short_year>\d{4})"
    r"|(?P<word>first|second|third|fourth)"
    r"(?:\s+(?:and|to)\s+(?P<word2>second|third|fourth))?\s+quarters?\s+(?:of\s+)?(?P<word_year>\d{4})?"
)
_MONTH = re.compile(r"thang\s+(\d{1,2})\s*(?:nam|/)\s*(\d{4})")
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_ENGLISH_MONTH = re.compile(rf"({'|'.join(_MONTHS)})\s+(\d{{4}})")
_WHOLE_YEAR = re.compile(r"(?:ca nam|trong nam|all of|throughout)\s+(\d{4})|(?:suot nam)\s+(\d{4})")
_WORDS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ITEM = re.compile(r"iv|i{1,3}|[1-4]|-|den|to(?!\w)")


def quarters(folded: str, period: int) -> tuple[list[Quarter], list[tuple[int, int]]]:
    """Return the quarters a text names, in order, and where; of `period` if it names no year."""
    found: list[Quarter] = []
    spans: list[tuple[int, int]] = []
    matches = list(_QUARTERS.finditer(folded))
    years = [_year(match) for match in matches]
    for i, match in enumerate(matches):
        year = next((y for y in years[i:] if y), None) or period
        found += [Quarter(year, number) for number in _numbers(match)]
        spans.append(match.span())
    if not found:
        for match in _MONTH.finditer(folded):
            if 1 <= int(match[1]) <= 12:
                found.append(Quarter(int(match[2]), (int(match[1]) + 2) // 3))
                spans.append(match.span())
        for match in _ENGLISH_MONTH.finditer(folded):
            found.append(Quarter(int(match[2]), _MONTHS.index(match[1]) // 3 + 1))
            spans.append(match.span())
        for match in _WHOLE_YEAR.finditer(folded):
            found += [Quarter(int(match[1] or match[2]), number) for number in range(1, 5)]
            spans.append(match.span())
    distinct: list[Quarter] = []
    for quarter in found:
        if quarter not in distinct:
            distinct.append(quarter)
    return distinct, spans


def _year(match: re.Match[str]) -> int | None:
    printed = match["year"] or match["short_year"] or match["word_year"]
    return int(printed) if printed else None


def _numbers(match: re.Match[str]) -> list[int]:
    if match["word"]:
        return [_WORDS[word] for word in (match["word"], match["word2"]) if word]
    numbers: list[int] = []
    through = False
    for item in _ITEM.findall(match["list"] or match["short"]):
        if item in ("-", "den", "to"):
            through = True
            continue
        number = _ROMAN.get(item) or int(item)
        numbers += range(numbers[-1] + 1, number + 1) if through and numbers else [number]
        through = False
    return numbers
