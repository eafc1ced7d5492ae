"""The figures of a report, in no language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chiso.errors import InputError
from chiso.report.ranks import movements_of, needed_of, neighbours_of
from chiso.report.rows import rows_of
from chiso.report.sums import sums_of
from chiso.scenario import Scenario

if TYPE_CHECKING:
    from chiso._core import Audit, Outcome, PrintedSum
    from chiso.case import Case
    from chiso.report.ranks import Movement, Needed, Neighbour
    from chiso.report.rows import Row


@dataclass(frozen=True)
class Report:
    """Everything a report says, in no language."""

    case: Case
    outcome: Outcome
    unit: str
    rows: tuple[Row, ...]  # in the plan's order, the total last
    sums: tuple[PrintedSum, ...]
    floor_sum: float | None
    movements: tuple[Movement, ...]
    needed: tuple[Needed, ...]
    above: tuple[Neighbour, ...]
    below: tuple[Neighbour, ...]
    audit: Audit | None  # of the plan's printed figures


def build(case: Case, *, unit: str | None = None, period: int | None = None) -> Report:
    """Work out the report of a case.

    Args:
        case: framework, panel and, if there is one, the plan.
        unit: whom it is about; by default the plan's unit.
        period: the baseline; by default the plan's, else the panel's last.

    Raises:
        InputError: an unknown unit or period, or no unit where there is no plan.
    """
    plan = case.plan
    if unit is None:
        if plan is None:
            raise InputError.one("report", "the case has no plan; name a unit")
        unit = plan.unit
    outcome = case.score(period=period)
    if plan is not None and (unit != plan.unit or outcome.period != plan.baseline):
        plan = None  # the targets are somebody else's, or of another time
    rows = rows_of(plan, outcome, unit)
    floors = Scenario("floors met").floors(plan, outcome.tree) if plan else None
    has_floors = floors is not None and bool(floors.edits)
    met = floors.score(outcome) if floors is not None and has_floors else None
    floor_sum = met.score(unit) if met else None
    above, below = neighbours_of(outcome, unit)
    judged = case.audit() if plan is not None else None
    return Report(
        case=case,
        outcome=outcome,
        unit=unit,
        rows=rows,
        sums=sums_of(judged, outcome.period) if judged else (),
        floor_sum=floor_sum,
        movements=movements_of(floors, outcome, unit) if floors is not None and has_floors else (),
        needed=needed_of(rows, outcome, unit, floor_sum),
        above=above,
        below=below,
        audit=judged,
    )
