"""Judging printed figures, in decimal arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chiso._core import Figure

MOST_COMBINED = 12  # 2¹² sums are searched at once; beyond this the search says nothing


def exact(figure: Figure) -> Decimal:
    """Return the decimal number that was printed; a figure without decimals as it stands."""
    if figure.decimals is None:
        return Decimal(repr(figure.value))
    return Decimal(repr(figure.value)).quantize(Decimal(1).scaleb(-figure.decimals))


def half_unit(figure: Figure) -> Decimal:
    """Return how far the source of a printed figure may be away; 0 if it was not printed."""
    return Decimal(0) if figure.decimals is None else Decimal(5).scaleb(-figure.decimals - 1)


@dataclass(frozen=True)
class SumVerdict:
    """A printed total against the sum of its printed parts."""

    total: Decimal
    printed: Decimal
    allowed: Decimal  # what rounding of the parts and of the total can explain
    exact: bool

    @property
    def difference(self) -> Decimal:
        """Return the sum of the parts less the printed total."""
        return self.total - self.printed


def judge_sum(parts: Sequence[Figure], printed: Figure) -> SumVerdict:
    """Judge a printed sum of m parts: it may be off by m + 1 half-units of the coarsest figure."""
    total = sum((exact(part) for part in parts), Decimal(0))
    widest = max(half_unit(figure) for figure in (*parts, printed))
    allowed = (len(parts) + 1) * widest
    return SumVerdict(total, exact(printed), allowed, abs(total - exact(printed)) <= allowed)


def explain_sum(
    now: Mapping[str, Figure], before: Mapping[str, Figure], printed: Figure
) -> tuple[str, ...] | None:
    """Find the parts that were left at an earlier figure when a total was added up.

    Args:
        now: the parts' figures as printed, by name.
        before: earlier figures of the same parts.
        printed: the total that does not agree with ``now``.

    Returns:
        The fewest parts which, at their earlier figures, give the printed total
        to its last decimal; None if there are none, or too many to search.
    """
    differing = [name for name in now if name in before and exact(now[name]) != exact(before[name])]
    if not 0 < len(differing) <= MOST_COMBINED:
        return None
    total = sum((exact(figure) for figure in now.values()), Decimal(0))
    found: list[tuple[str, ...]] = []
    for choice in product((False, True), repeat=len(differing)):
        kept = tuple(name for name, chosen in zip(differing, choice, strict=True) if chosen)
        moved = sum((exact(before[name]) - exact(now[name]) for name in kept), total)
        if kept and abs(moved - exact(printed)) <= half_unit(printed):
            found.append(kept)
    return min(found, key=len, default=None)
