"""Which framework a document is read by."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from chiso._core import Framework
from chiso.document.letters import fold
from chiso.files.framework import framework_from
from chiso.files.reading import File, Reading
from chiso.files.text import TOML_LIMIT, open_text

if TYPE_CHECKING:
    from os import PathLike

NAME = "framework.toml"


def framework_for(
    given: Framework | str | PathLike[str] | None, document: File, texts: list[str]
) -> Framework | None:
    """Return the framework to read a document by; None if it was refused.

    Args:
        given: the framework, or its file, or the folder of a case; None for the one beside the
            document, or else a shipped one whose index the document names.
        document: the document.
        texts: its opening.
    """
    if isinstance(given, Framework):
        return given
    if given is not None:
        path = Path(given)
        return _read(path / NAME if path.is_dir() else path, document.reading)
    beside = document.path.parent / NAME
    if beside.is_file():
        document.note(f"read by the framework beside it, {NAME}")
        return _read(beside, document.reading)
    opening = fold(" ".join(texts))
    for path in sorted((Path(__file__).parents[1] / "examples").glob(f"*/{NAME}")):
        found = _read(path, Reading("read_plan"))
        if found and any(_named(name, opening) for name in _names(found)):
            document.note(f"read by the framework '{found.root.id}' that comes with chiso")
            return found
    document.wrong(
        "names no index that chiso comes with, and no framework.toml stands beside it; "
        "say framework="
    )
    return None


def _names(framework: Framework) -> list[str]:
    root = framework.root
    return [name for name in (root.name.en, root.name.vi, *root.aliases) if name]


def _named(name: str, folded: str) -> bool:
    return f" {fold(name)} " in "".join(c if c.isalnum() else " " for c in f" {folded} ")


def _read(path: Path, reading: Reading) -> Framework | None:
    file = open_text(path, reading, TOML_LIMIT)
    return framework_from(file) if file else None
