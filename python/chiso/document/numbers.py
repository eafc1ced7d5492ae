"""Printed numbers: the decimal mark of a document, and figures with their decimals."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from chiso._core import Figure

NUMBER = r"\d+(?:[.,]\d+)*"
_FORM = re.compile(r"\d+(?:[.,]\d+)*")
_FRACTION = re.compile(r"(?<![\d.,/])\d{1,3}([.,])(\d+)(?![\d.,]*[\d/])")
_PLAIN = {",": re.compile(r"\d{1,9}(?:,\d{1,9})?"), ".": re.compile(r"\d{1,9}(?:\.\d{1,9})?")}
_GROUPED = {
    ",": re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,9})?"),
    ".": re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,9})?"),
}
_OTHER = {",": ".", ".": ","}


@dataclass(frozen=True)
class Mark:
    """The decimal mark of a document, and whether another one was expected of its language."""

    mark: str
    unusual: bool = False

    def figure(self, printed: str) -> Figure | None:
        """Return a printed number with its decimals ("6,600"), or None if it is no number."""
        if _PLAIN[self.mark].fullmatch(printed):
            plain = printed.replace(self.mark, ".")
        elif self._ambiguous(printed):
            return None
        elif _GROUPED[self.mark].fullmatch(printed):
            plain = printed.replace(_OTHER[self.mark], "").replace(self.mark, ".")
        else:
            other = _OTHER[self.mark]
            whole, _, rest = printed.partition(other)
            sure = len(rest) != 3 or whole == "0"
            if not (rest.isdigit() and whole.isdigit() and sure and len(rest) <= 9):
                return None
            plain = f"{whole}.{rest}"  # "5.4656" can be nothing else
        return Figure(float(plain), len(plain.partition(".")[2]))

    def _ambiguous(self, printed: str) -> bool:
        """Return True for "6.600" where the decimal mark is a comma: it may be 6.6 or 6600."""
        whole, _, rest = printed.partition(_OTHER[self.mark])
        return len(rest) == 3 and rest.isdigit() and whole != "0"

    def refusal(self, printed: str) -> str:
        """Say why a printed number is none."""
        if self._ambiguous(printed):
            whole, _, rest = printed.partition(_OTHER[self.mark])
            return (
                f"'{printed}' may be {whole}.{rest} or {whole}{rest}, and nothing in the document "
                f"decides; write its numbers with '{self.mark}' as the decimal mark"
            )
        return f"'{printed}' is no number; expected one such as 6{self.mark}600"


def decide(texts: list[str], language: str) -> Mark:
    """Return a document's decimal mark: its language's, unless its numbers show the other one.

    A number with three decimals shows nothing: 6,600 may be six and six tenths, or thousands.
    """
    usual = "," if language == "vi" else "."
    shown: Counter[str] = Counter()
    for text in texts:
        for found in _FRACTION.finditer(text):
            if len(found[2]) != 3 or found[0].startswith("0"):
                shown[found[1]] += 1
    other = _OTHER[usual]
    return Mark(other, True) if shown[other] > 2 * shown[usual] else Mark(usual)
