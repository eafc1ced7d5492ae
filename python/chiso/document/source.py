"""From a path to blocks: what is no document is refused by name before it costs time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chiso.document.blocks import Blocks, Table
from chiso.document.encodings import decoded
from chiso.document.lines import text_blocks
from chiso.document.word import word_blocks
from chiso.files.text import MIB, read_bytes

if TYPE_CHECKING:
    from chiso.files.reading import File

PACKAGE_LIMIT = 32 * MIB  # of a Word file, as it lies on the disk
TEXT_LIMIT = 1 * MIB
MOST_BLOCKS = 6_000  # paragraphs and rows
MOST_CELLS = 20_000  # of all tables
LONGEST = 20_000  # characters of one paragraph

_FOREIGN = {
    b"%PDF": "a PDF file; save the text it was made from, or convert it to .docx or .md",
    b"{\\rtf": "an RTF file; save it as .docx",
    b"\x89PNG": "a picture; a scanned page must first be made text",
    b"\xff\xd8\xff": "a picture; a scanned page must first be made text",
    b"GIF8": "a picture; a scanned page must first be made text",
    b"Rar!": "an archive; unpack it",
    b"\x1f\x8b": "a compressed file; unpack it",
    b"7z\xbc\xaf": "an archive; unpack it",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def open_document(file: File) -> Blocks | None:
    """Return the content of a document; None if it was refused."""
    raw = read_bytes(file, PACKAGE_LIMIT, "leave out its pictures")
    if raw is None:
        return None
    if not raw.strip(b" \t\r\n\xef\xbb\xbf\x00"):
        file.malformed("is empty")
        return None
    for mark, name in _FOREIGN.items():
        if raw.startswith(mark):
            file.malformed(f"is {name}")
            return None
    if raw.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in raw
        what = "is encrypted; save it without a password" if locked else "is an old Word document"
        file.malformed(what if locked else f"{what} (.doc) or workbook; save it as .docx")
        return None
    found = word_blocks(file, raw) if raw.startswith(b"PK") else _text(file, raw)
    return found if found and _bounded(file, found) else None


def _text(file: File, raw: bytes) -> Blocks | None:
    if len(raw) > TEXT_LIMIT:
        file.malformed(
            f"is {len(raw) / MIB:.1f} MiB of text; at most {TEXT_LIMIT // MIB} MiB are read: "
            "no plan is as long"
        )
        return None
    text = decoded(file, raw)
    if text is None:
        return None
    if text.lstrip()[:200].lower().startswith(("<!doctype", "<html", "<?xml")):
        file.malformed("is a web page or XML, no document; save it as .docx, .md or .txt", line=1)
        return None
    marks = text.count("\t") + text.count("|")
    if marks > 2 * MOST_CELLS:
        file.malformed(f"has {marks} marks between cells; at most {2 * MOST_CELLS} are read")
        return None
    return text_blocks(text, markdown=file.path.suffix.lower() != ".txt")


def _bounded(file: File, found: Blocks) -> bool:
    count = sum(len(b.rows) if isinstance(b, Table) else 1 for b in found.blocks)
    if count > MOST_BLOCKS:
        file.malformed(f"has {count} paragraphs and rows; at most {MOST_BLOCKS} are read")
        return False
    cells = sum(len(row) for b in found.blocks if isinstance(b, Table) for row in b.rows)
    if cells > MOST_CELLS:
        file.malformed(f"has {cells} cells in its tables; at most {MOST_CELLS} are read")
        return False
    if not count:
        file.malformed("has no text; a scanned page must first be made text")
        return False
    for block in found.blocks:
        if isinstance(block, Table):
            longest = max(len(cell.text) for row in block.rows for cell in row)
        else:
            longest = len(block.text)
        if longest > LONGEST:
            file.malformed(
                f"has a paragraph of {longest} characters; at most {LONGEST} are read",
                line=block.at.line,
            )
            return False
    return True
