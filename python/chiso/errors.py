"""What chiso raises, in C++ and in Python alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable

KEPT = 100  # problems kept of one refusal; the C++ side keeps as many


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and where. Parts that do not apply stay empty."""

    message: str
    unit: str = ""
    node: str = ""
    period: int | None = None
    file: str = ""
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """Return the place, then the message."""
        place = [
            self.file,
            f"line {self.line}" if self.line else "",
            f"column {self.column}" if self.column else "",
            f"unit '{self.unit}'" if self.unit else "",
            f"node '{self.node}'" if self.node else "",
            f"period {self.period}" if self.period is not None else "",
        ]
        where = ", ".join(part for part in place if part)
        return f"{where}: {self.message}" if where else self.message


class Error(ValueError):
    """What every chiso error is: the function that refused, and all problems it found.

    The first 100 problems are kept; ``count`` says how many there were.
    """

    def __init__(
        self, function: str, problems: Iterable[Problem], count: int | None = None
    ) -> None:
        self.function = function
        found = tuple(problems)
        self.problems = found[:KEPT]
        self.count = len(found) if count is None else count
        super().__init__(function, self.problems, self.count)

    def __str__(self) -> str:
        """Return one line for one problem, else a list."""
        if self.count == 1:
            return f"{self.function}: {self.problems[0]}"
        lines = [f"{self.function}: {self.count} problems"]
        lines += [f"  - {problem}" for problem in self.problems]
        if self.count > len(self.problems):
            lines.append(f"  - and {self.count - len(self.problems)} more")
        return "\n".join(lines)

    @classmethod
    def one(cls, function: str, message: str, **place: str | int | None) -> Self:
        """Return an error of a single problem; ``place`` as for :class:`Problem`."""
        return cls(function, [Problem(message, **place)])  # type: ignore[arg-type]


class InputError(Error):
    """A name, number or option that cannot be used."""


class StructureError(Error):
    """A framework, panel or plan that does not hold together."""


class DomainError(Error):
    """A value outside what a method is defined for."""


class FormatError(Error):
    """A file that cannot be read; its problems say file, line and column."""
