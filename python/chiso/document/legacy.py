"""Vietnamese before Unicode: TCVN3 (ABC) and VNI, letter by letter, and how each is known.

Both put their letters where Windows keeps accented Latin ones, so a text saved as bytes, or
pasted from an old font, shows as "C«ng khai" (TCVN3) or "Coâng khai" (VNI).
"""

from __future__ import annotations

import re
import unicodedata

from chiso.document.letters import fold

# TCVN 5712, third set (".VnTime"): one code a letter; capitals with tones have no code of their
# own and are set in capital fonts, so their text is that of the small letters.
_TCVN3_CODES = """
A1 Ă A2 Â A3 Ê A4 Ô A5 Ơ A6 Ư A7 Đ A8 ă A9 â AA ê AB ô AC ơ AD ư AE đ
B5 à B6 ả B7 ã B8 á B9 ạ BB ằ BC ẳ BD ẵ BE ắ C6 ặ C7 ầ C8 ẩ C9 ẫ CA ấ CB ậ
CC è CE ẻ CF ẽ D0 é D1 ẹ D2 ề D3 ể D4 ễ D5 ế D6 ệ D7 ì D8 ỉ DC ĩ DD í DE ị
DF ò E1 ỏ E2 õ E3 ó E4 ọ E5 ồ E6 ổ E7 ỗ E8 ố E9 ộ EA ờ EB ở EC ỡ ED ớ EE ợ
EF ù F1 ủ F2 ũ F3 ú F4 ụ F5 ừ F6 ử F7 ữ F8 ứ F9 ự FA ỳ FB ỷ FC ỹ FD ý FE ỵ
""".split()  # noqa: SIM905
TCVN3 = {
    chr(int(code, 16)): letter
    for code, letter in zip(_TCVN3_CODES[::2], _TCVN3_CODES[1::2], strict=True)
}

# VNI for Windows: most letters are a plain one and its accents as a second.
_ACCENTS = {
    "ù": "\u0301",
    "ø": "\u0300",
    "û": "\u0309",
    "õ": "\u0303",
    "ï": "\u0323",
    "â": "\u0302",
    "á": "\u0302\u0301",
    "à": "\u0302\u0300",
    "å": "\u0302\u0309",
    "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
    "ê": "\u0306",
    "é": "\u0306\u0301",
    "è": "\u0306\u0300",
    "ú": "\u0306\u0309",
    "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}
_TONES = ("ù", "ø", "û", "õ", "ï")
_HATS = ("â", "á", "à", "å", "ã", "ä")
_BREVES = ("ê", "é", "è", "ú", "ü", "ë")
_ON = {
    "a": (*_TONES, *_HATS, *_BREVES),
    "e": (*_TONES, *_HATS),
    "o": (*_TONES, *_HATS),
    "u": _TONES,
    "y": _TONES[:4],
    "ô": _TONES,  # ơ
    "ö": _TONES,  # ư
}
_ALONE = {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ", "ô": "ơ", "ö": "ư"}


def _vni() -> dict[str, str]:
    table = dict(_ALONE)
    for base, accents in _ON.items():
        letter = _ALONE.get(base, base)
        for accent in accents:
            table[base + accent] = unicodedata.normalize("NFC", letter + _ACCENTS[accent])
    upper = {written.upper(): letter.upper() for written, letter in table.items()}
    mixed = {w[0].upper() + w[1:]: letter.upper() for w, letter in table.items() if len(w) == 2}
    return table | mixed | upper


VNI = _vni()
_VNI = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))

_COMMON = frozenset(
    """của và các được thực hiện theo trên người dân công chức cấp tỉnh huyện năm điểm hạng chỉ số
    mục tiêu đơn vị cơ quan kế hoạch tăng giảm với đạt nhiệm vụ giải pháp nội ủy nâng tổ từ đến
    thứ nhân không về là trở thành phần minh bạch thủ tục chính cung ứng dịch""".split()  # noqa: SIM905
)
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[\u00a1-\u00fe]")
_UNICODE = re.compile(
    "[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u0300-\u0323]"
)


def seems_legacy(text: str) -> bool:
    """Return True if a text has many Latin accented letters and hardly one of Vietnamese alone."""
    latin = len(_LATIN.findall(text))
    return latin > 20 and latin > 20 * len(_UNICODE.findall(text))


def from_tcvn3(text: str) -> str:
    """Return a text of TCVN3 letters in Unicode."""
    return "".join(TCVN3.get(c, c) for c in text)


def from_vni(text: str) -> str:
    """Return a text of VNI letters in Unicode."""
    return _VNI.sub(lambda found: VNI[found[0]], text)


def convert(text: str) -> tuple[str, str] | None:
    """Return the encoding's name and the text in Unicode; None if it makes no Vietnamese of it."""
    tries = {
        "TCVN3 (ABC)": from_tcvn3(text),
        "VNI": from_vni(text),
        "Windows-1258": unicodedata.normalize("NFC", text),
    }
    shares = {name: _share(found) for name, found in tries.items()}
    best = max(shares, key=lambda name: shares[name])
    return (best, tries[best]) if shares[best] >= 0.12 else None


def _share(text: str) -> float:
    """Return how many of a text's words are among the commonest, and have their accents."""
    words = [word.lower() for word in _WORD.findall(text[:200_000])]
    known = sum(1 for word in words if word in _COMMON and word != fold(word))
    return known / max(len(words), 1)
