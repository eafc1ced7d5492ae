"""Numbers and words as people write them in Vietnamese and in English."""

from chiso.locale.numbers import number, signed
from chiso.locale.words import LANGUAGES, Words, words

__all__ = ["LANGUAGES", "Words", "number", "signed", "words"]
