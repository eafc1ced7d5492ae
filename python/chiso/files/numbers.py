"""Numbers as text: read strictly, the decimal mark decided once for a column."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chiso._core import Figure
from chiso.files.names import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from chiso.files.reading import File

WHOLE = re.compile(r"-?[0-9]{1,9}")
FIGURE = re.compile(r"-?[0-9]{1,15}(?:\.([0-9]{1,15}))?")
_EXPONENT = r"(?:[eE][-+]?[0-9]{1,4})?"
_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?" + _EXPONENT)


def _grouped(decimal: str, thousands: str) -> re.Pattern[str]:
    group = rf"[1-9][0-9]{{0,2}}(?:{thousands}[0-9]{{3}})+"
    return re.compile(rf"-?(?:[0-9]+|{group})(?:{decimal}[0-9]+)?{_EXPONENT}")


_FORMS = {".": _grouped(r"\.", ","), ",": _grouped(",", r"\.")}
_OTHER = {".": ",", ",": "."}
_NAMES = {".": "decimal point", ",": "decimal comma"}


def whole(text: str) -> int | None:
    """Return a whole number in plain digits, or None."""
    return int(text) if WHOLE.fullmatch(text) else None


def figure(text: str) -> Figure | None:
    """Return a printed figure with its decimals ("6.600"), or None."""
    match = FIGURE.fullmatch(text)
    return Figure(float(text), len(match[1] or "")) if match else None


@dataclass(frozen=True)
class Column:
    """One column of numbers, as written: '' where there is none."""

    name: str
    position: int  # in the table, from 1
    texts: Sequence[str]
    lines: Sequence[int]
    usual: bool  # the file's fields are separated by commas, so its decimal mark is a point


def numbers(file: File, column: Column, problem: Callable[[int, str], None]) -> list[float]:
    """Return a column's numbers, NaN for empty cells; report its mark and refuse what is none.

    Args:
        file: where notes and problems of the whole column go.
        column: what is written.
        problem: takes the row and the message of a problem with one cell.
    """
    texts = [text.strip() for text in column.texts]
    trimmed = sum(1 for text, raw in zip(texts, column.texts, strict=True) if text != raw)
    if trimmed:
        file.note(f"column '{column.name}': spaces around {trimmed} numbers were trimmed")
    if column.usual and all(_PLAIN.fullmatch(text) for text in texts if text):
        mark, grouped = ".", False
    else:
        decided = _decide(file, column, texts)
        if decided is None:
            return [math.nan] * len(texts)
        mark, grouped = decided
    return [_value(text, mark, grouped, row, problem) for row, text in enumerate(texts)]


def _value(
    text: str, mark: str, grouped: bool, row: int, problem: Callable[[int, str], None]
) -> float:
    if not text:
        return math.nan
    thousands = _OTHER[mark]
    if not _FORMS[mark].fullmatch(text):
        problem(row, f"{shown(text)} is no number{_hint(text)}")
        return math.nan
    if thousands in text:
        if not grouped:
            problem(
                row,
                f"{shown(text)} has '{thousands}' in a column with a {_NAMES[mark]}; "
                f"write every number of the column with '{mark}'",
            )
            return math.nan
        text = text.replace(thousands, "")
    value = float(text.replace(mark, "."))
    if math.isinf(value):
        problem(row, f"{shown(text)} is too large for a number; expected one below 1.8e308")
        return math.nan
    return value


def _hint(text: str) -> str:
    empty = "; leave the cell empty where there is no value, and say why in a column 'missing'"
    if text.strip("+-").lower() in {"nan", "na", "n/a", "null", "none", "", "–", "inf", "infinity"}:
        return empty
    if text.startswith("+"):
        return "; write it without '+'"
    if text.startswith("\u2212") and not text[1:].startswith("\u2212"):
        return "; write the minus sign as '-'"
    if "_" in text or any(c.isspace() for c in text):
        return "; write its digits without spaces or '_'"
    if not text.isascii() and any(c.isdigit() for c in text):
        return "; write it in the digits 0 to 9"
    return "; expected digits, such as 6.6 or -0.25"


def _decide(file: File, column: Column, texts: Sequence[str]) -> tuple[str, bool] | None:
    """Return the decimal mark and whether the other one groups thousands; None if undecidable."""
    proof: dict[str, int] = {}  # mark → the first row that can be read with it only
    grouping: set[str] = set()  # marks proved beside thousands
    unclear: int | None = None
    at = column.position
    for row, text in enumerate(texts):
        if "," not in text and "." not in text:
            continue
        ways = [mark for mark, form in _FORMS.items() if form.fullmatch(text)]
        if len(ways) == 1:
            proof.setdefault(ways[0], row)
            if _OTHER[ways[0]] in text:
                grouping.add(ways[0])
        elif ways and (unclear is None or "," in text):
            unclear = row if unclear is None or "," not in texts[unclear] else unclear
    if len(proof) == 2:
        point, comma = proof["."], proof[","]
        file.malformed(
            f"column '{column.name}' has a decimal point in {shown(texts[point])} (line "
            f"{column.lines[point]}) and a decimal comma in {shown(texts[comma])} (line "
            f"{column.lines[comma]}); write all its numbers with '.'",
            line=column.lines[max(point, comma)],
            column=at,
        )
        return None
    if proof:
        ((mark, row),) = proof.items()
        if mark == "," or grouping:
            thousands = f", with '{_OTHER[mark]}' between thousands" if grouping else ""
            file.note(
                f"column '{column.name}' is read with a {_NAMES[mark]}{thousands}, "
                f"as {shown(texts[row])} can only be read so",
                line=column.lines[row],
            )
        return mark, mark in grouping
    if unclear is None or (column.usual and "," not in texts[unclear]):
        return ".", False  # the format's own mark
    text = texts[unclear]
    file.malformed(
        f"column '{column.name}': {shown(text)} can be read as {_read(text, True)} and as "
        f"{_read(text, False)}, and no number of the column decides which; "
        f"write its numbers with a decimal point and without marks between thousands, "
        "in a file separated by commas",
        line=column.lines[unclear],
        column=at,
    )
    return None


def _read(text: str, as_decimal: bool) -> str:
    if as_decimal:
        return repr(float(text.replace(",", ".")))
    return repr(int(float(text.replace(",", "").replace(".", ""))))
