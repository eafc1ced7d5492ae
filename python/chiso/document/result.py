"""What reading a document gives: the plan, how each part was understood, and what was not."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chiso._core import Plan
    from chiso.document.blocks import At
    from chiso.document.ledger import Unplaced
    from chiso.files.reading import Note


@dataclass(frozen=True, slots=True)
class Match:
    """One part of the plan: which name of the document it was matched by, and how surely."""

    kind: str  # "target", "claim", "measure"
    item: int  # its number in the plan's list of these, from 0
    node: str
    name: str  # as the document prints it
    confidence: float
    printed: str  # the figure's own words; a measure's id
    at: At

    def __str__(self) -> str:
        """Return the place, the name, the node and the figure."""
        return f"{self.at}: {self.name} → {self.node} ({self.confidence:.2f}): {self.printed}"


@dataclass(frozen=True)
class Reading:
    """A plan as its document says it. `unplaced` holds every number that is not in the plan."""

    plan: Plan
    matches: tuple[Match, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    notes: tuple[Note, ...] = ()
    language: str = ""
    path: str = field(default="", compare=False)

    @property
    def figures_unplaced(self) -> tuple[Unplaced, ...]:
        """Return the numbers not placed that are no date, no document's number and no mark."""
        return tuple(item for item in self.unplaced if item.kind == "figure")

    def __repr__(self) -> str:
        """Return the plan and the counts."""
        return (
            f"<Reading {self.path!r}, {self.plan!r}, {len(self.matches)} matches, "
            f"{len(self.figures_unplaced)} figures not placed, {len(self.notes)} notes>"
        )

    def _repr_html_(self) -> str:
        """Return the matches for a notebook, and what was not placed."""
        from chiso.frames import table_html

        rows = [
            (m.kind, m.name, m.node, f"{m.confidence:.2f}", m.printed, str(m.at))
            for m in self.matches
        ]
        titles = ("part", "name", "node", "confidence", "printed", "place")
        table = table_html(str(self.plan), titles, rows)
        listed = [str(item) for item in (*self.figures_unplaced, *self.notes)]
        return table + "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in listed) + "</ul>"
