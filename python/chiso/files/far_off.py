"""Values far outside their scale: most often a decimal mark that got lost."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chiso._core import Framework
    from chiso.files.reading import File

SLACK = 0.01  # of a scale's width: published values stray by rounding, slips by far more
MOST_NOTED = 20


def note_far_off(
    file: File, cells: Iterable[tuple[int, tuple[str, str, int], float]], framework: Framework
) -> None:
    """Note the values beyond their node's scale; they are kept as they are.

    Args:
        file: the table they stand in.
        cells: of each value its line, its unit, node and period, and itself.
        framework: what knows the scales.
    """
    bounds = {node.id: node.scale for node in framework.nodes}
    count = 0
    for line, (unit, node, period), value in cells:
        lower, upper = bounds[node]
        slack = SLACK * (upper - lower) if math.isfinite(upper - lower) else 0.0
        if not (value < lower - slack or value > upper + slack):
            continue
        count += 1
        if count <= MOST_NOTED:
            file.note(
                f"{unit}, {node}, {period}: {value!r} lies outside its scale "
                f"[{lower:g}, {upper:g}]; is a decimal mark lost?",
                line=line,
            )
    if count > MOST_NOTED:
        file.note(f"and {count - MOST_NOTED} more values outside their scale")
