"""Letters: one clean form of a text, and its fold, in which case and accents do not count.

A fold has exactly one character for each character of the clean text, so a place found in the
fold is the same place in the text: patterns are written once, in plain lower-case letters, and
what is printed is cut from the text itself.
"""

from __future__ import annotations

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_ALIKE = {
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‘’‚‛′", "'"),
    "đ": "d",
    "Đ": "d",
    "₫": "d",
    "ð": "d",
    "Ð": "d",
}
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"


class _Fold(dict[int, str]):
    """Folds one character, and keeps what it found."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        folded = _ALIKE.get(letter)
        if folded is None:
            base = unicodedata.normalize("NFD", letter)[0]
            lower = base.lower()
            folded = lower if len(lower) == 1 else base
            if folded.isspace():
                folded = " "
        self[code] = folded
        return folded


_FOLD = _Fold()


def tidy(text: str) -> str:
    """Return a text in NFC, with single plain spaces and without invisible characters."""
    if text.isascii():
        return _SPACE.sub(" ", text).strip()
    kept = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return _SPACE.sub(" ", unicodedata.normalize("NFC", kept)).strip()


def fold(text: str) -> str:
    """Return a tidy text in plain lower-case letters, character by character."""
    return text.translate(_FOLD)


def accented(text: str) -> bool:
    """Return True if a text is written with Vietnamese accents."""
    return any(
        c in "đĐ" or (c.isalpha() and len(unicodedata.normalize("NFD", c)) > 1) for c in text
    )


def without_marks(text: str) -> str:
    """Return a text without footnote marks that are raised digits ("hạng¹")."""
    return text.translate(dict.fromkeys(map(ord, _SUPERSCRIPTS)))


def sentence_case(text: str) -> str:
    """Return a name that is all capitals as one with capital initials; another as it stands."""
    return text.title() if text.isupper() else text
