"""The bound value types: what Python sees of the C++ model."""

import copy
import pickle

import numpy as np
import pytest

import chiso as cs


def leaf(id_: str, parent: str, **more: object) -> cs.Node:
    return cs.Node(id_, parent=parent, indicator=cs.Indicator(), **more)


def tree() -> cs.Framework:
    return cs.Framework([cs.Node("index"), leaf("a", "index"), leaf("b", "index")])


def panel(values: list[list[float]] | None = None) -> cs.Panel:
    cells = np.array(values or [[1, 4], [2, 5], [3, np.nan]], dtype=float)[:, :, np.newaxis]
    units = [cs.Unit(name) for name in ("x", "y", "z")]
    reasons = {} if values else {("z", "b", 2023): cs.MissingReason.not_published}
    return cs.Panel(units, ["a", "b"], [2023], cells, reasons=reasons)


VALUES = [
    cs.Label(vi="Điểm", en="Score"),
    cs.Node("a", parent="index", name=cs.Label(vi="A"), scale=(0, 10), since=2018),
    cs.Break(period=2021, node="index", reason=cs.Label(en="rescaled")),
    cs.Unit("Lai Châu", groups={"region": "north"}),
    cs.Figure(6.6, 3),
    cs.goal.ScoreAtLeast(cs.Figure(6.6, 3)),
    cs.goal.All([cs.goal.Top(20), cs.goal.PlacesGained(1)]),
    cs.Target("a", cs.goal.RankBand(15, 20), owners=cs.Owners(lead=["Sở Tư pháp"])),
    cs.Measure("III.1", quarters=[cs.Quarter(2024, 2)]),
    cs.Claim(kind=cs.ClaimKind.change, node="a", period=2023, against=2022, value=0.1),
    cs.Plan(unit="x", baseline=2023, period=2024, targets=[cs.Target("a", cs.goal.Rank(2))]),
    cs.Recipe(rule=cs.aggregate.Power(0.5), rules={"index": cs.aggregate.Minimum()}),
    cs.RankOptions(ties=cs.Ties.dense, digits=3),
    cs.edit.Add(unit="x", node="a", by=0.5),
    cs.others.Drift(window=2),
    tree(),
    panel(),
    cs.score(panel(), tree(), 2023),
    cs.score(panel(), tree(), 2023).ranking(),
    cs.compare(cs.score(panel(), tree(), 2023), cs.score(panel(), tree(), 2023)),
    cs.contributions(cs.score(panel(), tree(), 2023), "x")[0],
    cs.status(
        cs.Plan(unit="x", baseline=2023, period=2024, targets=[cs.Target("a", cs.goal.Rank(1))]),
        before=cs.score(panel(), tree(), 2023),
        after=cs.score(panel(), tree(), 2023),
    )[0],
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_survives_pickling_and_copying(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == value
    assert copy.deepcopy(value) == value
    assert repr(value)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_cannot_be_changed(value: object) -> None:
    fields = getattr(type(value), "__match_args__", ()) or ("name",)
    with pytest.raises(AttributeError):
        setattr(value, fields[0], getattr(value, fields[0]))


def test_replace_gives_a_changed_copy_and_leaves_the_value() -> None:
    node = cs.Node("a", parent="index", weight=2)
    assert node.replace(weight=3).weight == 3
    assert node.weight == 2
    assert node.replace() == node


def test_an_outcome_keeps_its_inputs() -> None:
    outcome = cs.score(panel(), tree(), 2023, cs.Recipe(rule=cs.aggregate.Arithmetic()))
    assert outcome.panel == panel()
    assert outcome.framework == tree()
    assert outcome.recipe.rule == cs.aggregate.Arithmetic()


def test_scores_are_a_read_only_view_that_outlives_its_outcome() -> None:
    scores = cs.score(panel(), tree(), 2023).scores
    assert scores.tolist()[:2] == [[5, 1, 4], [7, 2, 5]]
    with pytest.raises(ValueError, match="read-only"):
        scores[0, 0] = 1


def test_a_unit_without_a_score_says_why() -> None:
    outcome = cs.score(panel(), tree(), 2023)
    (left,) = outcome.ranking().left_out
    assert left.unit == "z"
    assert left.reason == "no value for 'b' in 2023 (not published)"
    assert outcome.score("z") is None
    assert outcome.rank("z") is None
    assert outcome.ranking().n_ranked == 2


def test_places_are_integers_unless_ties_are_averaged() -> None:
    tied = panel([[1, 2], [2, 1], [0, 0]])
    average = cs.Recipe(ranking=cs.RankOptions(ties=cs.Ties.average))
    assert cs.score(tied, tree(), 2023).ranking().places == [1, 1, 3]
    assert cs.score(tied, tree(), 2023, average).ranking().places == [1.5, 1.5, 3]


def test_errors_are_typed_and_structured() -> None:
    with pytest.raises(cs.InputError, match="did you mean 'x'") as caught:
        cs.score(panel(), tree(), 2023).score("xx")
    assert isinstance(caught.value, cs.Error)
    assert isinstance(caught.value, ValueError)
    with pytest.raises(cs.DomainError) as refused:
        cs.score(
            panel([[-1, 1], [1, 1], [0, 1]]), tree(), 2023, cs.Recipe(rule=cs.aggregate.Geometric())
        )
    assert [(p.unit, p.node) for p in refused.value.problems] == [("x", "index"), ("z", "index")]
    assert pickle.loads(pickle.dumps(refused.value)).problems == refused.value.problems


def test_all_problems_are_counted_and_a_hundred_kept() -> None:
    with pytest.raises(cs.StructureError) as caught:
        cs.Panel([cs.Unit("u") for _ in range(300)], ["a"], [1], np.zeros((300, 1, 1)))
    assert caught.value.count == 299
    assert len(caught.value.problems) == 100
    assert "and 199 more" in str(caught.value)


@pytest.mark.parametrize(
    ("shape", "words"), [((3, 2), "3 × 2"), ((2, 2, 1), "2 × 2 × 1"), ((0, 0, 0), "0 × 0 × 0")]
)
def test_a_panel_of_another_shape_is_refused(shape: tuple[int, ...], words: str) -> None:
    units = [cs.Unit(name) for name in ("x", "y", "z")]
    with pytest.raises(cs.StructureError, match=words):
        cs.Panel(units, ["a", "b"], [2023], np.zeros(shape))


def test_an_infinite_value_names_its_cell() -> None:
    values = np.zeros((3, 2, 1))
    values[1, 1, 0] = np.inf
    with pytest.raises(cs.StructureError) as caught:
        cs.Panel([cs.Unit(name) for name in "xyz"], ["a", "b"], [2023], values)
    (problem,) = caught.value.problems
    assert (problem.unit, problem.node, problem.period) == ("y", "b", 2023)


def test_an_integer_too_large_is_refused_by_python_itself() -> None:
    with pytest.raises(TypeError):
        cs.score(panel(), tree(), 2**40)


def test_groups_follow_the_publisher_when_the_missing_count_as_zero() -> None:
    scores = np.array([4.0, 3, 2, 1, np.nan, np.nan])
    assert cs.quantile_groups(scores, groups=2) == [1, 1, 2, 2, 0, 0]
    zero = cs.MissingInGroups.counted_as_zero
    # Cuts over 0 0 1 2 3 4: the median is 1.5.
    assert cs.quantile_groups(scores, groups=2, missing=zero) == [1, 1, 1, 2, 0, 0]
