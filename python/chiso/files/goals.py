"""The goals of targets, as tables of one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chiso._core import goal
from chiso.files.names import guess, shown
from chiso.files.writing import exact, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from chiso._core import Figure
    from chiso.files.keys import Keys

    Goal = (
        goal.ScoreAtLeast
        | goal.ScoreAbove
        | goal.Rank
        | goal.RankBand
        | goal.Top
        | goal.PlacesGained
        | goal.PointsGained
        | goal.PercentGained
        | goal.Group
        | goal.RegionalRank
        | goal.HoldScore
        | goal.HoldRank
        | goal.All
    )

DEEPEST = 4  # goals within `all` within `all`

_FIGURES: dict[str, Callable[[Figure], Goal]] = {
    "score_at_least": goal.ScoreAtLeast,
    "score_above": goal.ScoreAbove,
    "points_gained": goal.PointsGained,
    "percent_gained": goal.PercentGained,
}
_WHOLES: dict[str, Callable[[int], Goal]] = {
    "rank": goal.Rank,
    "top": goal.Top,
    "places_gained": goal.PlacesGained,
}
_HOLDS: dict[str, Callable[[], Goal]] = {"score": goal.HoldScore, "rank": goal.HoldRank}
KINDS = (*_FIGURES, *_WHOLES, "rank_band", "group", "regional_rank", "hold", "all")


def read_goal(keys: Keys, *, printed: bool, depth: int = 1) -> Goal | None:
    """Return the one goal of a table; None if it was refused.

    Args:
        keys: the table.
        printed: a document prints it, so its figures have decimals.
        depth: how many goals this one stands in.
    """
    kinds = [key for key in keys.content if key in KINDS]
    for key in keys.content:
        if key not in KINDS:
            keys.malformed(f"unknown kind of goal {shown(key)}{guess(keys.file, key, KINDS)}", key)
    if len(kinds) != 1:
        if kinds or not keys.content:
            got = " and ".join(kinds) or "none"
            keys.malformed(
                f"got {got}; expected exactly one kind of goal, "
                'such as score_at_least = "6.600", or several within all = [ … ]'
            )
        return None
    return _read_kind(keys, kinds[0], printed, depth) if keys.ok else None


def _read_kind(keys: Keys, kind: str, printed: bool, depth: int) -> Goal | None:
    if kind in _FIGURES:
        figure = keys.figure(kind, printed=printed)
        return None if figure is None else _FIGURES[kind](figure)
    if kind in _WHOLES:
        whole = keys.whole(kind)
        return None if whole is None else _WHOLES[kind](whole)
    if kind == "rank_band":
        band = keys.wholes(kind, 2)
        return None if band is None else goal.RankBand(best=band[0], worst=band[1])
    if kind == "hold":
        what = keys.among(kind, _HOLDS)
        return None if what is None else _HOLDS[what]()
    if kind == "all":
        return _read_all(keys, printed, depth)
    inner = keys.table(kind)
    if inner is None:
        return None
    found: Goal | None = None
    if kind == "group":
        at_least, of = inner.whole("at_least", required="2"), inner.whole("of", required="4")
        if at_least is not None and of is not None:
            found = goal.Group(at_least=at_least, of=of)
    else:
        by, rank = inner.name("by", required='"region"'), inner.whole("rank", required="5")
        if by and rank is not None:
            found = goal.RegionalRank(by=by, rank=rank)
    inner.finish()
    return found if inner.ok else None


def _read_all(keys: Keys, printed: bool, depth: int) -> Goal | None:
    if depth >= DEEPEST:
        keys.malformed("goals stand within goals more than 3 deep; write them in one list", "all")
        return None
    parts = [read_goal(part, printed=printed, depth=depth + 1) for part in keys.tables("all")]
    found = [part for part in parts if part is not None]
    return goal.All(found) if keys.ok else None


def goal_text(value: Goal) -> str:
    """Return a goal as an inline table of TOML."""
    return f"{{ {_kind_text(value)} }}"


def _kind_text(value: Any) -> str:
    match value:
        case goal.ScoreAtLeast(score=figure):
            return f"score_at_least = {figure_text(figure)}"
        case goal.ScoreAbove(score=figure):
            return f"score_above = {figure_text(figure)}"
        case goal.PointsGained(points=figure):
            return f"points_gained = {figure_text(figure)}"
        case goal.PercentGained(percent=figure):
            return f"percent_gained = {figure_text(figure)}"
        case goal.Rank(rank=rank):
            return f"rank = {rank}"
        case goal.Top(n=n):
            return f"top = {n}"
        case goal.PlacesGained(places=places):
            return f"places_gained = {places}"
        case goal.RankBand(best=best, worst=worst):
            return f"rank_band = [{best}, {worst}]"
        case goal.Group(at_least=at_least, of=of):
            return f"group = {{ at_least = {at_least}, of = {of} }}"
        case goal.RegionalRank(by=by, rank=rank):
            return f"regional_rank = {{ by = {text(by)}, rank = {rank} }}"
        case goal.HoldScore():
            return 'hold = "score"'
        case goal.HoldRank():
            return 'hold = "rank"'
        case goal.All(goals=goals):
            return f"all = [{', '.join(goal_text(part) for part in goals)}]"
    raise TypeError(f"no goal: {value!r}")


def figure_text(figure: Figure) -> str:
    """Return a figure as TOML writes it: in quotation marks if its decimals are known."""
    if figure.decimals is None:
        return exact(figure.value)
    return f'"{figure.value:.{figure.decimals}f}"'
