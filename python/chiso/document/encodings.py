"""Bytes to text: UTF-8, UTF-16, and Vietnamese as it was written before Unicode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chiso.document.legacy import convert, seems_legacy

if TYPE_CHECKING:
    from chiso.files.reading import File

_MARKS = {
    b"\xef\xbb\xbf": "utf-8",
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_CONTROL = frozenset(range(32)) - {9, 10, 12, 13}


def decoded(file: File, raw: bytes) -> str | None:
    """Return the text of bytes; None if they were refused."""
    for mark, encoding in _MARKS.items():
        if raw.startswith(mark):
            try:
                return raw.decode("utf-8-sig" if encoding == "utf-8" else encoding)
            except UnicodeDecodeError as error:
                file.malformed(f"is damaged or cut off: no sound {encoding} at byte {error.start}")
                return None
    if b"\x00" in raw:
        file.malformed(
            "has NUL bytes, so it is no text, or UTF-16 without its mark; save it as UTF-8"
        )
        return None
    strange = sum(raw.count(code) for code in _CONTROL)
    if strange * 50 > len(raw):
        file.malformed("is no text: it is full of control characters")
        return None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(raw) - 3 and error.reason == "unexpected end of data":
            file.malformed("is cut off within its last letter; take a sound copy")
            return None
        text = raw.decode("cp1252", errors="replace").replace("\ufffd", "")
        found = convert(_latin(raw))
        if found is None:
            found = convert(_windows(raw))
        if found is None:
            line = raw.count(b"\n", 0, error.start) + 1
            file.malformed(
                f"is not UTF-8 (byte 0x{raw[error.start]:02X}), and neither TCVN3, VNI nor "
                "Windows-1258 makes Vietnamese of it; save it as UTF-8",
                line=line,
            )
            return None
        name, text = found
        file.note(f"was written in {name}, and was converted; compare a few lines")
        return text
    if seems_legacy(text):
        found = convert(text)
        if found is not None:
            name, text = found
            file.note(f"was written in {name} (as Latin letters), and was converted")
    return text


def _latin(raw: bytes) -> str:
    return raw.decode("latin-1")


def _windows(raw: bytes) -> str:
    return raw.decode("cp1258", errors="ignore")
