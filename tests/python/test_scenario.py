"""What-if in Python, on the real case."""

import pytest

import chiso as cs

UNIT = "Lai Châu"


def test_a_scenario_never_changes_its_base(base: cs.Outcome) -> None:
    before = base.scores.copy()
    scenario = base.scenario("push").add(node="participation", by=0.5, unit=UNIT)
    then = scenario.others("drift").score()
    assert then.name == "push"
    assert (base.scores[0] == before[0]).all()
    assert base.score(UNIT, "participation") == pytest.approx(4.966352, abs=1e-9)
    assert scenario.movement == cs.others.Hold()  # .others() gave another one


def test_an_edit_on_a_dimension_moves_the_total_by_as_much(base: cs.Outcome) -> None:
    then = base.scenario("push").add(node="participation", by=0.5, unit=UNIT).score()
    now = base.score(UNIT)
    assert now is not None
    assert then.score(UNIT) == pytest.approx(now + 0.5, abs=1e-12)  # a sum; rounding only


@pytest.mark.parametrize(
    ("others", "rank", "n_ranked"), [("hold", 17, 61), ("repeat", 21, 59), ("drift", 16, 61)]
)
def test_the_floors_buy_these_ranks(
    case: cs.Case, base: cs.Outcome, others: str, rank: int, n_ranked: int
) -> None:
    assert case.plan is not None
    then = cs.Scenario("floors").floors(case.plan, case.framework).others(others).score(base)
    assert then.score(UNIT) == pytest.approx(43.8001, abs=1e-9)
    assert then.rank(UNIT) == rank
    assert then.ranking().n_ranked == n_ranked


def test_who_cannot_be_moved_is_in_the_ledger(base: cs.Outcome) -> None:
    repeated = cs.Scenario("r").subject(UNIT).others("repeat").score(base)
    assert {entry.unit for entry in repeated.ledger} == {"Bắc Giang", "Bắc Ninh"}
    assert "left out" in repeated.why_missing("Bắc Giang")


def test_scenarios_compose(base: cs.Outcome) -> None:
    one = cs.Scenario("one").add(node="services", by=0.1, unit=UNIT)
    two = cs.Scenario("two").add(node="services", by=0.2, unit=UNIT).others("repeat")
    both = one + two
    assert both.name == "one + two"
    assert both.movement == cs.others.Repeat()
    before, after = base.score(UNIT, "services"), both.score(base).score(UNIT, "services")
    assert before is not None
    assert after == pytest.approx(before + 0.3, abs=1e-12)


def test_comparing_names_who_is_overtaken(base: cs.Outcome) -> None:
    then = base.scenario("to 15").add(node="corruption_control", by=0.34, unit=UNIT).score()
    comparison = cs.compare(base, then)
    assert comparison.of(UNIT).places_gained == 3
    assert comparison.overtaken(UNIT) == ["Hà Nội", "Vĩnh Phúc", "Thái Bình"]
    assert comparison.overtaken_by(UNIT) == []
    assert comparison.overtaken_by("Hà Nội") == [UNIT]


def test_contributions_add_up_to_the_score(base: cs.Outcome) -> None:
    parts = cs.contributions(base, UNIT)
    assert len(parts) == 8
    assert sum(part.contribution for part in parts) == pytest.approx(base.score(UNIT), abs=1e-12)


def test_every_target_of_the_plan_is_judged(case: cs.Case, base: cs.Outcome) -> None:
    assert case.plan is not None
    floors = cs.Scenario("floors").floors(case.plan, case.framework).score(base)
    judged = cs.status(case.plan, before=base, after=floors)
    assert len(judged) == len(case.plan.targets)
    scores = [one for one in judged if isinstance(one.target.goal, cs.goal.ScoreAtLeast)]
    assert scores
    assert all(one.met == cs.Met.yes for one in scores)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda s: s.add(node="services", by=0.1, unit="Lai Chau"), "did you mean 'Lai Châu'"),
        (lambda s: s.add(node="service", by=0.1, unit=UNIT), "did you mean 'services'"),
        (lambda s: s.set(node="services", value=float("nan"), unit=UNIT), "not a finite number"),
        (lambda s: s.weight(node="services", weight=-1), "0 or more"),
        (lambda s: s.leave("Atlantis"), "unknown unit"),
        (lambda s: s.leave(UNIT).add(node="services", by=0.1, unit=UNIT), "takes no part"),
        (
            lambda s: s.set(node="services", value=7, unit=UNIT).set(
                node="services", value=8, unit=UNIT
            ),
            "set one of them",
        ),
        (lambda s: s.others("drift", window=0), "expected 1 or more"),
    ],
)
def test_a_scenario_that_cannot_be_is_refused(base: cs.Outcome, edit: object, words: str) -> None:
    with pytest.raises(cs.InputError, match=words):
        edit(base.scenario("bad")).score()  # type: ignore[operator]


def test_an_indicator_never_leaves_its_bounds(base: cs.Outcome) -> None:
    with pytest.raises(cs.DomainError, match="beyond its bounds"):
        base.scenario("too much").add(node="services", by=2.2, unit=UNIT).score()
    headroom = base.scenario("all").add(
        node="services", by=2.2, unit=UNIT, spread=cs.Spread.headroom
    )
    assert headroom.score().score(UNIT, "services") == pytest.approx(9.920145, abs=1e-6)


def test_unknown_movements_are_refused() -> None:
    with pytest.raises(cs.InputError, match="expected one of hold, repeat, drift"):
        cs.Scenario("x").others("improve")
    with pytest.raises(cs.InputError, match="has no window"):
        cs.Scenario("x").others("hold", window=2)
    with pytest.raises(cs.InputError, match="has no base"):
        cs.Scenario("x").score()
