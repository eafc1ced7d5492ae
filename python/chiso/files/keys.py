"""Typed access to the keys of a TOML table; what is unknown, missing or of a wrong type is said."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, TypeGuard

from chiso._core import Figure, Label
from chiso.files.names import clean, guess, how_unlike, shown
from chiso.files.numbers import figure
from chiso.files.toml import Written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chiso.files.reading import File
    from chiso.files.toml import Place, Places

LARGEST = 2**31 - 1


def described(value: object) -> str:
    """Return what a TOML value is, in plain words."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Written):
        return f"the number {value.text[:40]}"
    if isinstance(value, int):
        return f"the number {str(value)[:40]}"
    if isinstance(value, str):
        return f"the text {shown(value)}"
    if isinstance(value, list):
        return f"a list of {len(value)}"
    if isinstance(value, (date, datetime, time)):
        return "a date or time"
    return "a table"


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


class Keys:
    """One table of a file: its values by key, each asked for with the type it must have.

    Every question returns a usable value; `ok` tells whether all were answered.
    """

    def __init__(
        self,
        file: File,
        places: Places,
        content: dict[str, Any],
        place: Place = (),
        title: str = "",
    ) -> None:
        self.file, self.places, self.content = file, places, content
        self.place, self.title = place, title
        self._known: set[str] = set()
        self._before = file.reading.count

    @property
    def ok(self) -> bool:
        """True if nothing has been refused since the table was taken up."""
        return self.file.reading.count == self._before

    def line(self, key: str | None = None) -> int | None:
        """Return the line of a key, or of the table."""
        return self.places.line(self.place if key is None else (*self.place, key))

    def malformed(self, message: str, key: str | None = None) -> None:
        """Say that something has not the form it must have."""
        prefix = f"{self.title}: " if self.title else ""
        self.file.malformed(prefix + message, line=self.line(key))

    def _get(self, key: str, required: str) -> Any:
        self._known.add(key)
        if key not in self.content and required:
            self.malformed(f"has no '{key}'; write {key} = {required}")
        return self.content.get(key)

    def _type(self, key: str, expected: str) -> None:
        self.malformed(f"'{key}' is {described(self.content[key])}; expected {expected}", key)

    def has(self, key: str) -> bool:
        """Return whether a key is there."""
        return key in self.content

    def text(self, key: str, *, required: str = "") -> str:
        """Return a text; `required` is an example of how to write one that must be there."""
        value = self._get(key, required)
        if value is None:
            return ""
        if not isinstance(value, str):
            self._type(key, f"text in quotation marks{f', as {required}' if required else ''}")
            return ""
        if not value.strip():
            self.malformed(f"'{key}' is blank; write a text or leave the key out", key)
        return value

    def name(self, key: str, *, required: str = "") -> str:
        """Return a text that names something: in its clean spelling, which is noted."""
        return self.cleaned(key, self.text(key, required=required))

    def names(self, key: str) -> list[str]:
        """Return a list of names, each in its clean spelling."""
        return [self.cleaned(key, text) for text in self.texts(key)]

    def cleaned(self, key: str, text: str) -> str:
        """Return a name that stands under a key in its clean spelling, which is noted."""
        name = clean(text)
        if name != text and name:
            self.file.note(
                f"{key} {shown(text)} is written with {how_unlike(text)}; read as {shown(name)}",
                line=self.line(key),
            )
        return name

    def texts(self, key: str) -> list[str]:
        """Return a list of texts, none of them blank."""
        value = self._get(key, "")
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self._type(key, f'a list of texts, as {key} = ["…"]')
            return []
        if not all(item.strip() for item in value):
            self.malformed(f"'{key}' has a blank text; leave it out", key)
        return list(value)

    def whole(self, key: str, *, required: str = "") -> int | None:
        """Return a whole number."""
        value = self._get(key, required)
        if value is None:
            return None
        if not self._is_whole(value):
            self._type(key, "a whole number, without quotation marks")
            return None
        return int(value)

    @staticmethod
    def _is_whole(value: object) -> bool:
        return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST

    def wholes(self, key: str, size: int) -> list[int] | None:
        """Return a list of so many whole numbers."""
        value = self._get(key, "")
        right = isinstance(value, list) and len(value) == size
        if right and all(self._is_whole(item) for item in value):
            return list(value)
        self._type(key, f"a list of {size} whole numbers")
        return None

    def number(self, key: str, default: float) -> float:
        """Return a number."""
        value = self._get(key, "")
        if value is None:
            return default
        if not _is_number(value) or abs(value) > 1e308:
            self._type(key, "a finite number, without quotation marks")
            return default
        return float(value)

    def scale(self, key: str) -> tuple[float, float]:
        """Return the pair of bounds of a scale; open where the key is not there."""
        value = self._get(key, "")
        if value is None:
            return (-float("inf"), float("inf"))
        if not isinstance(value, list) or len(value) != 2 or not all(map(_is_number, value)):
            self._type(key, "a list of two numbers, as [1, 10] (inf where it is open)")
            return (-float("inf"), float("inf"))
        if any(value_ != value_ for value_ in value):
            self.malformed(f"'{key}' has nan; expected two numbers, as [1, 10]", key)
        lower, upper = (item if isinstance(item, float) else _as_float(item) for item in value)
        return (lower, upper)

    def figure(self, key: str, *, printed: bool, required: str = '"6.600"') -> Figure | None:
        """Return a figure: a text if a document prints it, else a text or an exact number."""
        value = self._get(key, required)
        if value is None:
            return None
        if isinstance(value, str):
            found = figure(value)
            if found is None:
                self._type(key, 'a figure with a decimal point in plain digits, as "6.600"')
            return found
        if not _is_number(value) or abs(value) > 1e308 or value != value:
            self._type(key, 'a figure, as "6.600"')
            return None
        if printed:
            text = value.text if isinstance(value, Written) else str(value)
            self.malformed(
                f"'{key}' is the number {text[:40]}, so the decimals that are printed are not "
                f'known; write "{text[:40]}" in quotation marks, with all its decimals',
                key,
            )
            return None
        return Figure(float(value))

    def label(self, key: str) -> Label:
        """Return a text in one or two languages."""
        value = self._get(key, "")
        if value is None:
            return Label()
        if not isinstance(value, dict):
            self._type(key, 'a table, as { vi = "…", en = "…" }')
            return Label()
        inner = self.table(key)
        assert inner is not None
        found = Label(vi=inner.text("vi"), en=inner.text("en"))
        inner.finish()
        return found

    def table(self, key: str) -> Keys | None:
        """Return a table within this one."""
        value = self._get(key, "")
        if value is None:
            return None
        if not isinstance(value, dict):
            self._type(key, "a table")
            return None
        title = f"{self.title}, {key}" if self.title else key
        return Keys(self.file, self.places, value, (*self.place, key), title)

    def tables(self, key: str) -> Iterator[Keys]:
        """Give the tables written as [[key]], one after the other."""
        value = self._get(key, "")
        if value is None:
            return
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self._type(key, f"tables, each beginning with [[{key}]]")
            return
        for i, item in enumerate(value):
            title = f"{self.title}, {key} {i + 1}" if self.place else f"[[{key}]] {i + 1}"
            yield Keys(self.file, self.places, item, (*self.place, key, i), title)

    def among(self, key: str, choices: Iterable[str], *, required: str = "") -> str | None:
        """Return one of some words."""
        value = self.text(key, required=required)
        known = list(choices)
        if not value or value in known:
            return value or None
        listed = ", ".join(f'"{word}"' for word in known)
        self.malformed(f"'{key}' is {shown(value)}; expected one of {listed}", key)
        return None

    def finish(self) -> None:
        """Refuse the keys that nobody asked for."""
        free = [key for key in self._known if key not in self.content]
        for key in self.content:
            if key not in self._known:
                hint = guess(self.file, key, free) or guess(self.file, key, self._known)
                self.malformed(f"unknown key {shown(key)}{hint}", key)


def _as_float(number: int) -> float:
    try:
        return float(number)
    except OverflowError:
        return float("inf") if number > 0 else -float("inf")


def expect_schema(keys: Keys, kind: str, latest: int) -> bool:
    """Refuse a file of another kind or of a later schema; say whether to read on."""
    wanted = f"chiso.{kind}/{latest}"
    schema = keys.text("schema", required=f'"{wanted}"')
    if not schema:
        return keys.ok
    name, _, version = schema.partition("/")
    if schema == wanted:
        return True
    numbered = name == f"chiso.{kind}" and version.isascii() and version.isdecimal()
    if numbered and (len(version) > 9 or int(version) > latest):
        keys.malformed(
            f"'schema' is {shown(schema)}; this chiso reads up to \"{wanted}\": "
            "read the file with a later chiso",
            "schema",
        )
    else:
        keys.malformed(f"'schema' is {shown(schema)}; expected \"{wanted}\"", "schema")
    return False
