"""Section 1: each node of the plan, where it stands and where it is to go."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chiso._core import Figure, Label, goal

if TYPE_CHECKING:
    from chiso._core import Outcome, Plan, Target


@dataclass(frozen=True)
class ScoreTarget:
    """A score target, and the rank it would have had in the baseline."""

    figure: Figure
    strict: bool  # more than the figure, not just the figure
    rank: float
    place: str
    printed: str


@dataclass(frozen=True)
class RankTarget:
    """A rank target, and the score that had to be passed for it in the baseline."""

    rank: int
    best: int | None  # the better end of a band
    bar: float
    rival: str
    place: str
    printed: str


@dataclass(frozen=True)
class Row:
    """One node of the plan: where it stands and where it is to go."""

    node: str
    code: str
    name: Label
    score: float | None
    rank: float | None
    n_ranked: int
    score_targets: tuple[ScoreTarget, ...]
    rank_targets: tuple[RankTarget, ...]
    lead: tuple[str, ...]
    support: tuple[str, ...]


def _goals(target: Target) -> list[object]:
    kind = target.goal
    return list(kind.goals) if isinstance(kind, goal.All) else [kind]


def _score_targets(targets: list[Target], outcome: Outcome, unit: str) -> tuple[ScoreTarget, ...]:
    found = []
    for target in targets:
        for kind in _goals(target):
            if isinstance(kind, goal.ScoreAtLeast | goal.ScoreAbove):
                strict = isinstance(kind, goal.ScoreAbove)
                value = math.nextafter(kind.score.value, math.inf) if strict else kind.score.value
                rank = outcome.rank_of(value, unit=unit, node=target.node)
                found.append(ScoreTarget(kind.score, strict, rank, target.place, target.printed))
    return tuple(found)


def _rank_targets(targets: list[Target], outcome: Outcome, unit: str) -> tuple[RankTarget, ...]:
    found = []
    for target in targets:
        now = outcome.rank(unit, target.node)
        for kind in _goals(target):
            best = None
            if isinstance(kind, goal.Rank):
                rank = kind.rank
            elif isinstance(kind, goal.Top):
                rank = kind.n
            elif isinstance(kind, goal.RankBand):
                rank, best = kind.worst, kind.best
            elif isinstance(kind, goal.PlacesGained) and now is not None:
                rank = int(now) - kind.places
            else:
                continue
            if not 1 <= rank < outcome.ranking(target.node).n_ranked:
                continue  # any score has the last place, and none a place above the first
            need = outcome.needed(rank, unit=unit, node=target.node)
            found.append(RankTarget(rank, best, need.bar, need.rival, target.place, target.printed))
    return tuple(found)


def rows_of(plan: Plan | None, outcome: Outcome, unit: str) -> tuple[Row, ...]:
    """Return a row a node of the plan, in its order, the total last."""
    root = outcome.tree.root.id
    targets: dict[str, list[Target]] = {}
    for target in plan.targets if plan else []:
        targets.setdefault(target.node, []).append(target)
    nodes = [*(node for node in targets if node != root), root]
    if not targets:
        nodes = [*(node.id for node in outcome.tree.children()), root]
    rows = []
    for id_ in nodes:
        node = outcome.tree.node(id_)
        own = targets.get(id_, [])
        lead = dict.fromkeys(name for target in own for name in target.owners.lead)
        support = dict.fromkeys(name for target in own for name in target.owners.support)
        rows.append(
            Row(
                node=id_,
                code=node.code,
                name=node.name,
                score=outcome.score(unit, id_),
                rank=outcome.rank(unit, id_),
                n_ranked=outcome.ranking(id_).n_ranked,
                score_targets=_score_targets(own, outcome, unit),
                rank_targets=_rank_targets(own, outcome, unit),
                lead=tuple(lead),
                support=tuple(name for name in support if name not in lead),
            )
        )
    return tuple(rows)
