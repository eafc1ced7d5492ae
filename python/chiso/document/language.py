"""Which language a document is written in."""

from __future__ import annotations

import re

from chiso.document.letters import fold

_WORD = re.compile(r"[^\W\d_]+")
_MOST = 6000  # words that are looked at
_VI = frozenset(
    """va cua cac duoc thuc hien theo tren nguoi dan cong chuc cap tinh huyen nam diem hang chi so
    muc tieu thanh phan don vi co quan ke hoach tang giam voi dat nhiem vu giai phap noi dung nang
    cao chuc tu den thu ban uy nhan khong trong ve cho""".split()  # noqa: SIM905
)
_EN = frozenset(
    """the of and to in for by with from on at or more will is are be than above least all who this
    that it its their has have was were which""".split()  # noqa: SIM905
)
NAMES = {"vi": "Vietnamese", "en": "English"}


def language_of(texts: list[str]) -> str:
    """Return "vi" or "en", or "" if a text is neither, by the share of their commonest words."""
    count = {"vi": 0, "en": 0}
    seen = 0
    for text in texts:
        for word in _WORD.findall(fold(text)):
            seen += 1
            count["vi"] += word in _VI
            count["en"] += word in _EN
        if seen > _MOST:
            break
    best = max(count, key=lambda name: count[name])
    return best if seen and count[best] * 10 >= seen else ""
