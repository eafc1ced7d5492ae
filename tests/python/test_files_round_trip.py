"""What is written is read back as it was, whatever it is."""

from __future__ import annotations

import math
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import chiso as cs
from chiso.files import (
    Note,
    read_framework,
    read_panel,
    read_plan,
    read_units,
    write_framework,
    write_panel,
    write_plan,
    write_units,
)
from chiso.files.names import clean, likeness

if TYPE_CHECKING:
    from collections.abc import Callable

QUICK = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=12).filter(
    lambda text: not text or bool(text.strip())
)
names = (
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)
    .map(clean)
    .filter(bool)
)
finite = st.floats(allow_nan=False, allow_infinity=False, width=64).filter(lambda x: abs(x) < 1e308)
periods = st.integers(-9999, 9999)
ids = st.text("abcdefghij_0123456789", min_size=1, max_size=6)


def read_back(
    write: Callable[[Any, Path], None], read: Callable[..., Any], value: object
) -> tuple[Any, list[Note]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        write(value, path)
        notes: list[Note] = []
        return read(path, notes=notes), notes


def labels(of: st.SearchStrategy[str]) -> st.SearchStrategy[cs.Label]:
    return st.builds(cs.Label, vi=st.just("") | of, en=st.just("") | of)


@st.composite
def frameworks(draw: st.DrawFn) -> cs.Framework:
    all_ids = draw(st.lists(ids, min_size=2, max_size=9, unique=True))
    pool = draw(st.lists(names, min_size=30, max_size=30, unique_by=likeness))
    called = (f"Ñ {name}" for name in pool)  # none is some node's id
    inner = draw(st.integers(1, len(all_ids) - 1))

    def node(position: int) -> cs.Node:
        leaf = position >= inner
        above = draw(st.sampled_from(all_ids[: min(position, inner)])) if position else ""
        lower, upper = sorted(draw(st.lists(finite, min_size=2, max_size=2, unique=True)))
        return cs.Node(
            all_ids[position],
            parent=above,
            name=draw(st.sampled_from([cs.Label(vi=next(called), en=next(called)), cs.Label()])),
            code=draw(texts),
            aliases=[next(called)] if draw(st.booleans()) else [],
            weight=draw(st.floats(0.1, 1e6)) if position else 1,
            scale=draw(
                st.sampled_from([(lower, upper), (-math.inf, upper), (-math.inf, math.inf)])
            ),
            indicator=cs.Indicator(
                direction=draw(st.sampled_from(cs.Direction)),
                unit_of_measure=draw(labels(texts)),
            )
            if leaf
            else None,
        )

    nodes = [node(position) for position in range(len(all_ids))]
    parents = {child.parent for child in nodes}
    for childless in [n for n in nodes[:inner] if n.id not in parents]:
        leaf = cs.Node(f"of_{childless.id}", parent=childless.id, indicator=cs.Indicator())
        nodes.append(leaf)
    breaks = draw(
        st.lists(
            st.builds(
                cs.Break, period=periods, node=st.sampled_from(all_ids), reason=labels(texts)
            ),
            max_size=2,
        )
    )
    source = cs.Source(citation=draw(texts), notice=draw(texts))
    return cs.Framework(nodes, breaks=breaks, source=source)


@QUICK
@given(frameworks())
def test_a_framework_reads_back(framework: cs.Framework) -> None:
    assert read_back(write_framework, read_framework, framework) == (framework, [])


def test_lifetimes_read_back() -> None:
    framework = cs.Framework(
        [
            cs.Node("r"),
            cs.Node("a", parent="r", indicator=cs.Indicator()),
            cs.Node("b", parent="r", since=2018, indicator=cs.Indicator()),
            cs.Node("c", parent="r", since=-3, until=2020, indicator=cs.Indicator()),
        ]
    )
    assert read_back(write_framework, read_framework, framework) == (framework, [])


@st.composite
def panels(draw: st.DrawFn) -> cs.Panel:
    units = draw(st.lists(names, min_size=1, max_size=4, unique_by=likeness))
    nodes = draw(st.lists(names, min_size=1, max_size=3, unique_by=likeness))
    when = sorted(draw(st.sets(periods, min_size=1, max_size=3)))
    shape = (len(units), len(nodes), len(when))
    cells = st.just(math.nan) | finite

    def cube(of: st.SearchStrategy[float]) -> np.ndarray[Any, np.dtype[np.float64]]:
        size = math.prod(shape)
        return np.array(draw(st.lists(of, min_size=size, max_size=size))).reshape(shape)

    values = cube(cells)
    errors = cube(st.just(math.nan) | st.floats(0, 1e300)) if draw(st.booleans()) else None
    missing = [tuple(at) for at in np.argwhere(np.isnan(values))]
    reasons = {
        (units[u], nodes[n], when[p]): draw(st.sampled_from(cs.MissingReason))
        for u, n, p in missing
        if draw(st.booleans())
    }
    grouped = st.dictionaries(st.sampled_from(["region", "vùng"]), st.sampled_from(["A", "Bắc"]))
    return cs.Panel(
        [
            cs.Unit(name, label=draw(labels(names)), code=draw(st.just("") | names), groups=groups)
            for name, groups in zip(units, [draw(grouped) for _ in units], strict=True)
        ],
        nodes,
        when,
        values,
        standard_errors=errors,
        reasons=reasons,
    )


@QUICK
@given(panels())
def test_a_panel_and_its_units_read_back(panel: cs.Panel) -> None:
    units, notes = read_back(write_units, read_units, panel.units)
    assert (units, notes) == (panel.units, [])

    def read(path: Path, notes: list[Note]) -> cs.Panel:
        return read_panel(path, units=units, notes=notes)

    assert read_back(write_panel, read, panel) == (panel, [])


printed = st.from_regex(r"-?[0-9]{1,6}(\.[0-9]{1,6})?", fullmatch=True, alphabet="-.0123456789")
figures = printed.map(lambda text: cs.Figure(float(text), len(text.partition(".")[2])))
counts = st.integers(1, 10**6)
pairs = st.tuples(counts, counts).map(sorted)
goals = st.one_of(
    st.builds(cs.goal.ScoreAtLeast, figures),
    st.builds(cs.goal.ScoreAbove, figures),
    st.builds(cs.goal.PointsGained, figures),
    st.builds(cs.goal.PercentGained, figures),
    st.builds(cs.goal.Rank, counts),
    st.builds(cs.goal.Top, counts),
    st.builds(cs.goal.PlacesGained, counts),
    pairs.map(lambda pair: cs.goal.RankBand(best=pair[0], worst=pair[1])),
    pairs.map(lambda pair: cs.goal.Group(at_least=pair[0], of=pair[1])),
    st.builds(cs.goal.RegionalRank, names, counts),
    st.builds(cs.goal.HoldScore),
    st.builds(cs.goal.HoldRank),
)
owners = st.builds(cs.Owners, lead=st.lists(names, max_size=2), support=st.lists(names, max_size=2))
targets = st.builds(
    cs.Target,
    names,
    goals | st.lists(goals, min_size=1, max_size=3).map(cs.goal.All),
    owners=owners,
    printed=texts,
    place=texts,
)
measures = st.builds(
    cs.Measure,
    names,
    text=texts,
    nodes=st.lists(names, max_size=2),
    quarters=st.lists(st.builds(cs.Quarter, st.integers(0, 9999), st.integers(1, 4)), max_size=2),
    owners=owners,
    place=texts,
)
claims = st.one_of(
    st.builds(
        cs.Claim,
        kind=st.just(cs.ClaimKind.level),
        node=names,
        period=periods,
        value=figures,
        printed=texts,
        place=texts,
    ),
    st.builds(
        cs.Claim,
        kind=st.sampled_from([cs.ClaimKind.change, cs.ClaimKind.places_lost]),
        node=names,
        period=periods,
        against=periods,
        value=figures | finite.map(cs.Figure),
    ),
)
plans = st.builds(
    cs.Plan,
    unit=names,
    baseline=st.integers(-99, 2023),
    period=st.integers(2024, 9999),
    title=labels(texts),
    issuer=texts,
    document=texts,
    budget=st.builds(cs.Budget, reference=texts, place=texts),
    targets=st.lists(targets, max_size=3),
    measures=st.lists(measures, max_size=3, unique_by=lambda measure: measure.id),
    claims=st.lists(claims, max_size=3),
)


@QUICK
@given(plans)
def test_a_plan_reads_back_with_the_decimals_of_its_figures(plan: cs.Plan) -> None:
    assert read_back(write_plan, read_plan, plan) == (plan, [])


@QUICK
@given(st.text(max_size=20))
def test_a_clean_name_is_clean_and_like_its_spelling(name: str) -> None:
    assert clean(clean(name)) == clean(name)
    assert likeness(clean(name)) == likeness(name)
