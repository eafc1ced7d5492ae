"""What is gathered while a document is read: targets and claims, with how each was matched."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from chiso._core import Claim, ClaimKind, Measure, Target, goal
from chiso.document.owners import Bodies
from chiso.document.result import Match

if TYPE_CHECKING:
    from chiso._core import Figure, Owners
    from chiso.document.blocks import At
    from chiso.document.ledger import Ledger
    from chiso.document.matching import Names
    from chiso.document.numbers import Mark
    from chiso.files.reading import File

MOST = 2000  # targets, measures or claims of one document


@dataclass(frozen=True)
class Subject:
    """Which node a figure is about, and the name it was known by."""

    node: str
    name: str
    confidence: float
    at: At


@dataclass
class Gathered:
    """What a document says, and the tools to read it with."""

    file: File
    names: Names
    mark: Mark
    ledger: Ledger
    english: bool
    baseline: int
    period: int
    bodies: Bodies = field(default_factory=Bodies)
    from_tables: list[tuple[Target, Match]] = field(default_factory=list)
    from_text: list[tuple[Target, Match]] = field(default_factory=list)
    measures: list[tuple[Measure, Match]] = field(default_factory=list)
    claims: list[tuple[Claim, Match]] = field(default_factory=list)
    units: int | None = None  # how many are ranked, as the document says ("/63")
    usual: dict[str, At] = field(default_factory=dict)

    @property
    def full(self) -> bool:
        """Return True if there is more than any plan holds."""
        return max(len(self.claims), len(self.measures), len(self.from_text)) > MOST

    def refuse(self, message: str, at: At, node: str = "") -> None:
        """Say that something does not hold together."""
        in_text = at.line is not None and at.table is None and not at.paragraphs
        place = "" if in_text else f"{at}: "
        self.file.wrong(f"{place}{message}", line=None if at.paragraphs else at.line, node=node)

    def misprinted(self, message: str, at: At) -> None:
        """Say that something has not the form it must have."""
        in_text = at.line is not None and at.table is None and not at.paragraphs
        place = "" if in_text else f"{at}: "
        self.file.malformed(f"{place}{message}", line=None if at.paragraphs else at.line)

    def fits_units(self, rank: int, of: int | None, printed: str, at: At, node: str) -> bool:
        """Refuse a rank beyond the number of units the document itself names."""
        most = of if of is not None else self.units
        if most is None or rank <= most:
            return True
        self.refuse(f"'{printed}': rank {rank} of only {most} units", at, node)
        return False

    def target(
        self, subject: Subject, value: Any, printed: str, place: str, owners: Owners, *, table: bool
    ) -> None:
        """Take a target."""
        made = Target(subject.node, value, owners=owners, printed=printed, place=place)
        match = Match(
            "target", 0, subject.node, subject.name, subject.confidence, printed, subject.at
        )
        (self.from_tables if table else self.from_text).append((made, match))

    def claim(
        self,
        subject: Subject,
        kind: ClaimKind,
        period: int,
        value: Figure,
        printed: str,
        place: str,
        against: int | None = None,
    ) -> None:
        """Take a claim."""
        made = Claim(
            kind=kind,
            node=subject.node,
            period=period,
            against=against,
            value=value,
            printed=printed,
            place=place,
        )
        match = Match(
            "claim", 0, subject.node, subject.name, subject.confidence, printed, subject.at
        )
        self.claims.append((made, match))


def score_of(value: Any) -> Figure | None:
    """Return the score a goal asks for, if it asks for one."""
    if isinstance(value, (goal.ScoreAtLeast, goal.ScoreAbove)):
        return value.score
    return None


def worst_rank(value: Any) -> int | None:
    """Return the worst rank a goal names, if it names one of all units."""
    if isinstance(value, goal.Rank):
        return value.rank
    if isinstance(value, goal.RankBand):
        return value.worst
    return value.n if isinstance(value, goal.Top) else None
