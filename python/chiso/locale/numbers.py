"""Numbers in print."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

MISSING = "–"
MINUS = "\u2212"


def number(value: float | Decimal | None, decimals: int, language: str) -> str:
    """Return a number with so many decimals, half up; a decimal comma in Vietnamese.

    A float is taken at its shortest decimal form, so that 0.125 read from a file
    is 0.125 and rounds to 0.13.
    """
    if value is None:
        return MISSING
    exact = value if isinstance(value, Decimal) else Decimal(repr(float(value)))
    text = f"{exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP):f}"
    if text.startswith("-"):
        zero = not text.strip("-0.")
        text = text[1:] if zero else MINUS + text[1:]
    return text.replace(".", ",") if language == "vi" else text


def signed(value: float | Decimal | None, decimals: int, language: str) -> str:
    """Return a number with its sign, + or −; none for 0."""
    text = number(value, decimals, language)
    plain = text.strip("0.,")
    return text if text == MISSING or text.startswith(MINUS) or not plain else f"+{text}"
