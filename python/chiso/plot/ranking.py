"""Who stands where, and how that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chiso.plot.axes import ACCENT, INK, QUIET, axes_or_new, tidy

if TYPE_CHECKING:
    from collections.abc import Collection

    from matplotlib.axes import Axes

    from chiso._core import Comparison, Outcome

LINE = 0.19  # inches a unit


def outcome_plot(
    outcome: Outcome, node: str = "", *, highlight: Collection[str] = (), axes: Axes | None = None
) -> Axes:
    """Draw the scores of all ranked units on the index or a node, the first place on top.

    Args:
        outcome: what to draw.
        node: which node; the index by default.
        highlight: units to set apart.
        axes: where to draw; a new figure by default.

    Raises:
        InputError: an unknown node or unit.
    """
    for unit in highlight:
        outcome.score(unit)  # refuses an unknown one
    ranking = outcome.ranking(node)
    order = ranking.ordered()
    scores = [outcome.score(unit, node) or 0.0 for unit in order]
    drawn = axes_or_new(axes, height=1.2 + LINE * len(order))
    rows = range(len(order))
    colours = [ACCENT if unit in highlight else INK for unit in order]
    low, high = min(scores, default=0.0), max(scores, default=1.0)
    left = low - 0.05 * (high - low or 1.0)
    drawn.hlines(rows, left, scores, color=QUIET, linewidth=0.8)
    drawn.scatter(scores, rows, c=colours, s=18, zorder=2)
    drawn.set_xlim(left, high + 0.05 * (high - low or 1.0))
    drawn.set_yticks(rows, [f"{unit}  {ranking.of(unit)}" for unit in order], fontsize=8)
    for label, colour in zip(drawn.get_yticklabels(), colours, strict=True):
        label.set_color(colour)
    drawn.set_ylim(len(order) - 0.4, -0.6)
    name = outcome.tree.node(node or outcome.tree.root.id).name
    drawn.set_title(f"{name.vi or name.en or node}, {outcome.period} ({outcome.name})", loc="left")
    tidy(drawn)
    return drawn


def comparison_plot(
    comparison: Comparison, *, highlight: Collection[str] = (), axes: Axes | None = None
) -> Axes:
    """Draw every unit's place before and after as a line; those that move are dark.

    Args:
        comparison: what to draw.
        highlight: units to set apart.
        axes: where to draw; a new figure by default.

    Raises:
        InputError: an unknown unit.
    """
    for unit in highlight:
        comparison.of(unit)
    drawn = axes_or_new(axes, height=1.2 + LINE * max(comparison.n_before, comparison.n_after))
    for row in comparison.units:
        if row.rank_before is None or row.rank_after is None:
            continue
        moved = row.rank_before != row.rank_after
        colour = ACCENT if row.unit in highlight else INK if moved else QUIET
        places = [row.rank_before, row.rank_after]
        drawn.plot([0, 1], places, color=colour, linewidth=1.8 if row.unit in highlight else 1)
        for x, place, side in ((0, places[0], "right"), (1, places[1], "left")):
            text = f"{row.unit}  {place}" if x == 0 else f"{place}  {row.unit}"
            gap = -0.02 if x == 0 else 0.02
            drawn.text(x + gap, place, text, color=colour, ha=side, va="center", fontsize=8)
    drawn.set_xlim(-0.9, 1.9)
    drawn.set_xticks([0, 1], [comparison.before, comparison.after])
    drawn.set_yticks([])
    drawn.invert_yaxis()
    drawn.set_title(comparison.node, loc="left")
    tidy(drawn)
    drawn.spines["bottom"].set_visible(False)
    return drawn
