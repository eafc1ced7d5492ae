"""A plan as its file says it: every item with its line, so that a refusal names the line."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from chiso._core import Claim, Framework, Measure, Panel, Plan, Target, expect_fits
from chiso.errors import Error, Problem, StructureError

if TYPE_CHECKING:
    from collections.abc import Callable

    from chiso.files.reading import File

    Check = Callable[[Plan], object]


@dataclass
class Draft:
    """What a plan's file says, every item with the line it begins on."""

    head: dict[str, Any] = field(default_factory=dict)
    head_lines: dict[str, int | None] = field(default_factory=dict)
    targets: list[tuple[Target, int | None]] = field(default_factory=list)
    measures: list[tuple[Measure, int | None]] = field(default_factory=list)
    claims: list[tuple[Claim, int | None]] = field(default_factory=list)

    def plan(self) -> Plan:
        """Return the plan.

        Raises:
            StructureError: a part of it cannot be.
        """
        return Plan(
            **self.head,
            targets=[target for target, _ in self.targets],
            measures=[measure for measure, _ in self.measures],
            claims=[claim for claim, _ in self.claims],
        )

    def expect_possible(self, file: File) -> None:
        """Refuse what cannot be in any plan."""
        twice = self._measures_twice(file)
        error = _refusal(self.plan)
        if error is None:
            return
        before = file.reading.count
        self._blame(file, lambda plan: plan)
        if file.reading.count == before and not twice:
            file.take(error, lambda _: None)

    def fitting(self, file: File, framework: Framework, panel: Panel) -> Plan | None:
        """Return the plan, or None if it speaks of what framework and panel do not know."""
        plan = self.plan()
        if _refusal(lambda: expect_fits(plan, framework, panel)) is None:
            return plan
        self._blame(file, lambda part: expect_fits(part, framework, panel))
        return None

    def _measures_twice(self, file: File) -> bool:
        before = file.reading.count
        first: dict[str, int | None] = {}
        for measure, line in self.measures:
            if measure.id in first:
                file.wrong(
                    f"measure '{measure.id}' is already on line {first[measure.id]}; "
                    "give each an id of its own",
                    line=line,
                )
            first.setdefault(measure.id, line)
        return file.reading.count > before

    def _blame(self, file: File, check: Check) -> None:
        """Find the lines of what is refused, by trying the head and every item by itself."""
        head = replace(self, targets=[], measures=[], claims=[])
        error = _refusal(lambda: check(head.plan()))
        known: tuple[Problem, ...] = ()
        if error:
            known = error.problems
            file.take(error, self._head_line)
            if _refusal(head.plan):
                head.head = self.head | {"baseline": 0, "period": 1}
        for part, line in self._parts(head):
            error = _refusal(lambda part=part: check(part.plan()))  # type: ignore[misc]
            own = [problem for problem in error.problems if problem not in known] if error else []
            if error and own:
                file.take(Error(error.function, own), lambda _, line=line: line)  # type: ignore[misc]

    def _parts(self, head: Draft) -> list[tuple[Draft, int | None]]:
        targets = [(replace(head, targets=[item]), item[1]) for item in self.targets]
        measures = [(replace(head, measures=[item]), item[1]) for item in self.measures]
        claims = [(replace(head, claims=[item]), item[1]) for item in self.claims]
        return targets + measures + claims

    def _head_line(self, problem: Problem) -> int | None:
        if problem.period is not None:
            return self.head_lines["baseline"]
        return self.head_lines["period" if problem.message.startswith("aims") else "unit"]


def _refusal(check: Callable[[], object]) -> StructureError | None:
    try:
        check()
    except StructureError as error:
        return error
    return None
