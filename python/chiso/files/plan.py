"""plan.toml: targets, owners, measures and printed figures of one unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chiso._core import (
    Budget,
    Claim,
    ClaimKind,
    Measure,
    Owners,
    Plan,
    Quarter,
    Target,
)
from chiso.files.draft import Draft
from chiso.files.goals import figure_text, goal_text, read_goal
from chiso.files.keys import Keys, expect_schema
from chiso.files.reading import File, Note, Reading, path_of
from chiso.files.text import TOML_LIMIT, open_text
from chiso.files.toml import parse
from chiso.files.writing import label, pairs, replace_files, same_when_read, strings, text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike

SCHEMA = 1
_QUARTER = re.compile(r"([0-9]{4})-Q([0-9])")
_KINDS = {kind.name: kind for kind in ClaimKind}


def read_plan(path: str | PathLike[str], *, notes: list[Note] | None = None) -> Plan:
    """Read a plan from a TOML file.

    Args:
        path: the file.
        notes: what was settled while reading is appended to it; without it, it is warned of.

    Raises:
        FormatError: the file cannot be read, or something in it has not the form it must have.
        StructureError: a target, measure or claim that cannot be.
    """
    reading = Reading("read_plan")
    file = open_text(path_of(path), reading, TOML_LIMIT)
    plan = plan_from(file) if file else None
    reading.refuse()
    assert plan is not None
    reading.hand_over(notes)
    return plan


def plan_from(file: File) -> Plan | None:
    """Make a plan from a file's text; None if it was refused."""
    draft = draft_from(file)
    return draft.plan() if draft else None


def draft_from(file: File) -> Draft | None:
    """Read what a plan's file says; None if a part of it was refused."""
    before = file.reading.count
    parsed = parse(file)
    if parsed is None:
        return None
    content, places = parsed
    top = Keys(file, places, content)
    if not expect_schema(top, "plan", SCHEMA):
        return None
    draft = Draft()
    _read_head(top, draft)
    for table in top.tables("target"):
        if target := _target(table):
            draft.targets.append((target, table.line()))
    for table in top.tables("measure"):
        if measure := _measure(table):
            draft.measures.append((measure, table.line()))
    for table in top.tables("claim"):
        if claim := _claim(table):
            draft.claims.append((claim, table.line()))
    top.finish()
    draft.expect_possible(file)
    return draft if file.reading.count == before else None


def _read_head(top: Keys, draft: Draft) -> None:
    baseline = top.whole("baseline", required="2023")
    period = top.whole("period", required="2024")
    table = top.table("budget")
    budget = Budget()
    if table:
        budget = Budget(reference=table.text("reference"), place=table.text("place"))
        table.finish()
    if baseline is None or period is None:  # said above; the rest is still checked
        baseline = (period or 1) - 1 if baseline is None else baseline
        period = baseline + 1
    draft.head = {
        "unit": top.name("unit", required='"…"') or "?",
        "baseline": baseline,
        "period": period,
        "title": top.label("title"),
        "issuer": top.text("issuer"),
        "document": top.text("document"),
        "budget": budget,
    }
    draft.head_lines = {key: top.line(key) for key in ("unit", "baseline", "period")}


def _owners(table: Keys) -> Owners:
    return Owners(lead=table.names("lead"), support=table.names("support"))


def _target(table: Keys) -> Target | None:
    node = table.text("node", required='"…"')
    printed = table.text("printed")
    place = table.text("place")
    owners = _owners(table)
    goal = None
    if not table.has("goal"):
        table.malformed("has no 'goal'; write goal = { score_at_least = \"6.600\" } or another one")
    if inner := table.table("goal"):
        goal = read_goal(inner, printed=bool(printed))
    table.finish()
    if goal is None or not table.ok:
        return None
    return Target(node, goal, owners=owners, printed=printed, place=place)


def _measure(table: Keys) -> Measure | None:
    name = table.text("id", required='"…"')
    in_brief = table.text("text")
    nodes, owners, place = table.texts("nodes"), _owners(table), table.text("place")
    quarters = []
    for written in table.texts("quarters"):
        match = _QUARTER.fullmatch(written)
        if match:
            quarters.append(Quarter(int(match[1]), int(match[2])))
        else:
            table.malformed(f"quarter '{written[:40]}'; expected one such as 2024-Q2", "quarters")
    table.finish()
    if not table.ok:
        return None
    return Measure(name, text=in_brief, nodes=nodes, quarters=quarters, owners=owners, place=place)


def _claim(table: Keys) -> Claim | None:
    printed = table.text("printed")
    kind = table.among("kind", _KINDS, required='"level"')
    node = table.text("node", required='"…"')
    period = table.whole("period", required="2023")
    against = table.whole("against")
    value = table.figure("value", printed=bool(printed))
    place = table.text("place")
    table.finish()
    if kind is None or period is None or value is None or not table.ok:
        return None
    return Claim(
        kind=_KINDS[kind],
        node=node,
        period=period,
        against=against,
        value=value,
        printed=printed,
        place=place,
    )


def write_plan(plan: Plan, path: str | PathLike[str]) -> None:
    """Write a plan to a TOML file, from which the same plan is read.

    Raises:
        StructureError: the file could not hold all of it; nothing was written.
        FormatError: the file cannot be written.
    """
    replace_files("write_plan", {path_of(path): plan_text(plan, path_of(path))})


def plan_text(plan: Plan, path: str | PathLike[str]) -> str:
    """Return the text of a plan's file."""
    parts = [
        pairs(
            {
                "schema": text(f"chiso.plan/{SCHEMA}"),
                "title": label(plan.title),
                "unit": text(plan.unit),
                "baseline": str(plan.baseline),
                "period": str(plan.period),
                "issuer": text(plan.issuer),
                "document": text(plan.document),
            }
        )
    ]
    if plan.budget != Budget():
        budget = {"reference": text(plan.budget.reference), "place": text(plan.budget.place)}
        parts.append("[budget]\n" + pairs(budget))
    parts += ["[[target]]\n" + pairs(_target_entries(target)) for target in plan.targets]
    parts += ["[[measure]]\n" + pairs(_measure_entries(measure)) for measure in plan.measures]
    parts += ["[[claim]]\n" + pairs(_claim_entries(claim)) for claim in plan.claims]
    written = "\n".join(parts)
    same_when_read("write_plan", plan, plan_from, path_of(path), written)
    return written


def _target_entries(target: Target) -> Mapping[str, str]:
    return {
        "node": text(target.node),
        "goal": goal_text(target.goal),
        "printed": text(target.printed),
        "place": text(target.place),
        "lead": strings(target.owners.lead),
        "support": strings(target.owners.support),
    }


def _measure_entries(measure: Measure) -> Mapping[str, str]:
    due = [f"{quarter.year:04d}-Q{quarter.quarter}" for quarter in measure.quarters]
    return {
        "id": text(measure.id),
        "nodes": strings(measure.nodes),
        "text": text(measure.text),
        "quarters": strings(due),
        "lead": strings(measure.owners.lead),
        "support": strings(measure.owners.support),
        "place": text(measure.place),
    }


def _claim_entries(claim: Claim) -> Mapping[str, str]:
    return {
        "kind": text(claim.kind.name),
        "node": text(claim.node),
        "period": str(claim.period),
        "against": "" if claim.against is None else str(claim.against),
        "value": figure_text(claim.value),
        "printed": text(claim.printed),
        "place": text(claim.place),
    }
