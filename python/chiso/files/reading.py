"""What is found wrong or worth knowing while files are read, collected until all are read."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from chiso.errors import KEPT, Error, FormatError, Problem, StructureError

if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike


class ReadingNotice(UserWarning):
    """A file was read otherwise than it stands there; given where no list of notes is."""


@dataclass(frozen=True, slots=True)
class Note:
    """One thing a reader settled by itself: a decimal comma, a byte-order mark, a trimmed name."""

    message: str
    file: str = ""
    line: int | None = None

    def __str__(self) -> str:
        """Return the place, then the message."""
        where = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{where}: {self.message}" if where else self.message


@dataclass
class Reading:
    """The problems and notes of one call, over all files it reads."""

    function: str
    problems: list[Problem] = field(default_factory=list)
    count: int = 0
    malformed: bool = False
    notes: list[Note] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """True if further problems are only counted."""
        return len(self.problems) >= KEPT

    def add(self, problem: Problem, *, malformed: bool) -> None:
        """Take a problem; `malformed` for one of form, which makes the refusal a FormatError."""
        self.count += 1
        self.malformed = self.malformed or malformed
        if not self.full:
            self.problems.append(problem)

    def refuse(self) -> None:
        """Raise what was collected, in the order of the lines of each file.

        Raises:
            FormatError: something in a file has not the form it must have.
            StructureError: the form is right, but the content does not hold together.
        """
        if not self.count:
            return
        files = list(dict.fromkeys(problem.file for problem in self.problems))
        ordered = sorted(
            self.problems, key=lambda problem: (files.index(problem.file), problem.line or 0)
        )
        kind = FormatError if self.malformed else StructureError
        raise kind(self.function, ordered, self.count) from None

    def hand_over(self, notes: list[Note] | None) -> None:
        """Append the notes to the caller's list; where there is none, warn."""
        if notes is not None:
            notes.extend(self.notes)
            return
        for note in self.notes:
            warnings.warn(str(note), ReadingNotice, stacklevel=3)


@dataclass
class File:
    """One file that is being read: what is said about it goes to the reading."""

    path: Path
    reading: Reading
    text: str = ""
    sound: bool = True  # nothing in it has a wrong form

    def malformed(
        self,
        message: str,
        *,
        line: int | None = None,
        column: int | None = None,
        unit: str = "",
        node: str = "",
        period: int | None = None,
    ) -> None:
        """Say that something has not the form it must have."""
        problem = Problem(message, unit, node, period, str(self.path), line, column)
        self.sound = False
        self.reading.add(problem, malformed=True)

    def wrong(
        self,
        message: str,
        *,
        line: int | None = None,
        column: int | None = None,
        unit: str = "",
        node: str = "",
        period: int | None = None,
    ) -> None:
        """Say that the content does not hold together."""
        problem = Problem(message, unit, node, period, str(self.path), line, column)
        self.reading.add(problem, malformed=False)

    def take(self, error: Error, line: Callable[[Problem], int | None]) -> None:
        """Take over what the model refused, with this file as its place."""
        for problem in error.problems:
            placed = replace(problem, file=str(self.path), line=line(problem))
            self.reading.add(placed, malformed=False)
        self.reading.count += error.count - len(error.problems)

    def note(self, message: str, *, line: int | None = None) -> None:
        """Say what was settled without asking."""
        self.reading.notes.append(Note(message, self.path.name, line))


def path_of(path: str | PathLike[str]) -> Path:
    """Return a path as :class:`Path`."""
    return Path(path)
