"""Writing files: TOML values, the proof that a file reads back, and one replacement of all."""

from __future__ import annotations

import contextlib
import math
import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from chiso.errors import FormatError, Problem, StructureError
from chiso.files.reading import File, Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from chiso._core import Label

T = TypeVar("T")


def text(value: str) -> str:
    """Return a text as TOML writes it; nothing for an empty one."""
    if not value:
        return ""
    import tomlkit

    return tomlkit.item(value).as_string()


def exact(value: float) -> str:
    """Return a number as TOML writes it, with all its digits."""
    whole = math.isfinite(value) and value == int(value) and abs(value) < 1e15
    return str(int(value)) if whole else repr(value)


def strings(values: Sequence[str]) -> str:
    """Return a list of texts as TOML writes it; nothing for an empty one."""
    written = ", ".join(text(value) or '""' for value in values)
    return f"[{written}]" if values else ""


def label(value: Label) -> str:
    """Return a text in two languages as TOML writes it; nothing for an empty one."""
    entries = [
        f"{key} = {text(part)}" for key, part in (("vi", value.vi), ("en", value.en)) if part
    ]
    return f"{{ {', '.join(entries)} }}" if entries else ""


def pairs(entries: Mapping[str, str]) -> str:
    """Return lines of ``key = value``, without the keys that have none."""
    return "".join(f"{key} = {value}\n" for key, value in entries.items() if value)


def same_when_read(
    function: str, value: T, read: Callable[[File], T | None], path: Path, written: str
) -> None:
    """Prove that a text reads back as the value it was written from.

    Raises:
        StructureError: it does not, or it would be refused when read.
    """
    reading = Reading(function)
    again = read(File(path, reading, written))
    if reading.count or again is None:
        raise StructureError(
            function,
            [
                replace(found, message=f"would be refused when read: {found.message}", line=None)
                for found in reading.problems
            ],
            reading.count,
        )
    if difference := differing(value, again):
        raise StructureError.one(function, f"the file cannot hold all of it: {difference}")


def differing(before: Any, after: Any, at: str = "") -> str:
    """Say where two values first differ; empty if they are equal."""
    fields = getattr(type(before), "__match_args__", ())
    if fields and type(before) is type(after):
        found = (
            differing(getattr(before, field), getattr(after, field), f"{at}.{field}".lstrip("."))
            for field in fields
        )
        return next((difference for difference in found if difference), "")
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        found = (
            differing(one, two, f"{at}[{i}]")
            for i, (one, two) in enumerate(zip(before, after, strict=True))
        )
        return next((difference for difference in found if difference), "")
    if hasattr(before, "shape") and hasattr(after, "shape"):
        import numpy as np

        return "" if np.array_equal(before, after, equal_nan=True) else f"{at} would change"
    if type(before) is type(after) and before == after:
        return ""
    return f"{at} {_short(before)} would be read as {_short(after)}"


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 80 else shown[:79] + "…"


def replace_files(function: str, texts: Mapping[Path, str]) -> None:
    """Write files, all of them or, if one cannot be written, none.

    Raises:
        FormatError: a file cannot be written.
    """
    ready: list[tuple[str, Path]] = []
    path = Path()
    try:
        for path, content in texts.items():
            handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
            ready.append((temporary, path))
            with open(handle, "w", encoding="utf-8", newline="") as stream:  # noqa: PTH123
                stream.write(content)
            mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
            Path(temporary).chmod(mode)
            if path.is_dir():
                raise IsADirectoryError(21, "is a folder")
        for temporary, path in ready:
            os.replace(temporary, path)  # noqa: PTH105
    except (OSError, ValueError) as error:
        for temporary, _ in ready:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise FormatError(
            function, [Problem(f"cannot be written: {reason}", file=str(path))]
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
