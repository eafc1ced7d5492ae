"""TOML: its content, and the line on which every table and key stands."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from chiso.files.reading import File

Place = tuple[str | int, ...]  # ("target", 3, "goal"): tables of one name count from 0

_KEY = r"""(?:[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_STATEMENT = re.compile(
    rf"[ \t]*(?:(?P<array>\[\[)[ \t]*(?P<in_array>{_DOTTED})[ \t]*\]\]"
    rf"|\[[ \t]*(?P<table>{_DOTTED})[ \t]*\]"
    rf"|(?P<key>{_DOTTED})[ \t]*=)?"
)
_TOKEN = re.compile(
    r'"""(?:\\[\s\S]|[^\\])*?"{3,5}'
    r"|'''[\s\S]*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[\[\]{}\n]"
)
_PARTS = re.compile(_KEY)
_DEEPEST = 32  # dotted parts of a key: tomllib's time grows with their square
_TOO_DEEP = re.compile(
    rf'(?<![A-Za-z0-9_-])(?:(?:[A-Za-z0-9_-]++|"")[ \t]*+\.[ \t]*+){{{_DEEPEST}}}'
)
_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class Written(float):
    """A decimal number, with the text it was written as."""

    text: str

    def __new__(cls, text: str) -> Written:
        """Keep the text beside its value."""
        number = super().__new__(cls, text.replace("_", ""))
        number.text = text
        return number


class Places:
    """Where things stand in a TOML file."""

    def __init__(self, lines: dict[Place, int] | None = None) -> None:
        self._lines = lines or {}

    def line(self, place: Place) -> int | None:
        """Return the line of a key or a table; of the table around it where that is all we know."""
        while place and place not in self._lines:
            place = place[:-1]
        return self._lines.get(place)


def parse(file: File) -> tuple[dict[str, Any], Places] | None:
    """Read a file's text as TOML; None if it was refused."""
    text = file.text.replace("\r\n", "\n")
    try:
        if line := _line_of_deep_key(text):
            file.malformed("has a key of too many parts; expected one or two", line=line)
            return None
        content = tomllib.loads(text, parse_float=Written)
    except RecursionError:
        file.malformed("is nested too deeply; expected lists and tables at most a few levels deep")
        return None
    except ValueError as error:
        message = str(error)
        found = _POSITION.search(message)
        if found is None:
            file.malformed(f"is not valid TOML: {message[:200]}")
        elif found[1]:
            what = message[: found.start()]
            file.malformed(f"is not valid TOML: {what}", line=int(found[1]), column=int(found[2]))
        else:
            what = message[: found.start()]
            last = text.rstrip().count("\n") + 1
            file.malformed(f"ends too early: {what}; is the file cut off?", line=last)
        return None
    return content, Places(_lines(text))


def _line_of_deep_key(text: str) -> int | None:
    def emptied(token: re.Match[str]) -> str:
        found = token[0]
        return found if found == "\n" else '""' + "\n" * found.count("\n")

    bare = _TOKEN.sub(emptied, text)
    found = _TOO_DEEP.search(bare)
    return bare.count("\n", 0, found.start()) + 1 if found else None


def _lines(text: str) -> dict[Place, int]:
    """Return the line of every table and key outside inline tables. The text is valid TOML."""
    lines: dict[Place, int] = {(): 1}
    count: dict[Place, int] = {}  # tables so far, of each array of tables
    inside: Place = ()
    position, line = 0, 1

    def resolved(parts: list[str]) -> Place:
        place: Place = ()
        for part in parts:
            place = (*place, part)
            if place in count:
                place = (*place, count[place])
        return place

    while position < len(text):
        statement = _STATEMENT.match(text, position)
        assert statement is not None  # every part of it is optional
        parts = [
            part.strip("\"'")
            for part in _PARTS.findall(
                statement["in_array"] or statement["table"] or statement["key"] or ""
            )
        ]
        if statement["array"]:
            array = (*resolved(parts[:-1]), parts[-1])
            count[array] = count.get(array, -1) + 1
            inside = (*array, count[array])
            lines[inside] = line
            lines.setdefault(array, line)
        elif statement["table"]:
            inside = resolved(parts)
            lines[inside] = line
        elif statement["key"]:
            for i in range(1, len(parts) + 1):
                lines.setdefault((*inside, *parts[:i]), line)
        end = _end_of_statement(text, statement.end())
        line += text.count("\n", position, end)
        position = end
    return lines


def _end_of_statement(text: str, position: int) -> int:
    depth = 0
    for token in _TOKEN.finditer(text, position):
        found = token[0]
        if found in "[{":
            depth += 1
        elif found in "]}":
            depth -= 1
        elif found == "\n" and depth == 0:
            return token.end()
    return len(text)
