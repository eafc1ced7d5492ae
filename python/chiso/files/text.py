"""From a path to text: what is no readable UTF-8 file is refused before it costs time."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from chiso.files.reading import File, Reading

if TYPE_CHECKING:
    from pathlib import Path

MIB = 1024 * 1024
TOML_LIMIT = 4 * MIB
TABLE_LIMIT = 64 * MIB

_BOM = b"\xef\xbb\xbf"
_AS_UTF8 = "save it as UTF-8 (in Excel: 'CSV UTF-8', in Notepad: encoding 'UTF-8')"
_FOREIGN = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_WORKBOOKS = {
    b"PK\x03\x04": "an Excel workbook or another zip file",
    b"\xd0\xcf\x11\xe0": "an old Excel or Word document",
}


def open_text(path: Path, reading: Reading, limit: int) -> File | None:
    """Read a file as UTF-8 text, at most `limit` bytes of it; None if it was refused."""
    file = File(path, reading)
    raw = read_bytes(file, limit, "leave out or split off what does not belong to the case")
    if raw is None or not _is_text(file, raw):
        return None
    if raw.startswith(_BOM):
        file.note("starts with a UTF-8 byte-order mark; it was skipped", line=1)
        raw = raw[len(_BOM) :]
    try:
        file.text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        start = raw.rfind(b"\n", 0, error.start) + 1
        file.malformed(
            f"is not UTF-8: byte 0x{raw[error.start]:02X} at offset {error.start}; {_AS_UTF8}",
            line=raw.count(b"\n", 0, error.start) + 1,
            column=len(raw[start : error.start].decode("utf-8")) + 1,
        )
        return None
    if not file.text.strip():
        file.malformed("is empty")
        return None
    return file


def read_bytes(file: File, limit: int, advice: str) -> bytes | None:
    """Read a plain file of at most `limit` bytes, a larger one not at all; None if refused.

    Args:
        file: the file.
        limit: whole MiB, in bytes.
        advice: how a file that is too large can be made smaller.
    """
    try:
        status = file.path.stat()
        if stat.S_ISDIR(status.st_mode):
            file.malformed("is a folder; expected a file")
            return None
        if not stat.S_ISREG(status.st_mode):
            file.malformed("is a device or a pipe; expected a file")
            return None
        if status.st_size <= limit:
            with file.path.open("rb") as stream:
                raw = stream.read(limit + 1)  # it may have grown since
            if len(raw) <= limit:
                return raw
        size = f"{status.st_size / MIB:.1f}"
    except FileNotFoundError:
        file.malformed("does not exist")
    except PermissionError:
        file.malformed("may not be read; ask its owner for the right to read it")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        file.malformed(f"cannot be read: {reason}")
    else:
        file.malformed(f"is {size} MiB large; at most {limit // MIB} MiB are read, so {advice}")
    return None


def _is_text(file: File, raw: bytes) -> bool:
    for mark, name in _FOREIGN.items():
        if raw.startswith(mark):
            file.malformed(f"is written in {name}; {_AS_UTF8}", line=1)
            return False
    for mark, name in _WORKBOOKS.items():
        if raw.startswith(mark):
            file.malformed(f"is {name}, not text; {_AS_UTF8}", line=1)
            return False
    zero = raw.find(b"\x00")
    if zero < 0:
        return True
    head = raw[:4096]
    odd, even = head[1::2].count(0), head[::2].count(0)
    if max(odd, even) * 4 > len(head) and min(odd, even) * 4 < max(odd, even):
        file.malformed(f"looks like UTF-16 (every second byte is 0); {_AS_UTF8}", line=1)
    else:
        line = raw.count(b"\n", 0, zero) + 1
        file.malformed(
            f"has a NUL byte at offset {zero}, so it is no text or was damaged; take a sound copy",
            line=line,
        )
    return False
