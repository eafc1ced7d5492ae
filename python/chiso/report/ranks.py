"""Sections 3 and 4: what the score targets buy, and what a rank needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chiso.errors import Error
from chiso.scenario import MOVEMENTS, Scenario

if TYPE_CHECKING:
    from chiso._core import LedgerEntry, LeftOut, Outcome
    from chiso.report.rows import Row

NEIGHBOURS = 3


@dataclass(frozen=True)
class Movement:
    """The rank that meeting every score target buys, if the others do something."""

    others: str
    window: int | None
    rank: float | None
    n_ranked: int
    worst_rank: float | None  # if all who could not be placed came out ahead
    left_out: tuple[LeftOut, ...]  # beyond those unranked in the baseline
    ledger: tuple[LedgerEntry, ...]
    impossible: str  # why it cannot be said; empty where it can


@dataclass(frozen=True)
class Needed:
    """The score a rank of the total needs, if the others hold."""

    rank: int
    bar: float
    rival: str
    from_score: float
    from_floors: float | None


@dataclass(frozen=True)
class Neighbour:
    """A unit near by in the ranking."""

    unit: str
    rank: float
    score: float


def movements_of(floors: Scenario, outcome: Outcome, unit: str) -> tuple[Movement, ...]:
    """Score the floors under every movement of the others."""
    unranked = {left.unit for left in outcome.ranking().left_out}
    found = []
    for what in MOVEMENTS:
        scenario = floors.others(what)
        window = getattr(scenario.movement, "window", None)
        try:
            then = scenario.score(outcome)
        except Error as error:
            found.append(Movement(what, window, None, 0, None, (), (), str(error)))
            continue
        ranking = then.ranking()
        rank = ranking.of(unit)
        left = tuple(out for out in ranking.left_out if out.unit not in unranked)
        worst = None if rank is None else rank + len(left)
        found.append(
            Movement(what, window, rank, ranking.n_ranked, worst, left, tuple(then.ledger), "")
        )
    return tuple(found)


def needed_of(
    rows: tuple[Row, ...], outcome: Outcome, unit: str, floor_sum: float | None
) -> tuple[Needed, ...]:
    """Find what the ranks that the plan names for the total need."""
    total = rows[-1]
    if total.score is None or total.rank is None:
        return ()
    ranks = {target.rank for target in total.rank_targets}
    ranks |= {target.best for target in total.rank_targets if target.best}
    if not ranks:
        ranks = {max(1, int(total.rank) - NEIGHBOURS)}
    found = []
    for rank in sorted(ranks):
        if rank >= total.n_ranked:
            continue  # any score has the last place
        need = outcome.needed(rank, unit=unit)
        gap = None if floor_sum is None else need.bar - floor_sum
        found.append(Needed(rank, need.bar, need.rival, need.bar - total.score, gap))
    return tuple(found)


def neighbours_of(
    outcome: Outcome, unit: str
) -> tuple[tuple[Neighbour, ...], tuple[Neighbour, ...]]:
    """Return the nearest units above and below."""
    ranking = outcome.ranking()
    order = ranking.ordered()
    if unit not in order:
        return (), ()
    own = order.index(unit)

    def some(units: list[str]) -> tuple[Neighbour, ...]:
        return tuple(
            Neighbour(name, rank, score)
            for name in units
            if (rank := ranking.of(name)) is not None and (score := outcome.score(name)) is not None
        )

    return some(order[max(0, own - NEIGHBOURS) : own]), some(order[own + 1 : own + 1 + NEIGHBOURS])
