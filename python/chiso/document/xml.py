"""XML as a stream of elements; entities and document types are refused, whatever they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

if TYPE_CHECKING:
    from chiso.files.reading import File

MOST_ELEMENTS = 300_000
DEEPEST = 200
_SPACE = "}"


class Refused(Exception):  # noqa: N818 — the reader's own signal, never seen outside
    """Why a stream was stopped."""


class Handler:
    """Takes the elements of a stream; names are local ones, attributes too."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""

    def end(self, name: str) -> None:
        """Take its end."""

    def text(self, text: str) -> None:
        """Take text."""


def parse(file: File, part: str, content: bytes, handler: Handler) -> bool:
    """Send a part's elements to a handler; False if it was refused."""
    parser = expat.ParserCreate(namespace_separator=_SPACE)
    parser.buffer_text = True
    depth = count = 0

    def refuse(*_: object) -> NoReturn:
        raise Refused("declares a document type or an entity, as no Word document does")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth += 1
        count += 1
        if depth > DEEPEST or count > MOST_ELEMENTS:
            raise Refused("is nested too deeply or has too many elements")
        handler.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(_local(name))

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    try:
        parser.Parse(content, True)
    except Refused as error:
        file.malformed(f"{part} {error}; save it anew in Word")
        return False
    except expat.ExpatError as error:
        file.malformed(f"is damaged: {part} is no sound XML ({error}); take a sound copy"[:300])
        return False
    return True


def _local(name: str) -> str:
    return name.rpartition(_SPACE)[2]
