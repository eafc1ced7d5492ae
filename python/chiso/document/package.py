"""The parts of a Word file: a zip of XML, opened so that no size it hides can be inflated."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chiso.files.reading import File

MIB = 1024 * 1024
PART_LIMIT = 16 * MIB  # of one part, inflated
TOTAL_LIMIT = 256 * MIB  # of all parts, as the directory declares them: pictures are never inflated
MOST_ENTRIES = 2000
MAIN = "word/document.xml"
_DAMAGED = (  # what zipfile raises for a broken archive, besides its own error
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
_OTHERS = {
    "xl/workbook.xml": "an Excel workbook; save the plan as .docx, or its table as .md",
    "ppt/presentation.xml": "a PowerPoint file; save its text as .docx",
    "content.xml": "an OpenDocument file; save it as .docx",
    "META-INF/manifest.xml": "an OpenDocument file; save it as .docx",
}


class Package:
    """A Word file's parts."""

    def __init__(self, file: File, archive: zipfile.ZipFile) -> None:
        self._file = file
        self._archive = archive
        self._infos = {info.filename: info for info in archive.infolist()}

    def part(self, name: str) -> bytes | None:
        """Return a part's content, b"" if there is none; None if it was refused."""
        info = self._infos.get(name)
        if info is None:
            return b""
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            self._file.malformed(f"is packed in a way that Word does not use ({name})")
            return None
        if info.file_size > PART_LIMIT:
            self._refuse_size(name, info.file_size)
            return None
        try:
            with self._archive.open(info) as stream:
                content = stream.read(PART_LIMIT + 1)
        except _DAMAGED as error:
            self._file.malformed(f"is damaged: {name} cannot be unpacked ({error})"[:300])
            return None
        if len(content) > min(PART_LIMIT, info.file_size):
            self._refuse_size(name, len(content))
            return None
        return content

    def _refuse_size(self, name: str, size: int) -> None:
        self._file.malformed(
            f"unpacks to more than it may: {name} has {size / MIB:.0f} MiB or more, at most "
            f"{PART_LIMIT // MIB} MiB are read; is it a zip bomb?"
        )


def open_package(file: File, raw: bytes) -> Package | None:
    """Open a Word file; None if it was refused."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        infos = archive.infolist()
    except _DAMAGED as error:
        file.malformed(f"is cut off or damaged ({error}); take a sound copy"[:300])
        return None
    names = {info.filename for info in infos}
    if MAIN not in names:
        other = next((text for name, text in _OTHERS.items() if name in names), "")
        file.malformed(f"is {other}" if other else "is a zip archive, no Word document; unpack it")
        return None
    if len(infos) > MOST_ENTRIES or len(names) < len(infos):
        file.malformed(f"holds {len(infos)} parts or some twice, as no Word document does")
        return None
    if any(info.flag_bits & 1 for info in infos):
        file.malformed("is encrypted; save it without a password")
        return None
    declared = sum(info.file_size for info in infos)
    if declared > TOTAL_LIMIT:
        file.malformed(
            f"unpacks to {declared / MIB:.0f} MiB; at most {TOTAL_LIMIT // MIB} MiB are let in; "
            "is it a zip bomb?"
        )
        return None
    return Package(file, archive)
