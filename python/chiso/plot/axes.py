"""Axes to draw on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chiso.errors import Error

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK, QUIET, ACCENT = "#1c2430", "#b8c0cc", "#c2410c"


def axes_or_new(axes: Axes | None, *, height: float, width: float = 7.0) -> Axes:
    """Return the axes, or those of a new figure in inches.

    Raises:
        Error: matplotlib is not installed.
    """
    if axes is not None:
        return axes
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        message = "a picture needs matplotlib; install it with: pip install 'chiso[plot]'"
        raise Error.one("plot", message) from error
    return Figure(figsize=(width, height), layout="constrained").subplots()


def tidy(axes: Axes) -> None:
    """Leave only what is read."""
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(axis="y", length=0)
