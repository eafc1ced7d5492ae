"""Scenarios: named edits as data, and what the others do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from chiso import _core
from chiso._core import Outcome, Spread, edit, others
from chiso.errors import InputError

if TYPE_CHECKING:
    from chiso._core import Framework, Plan

    Rule = (
        _core.aggregate.Sum
        | _core.aggregate.Arithmetic
        | _core.aggregate.Geometric
        | _core.aggregate.Harmonic
        | _core.aggregate.Power
        | _core.aggregate.Minimum
    )
    Edit = edit.Assign | edit.Add | edit.Weight | edit.Rule | edit.Leave
    Others = others.Hold | others.Repeat | others.Drift

MOVEMENTS = ("hold", "repeat", "drift")


def movement(what: str | Others, window: int | None = None) -> Others:
    """Return what the others do, from its name: ``hold``, ``repeat`` or ``drift``.

    Raises:
        InputError: an unknown name, or a window for one that has none.
    """
    if not isinstance(what, str):
        return what
    if what == "drift":
        return others.Drift() if window is None else others.Drift(window=window)
    if what not in MOVEMENTS:
        raise InputError.one("others", f"got '{what}', expected one of {', '.join(MOVEMENTS)}")
    if window is not None:
        raise InputError.one("others", f"'{what}' has no window; only 'drift' has")
    return others.Hold() if what == "hold" else others.Repeat()


@dataclass(frozen=True)
class Scenario:
    """Named edits, and what the others do. Every method returns a new scenario.

    The others move first, then the edits apply in order. Units that the edits
    name, or ``subject`` does, do not move with the others.
    """

    name: str
    edits: tuple[Edit, ...] = ()
    movement: Others = field(default_factory=others.Hold)
    subjects: tuple[str, ...] = ()
    base: Outcome | None = None

    def _with(self, one: Edit) -> Scenario:
        return replace(self, edits=(*self.edits, one))

    def set(
        self, *, node: str, value: float, unit: str, spread: Spread = Spread.proportional
    ) -> Scenario:
        """Let a node of a unit take a value."""
        return self._with(edit.Assign(unit=unit, node=node, value=value, spread=spread))

    def add(
        self, *, node: str, by: float, unit: str, spread: Spread = Spread.proportional
    ) -> Scenario:
        """Let a node of a unit gain (or lose) so many points."""
        return self._with(edit.Add(unit=unit, node=node, by=by, spread=spread))

    def weight(self, *, node: str, weight: float) -> Scenario:
        """Let a node count so much among its siblings."""
        return self._with(edit.Weight(node=node, weight=weight))

    def rule(self, *, node: str, rule: Rule) -> Scenario:
        """Aggregate a node by another rule."""
        return self._with(edit.Rule(node=node, rule=rule))

    def leave(self, unit: str) -> Scenario:
        """Let a unit take no part."""
        return self._with(edit.Leave(unit=unit))

    def others(self, what: str | Others, *, window: int | None = None) -> Scenario:
        """Say what the others do: ``hold``, ``repeat`` or ``drift`` (over ``window`` changes)."""
        return replace(self, movement=movement(what, window))

    def subject(self, *units: str) -> Scenario:
        """Name units that do not move with the others."""
        return replace(self, subjects=(*self.subjects, *units))

    def floors(self, plan: Plan, framework: Framework) -> Scenario:
        """Let the plan's unit meet all its score targets exactly."""
        edits = tuple(_core.floors_of(plan, framework))
        return replace(self, edits=(*self.edits, *edits), subjects=(*self.subjects, plan.unit))

    def __add__(self, other: Scenario) -> Scenario:
        """Return both one's edits; the second says what the others do, unless it lets them hold."""
        moves = self.movement if isinstance(other.movement, others.Hold) else other.movement
        return Scenario(
            name=f"{self.name} + {other.name}",
            edits=self.edits + other.edits,
            movement=moves,
            subjects=self.subjects + other.subjects,
            base=self.base or other.base,
        )

    def score(self, base: Outcome | None = None) -> Outcome:
        """Score the scenario on its base, or on another outcome; the base stays as it is.

        Raises:
            InputError: unknown units or nodes, contradicting edits, or no base.
            DomainError: a change that cannot be made within the indicators' bounds.
        """
        outcome = base or self.base
        if outcome is None:
            raise InputError.one(
                "Scenario.score", f"'{self.name}' has no base; pass an outcome to score it on"
            )
        return _core.apply(
            outcome,
            name=self.name,
            edits=list(self.edits),
            others=self.movement,
            subjects=list(self.subjects),
        )
