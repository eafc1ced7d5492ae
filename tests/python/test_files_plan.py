"""What is wrong with a plan's file is refused with its line and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import chiso as cs
from chiso.files import Note, read_plan, write_plan

if TYPE_CHECKING:
    from pathlib import Path

SOUND = """\
schema = "chiso.plan/1"
unit = "Lai Châu"
baseline = 2023
period = 2024
title = { vi = "Kế hoạch" }
[budget]
reference = "2222/QĐ-UBND"
[[target]]
node = "health"
goal = { score_at_least = "6.600" }
printed = "6,600"
lead = ["Sở Y tế"]
[[target]]
node = "health"
goal = { all = [{ rank_band = [15, 20] }, { group = { at_least = 2, of = 4 } }] }
[[measure]]
id = "III.1.a"
nodes = ["health"]
quarters = ["2024-Q2"]
[[claim]]
kind = "change"
node = "health"
period = 2023
against = 2022
value = "-0.61"
printed = "giảm 0,61 điểm"
"""


def read(tmp_path: Path, text: str) -> tuple[cs.Plan, list[Note]]:
    path = tmp_path / "plan.toml"
    path.write_text(text, encoding="utf-8", newline="")
    notes: list[Note] = []
    return read_plan(path, notes=notes), notes


def refusal(tmp_path: Path, text: str) -> cs.Error:
    with pytest.raises((cs.FormatError, cs.StructureError)) as caught:
        read(tmp_path, text)
    path = tmp_path / "plan.toml"
    assert path.read_text(encoding="utf-8") == text
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
    error = caught.value
    assert error.function == "read_plan"
    assert all(problem.file == str(path) for problem in error.problems)
    return error


def test_every_part_of_a_plan_is_read(tmp_path: Path) -> None:
    plan, notes = read(tmp_path, SOUND)
    band = cs.goal.RankBand(best=15, worst=20)
    assert plan == cs.Plan(
        unit="Lai Châu",
        baseline=2023,
        period=2024,
        title=cs.Label(vi="Kế hoạch"),
        budget=cs.Budget(reference="2222/QĐ-UBND"),
        targets=[
            cs.Target(
                "health",
                cs.goal.ScoreAtLeast(cs.Figure(6.6, 3)),
                owners=cs.Owners(lead=["Sở Y tế"]),
                printed="6,600",
            ),
            cs.Target("health", cs.goal.All([band, cs.goal.Group(at_least=2, of=4)])),
        ],
        measures=[cs.Measure("III.1.a", nodes=["health"], quarters=[cs.Quarter(2024, 2)])],
        claims=[
            cs.Claim(
                kind=cs.ClaimKind.change,
                node="health",
                period=2023,
                against=2022,
                value=cs.Figure(-0.61, 2),
                printed="giảm 0,61 điểm",
            )
        ],
    )
    assert notes == []


GOALS = [
    ('{ score_above = "43.6827" }', cs.goal.ScoreAbove(cs.Figure(43.6827, 4))),
    ("{ score_at_least = 43.5 }", cs.goal.ScoreAtLeast(cs.Figure(43.5))),
    ("{ rank = 20 }", cs.goal.Rank(20)),
    ("{ top = 20 }", cs.goal.Top(20)),
    ("{ places_gained = 1 }", cs.goal.PlacesGained(1)),
    ('{ points_gained = "0.5" }', cs.goal.PointsGained(cs.Figure(0.5, 1))),
    ('{ percent_gained = "5" }', cs.goal.PercentGained(cs.Figure(5, 0))),
    ('{ regional_rank = { by = "region", rank = 5 } }', cs.goal.RegionalRank("region", 5)),
    ('{ hold = "score" }', cs.goal.HoldScore()),
    ('{ hold = "rank" }', cs.goal.HoldRank()),
]


@pytest.mark.parametrize(("text", "goal"), GOALS)
def test_every_kind_of_goal_is_read(tmp_path: Path, text: str, goal: object) -> None:
    changed = SOUND.replace('{ score_at_least = "6.600" }', text).replace('printed = "6,600"\n', "")
    plan, _ = read(tmp_path, changed)
    assert plan.targets[0].goal == goal


FORM = [  # what is replaced, by what, the line of the problem, what is said
    ('"chiso.plan/1"', '"chiso.plan/2"', 1, 'this chiso reads up to "chiso.plan/1"'),
    ('"chiso.plan/1"', '"chiso.framework/1"', 1, 'expected "chiso.plan/1"'),
    ('unit = "Lai Châu"', "", 1, "has no 'unit'"),
    ('"Lai Châu"', '"\u00a0"', 2, "'unit' is blank"),
    ("baseline = 2023", "baselin = 2023", 3, "unknown key 'baselin'; did you mean 'baseline'?"),
    ("period = 2024", "period = 2024.5", 4, "'period' is the number 2024.5; expected a whole"),
    ("period = 2024", 'period = "2024"', 4, "'period' is the text '2024'"),
    ("reference", "refrence", 7, "budget: unknown key 'refrence'; did you mean 'reference'?"),
    ("[budget]", "[[budget]]", 6, "'budget' is a list of 1; expected a table"),
    ("[[target]]", "[[targets]]", 8, "unknown key 'targets'; did you mean 'target'?"),
    ('node = "health"', "", 8, "[[target]] 1: has no 'node'"),
    ('goal = { score_at_least = "6.600" }', "", 8, "[[target]] 1: has no 'goal'"),
    ('{ score_at_least = "6.600" }', "{}", 10, "got none; expected exactly one kind of goal"),
    (' "6.600" }', ' "6.600", rank = 5 }', 10, "got score_at_least and rank; expected exactly one"),
    ("score_at_least", "score_atleast", 10, "did you mean 'score_at_least'?"),
    ('"6.600" }', "6.600 }", 10, "is the number 6.600, so the decimals that are printed"),
    ('"6.600" }', "6.600 }", 10, 'write "6.600" in quotation marks'),
    ('"6.600" }', '"6,600" }', 10, "expected a figure with a decimal point"),
    ('"6.600" }', '"６.６" }', 10, "expected a figure with a decimal point in plain digits"),
    ('"6.600" }', '"1_000" }', 10, "expected a figure"),
    ('"6.600" }', '"+6.6" }', 10, "expected a figure"),
    ('"6.600" }', '"1e3" }', 10, "expected a figure"),
    ('"6.600" }', '"nan" }', 10, "expected a figure"),
    ('"6.600" }', "true }", 10, "is true; expected a figure"),
    ('{ score_at_least = "6.600" }', '"6.600"', 10, "expected a table"),
    ('{ score_at_least = "6.600" }', "{ rank = 5.0 }", 10, "expected a whole number"),
    ('{ score_at_least = "6.600" }', '{ hold = "place" }', 10, 'expected one of "score", "rank"'),
    ("[15, 20]", "[15]", 15, "[[target]] 2, goal, all 1: 'rank_band' is a list of 1"),
    ("of = 4", "off = 4", 15, "unknown key 'off'; did you mean 'of'?"),
    ('lead = ["Sở Y tế"]', 'lead = "Sở Y tế"', 12, 'a list of texts, as lead = ["…"]'),
    ('"2024-Q2"', '"Q2 2024"', 19, "quarter 'Q2 2024'; expected one such as 2024-Q2"),
    ('kind = "change"', 'kind = "chang"', 21, "'kind' is 'chang'; expected one of"),
    ('value = "-0.61"', "value = -0.61", 25, 'write "-0.61" in quotation marks'),
    ('value = "-0.61"', 'value = "-0,61"', 25, "expected a figure with a decimal point"),
    ('printed = "giảm', 'printed = "giảm\n', 26, "is not valid TOML"),
]


@pytest.mark.parametrize(("old", "new", "line", "said"), FORM)
def test_what_has_a_wrong_form_is_refused(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    error = refusal(tmp_path, SOUND.replace(old, new, 1))
    assert isinstance(error, cs.FormatError)
    assert said in str(error)
    assert line in [problem.line for problem in error.problems]
    assert error.count == len(error.problems)


STRUCTURE = [
    ("period = 2024", "period = 2023", 4, "expected a later period"),
    ('{ score_at_least = "6.600" }', "{ rank = 0 }", 8, "rank 0; expected 1 or more"),
    ("[15, 20]", "[20, 15]", 13, "rank band 20–15 is upside down"),
    ("at_least = 2", "at_least = 5", 13, "group 5 of 4"),
    ("quarters = [", 'quarters = ["2024-Q7", ', 16, "a quarter outside 1–4"),
    ("against = 2022\n", "", 20, "does not say against which period"),
    ('kind = "change"', 'kind = "level"', 20, "compares with nothing"),
    ("[[claim]]", '[[measure]]\nid = "III.1.a"\n[[claim]]', 20, "is already on line 16"),
]


@pytest.mark.parametrize(("old", "new", "line", "said"), STRUCTURE)
def test_what_cannot_be_is_refused_with_the_line_of_its_table(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    error = refusal(tmp_path, SOUND.replace(old, new, 1))
    assert isinstance(error, cs.StructureError)
    assert said in str(error)
    assert [problem.line for problem in error.problems] == [line]


def test_all_problems_of_a_plan_are_told_at_once_in_the_order_of_its_lines(tmp_path: Path) -> None:
    text = SOUND.replace("period = 2024", "period = 2022").replace("[15, 20]", "[20, 15]")
    text = text.replace('"-0.61"', '"−0.61"').replace("lead =", "led =")
    error = refusal(tmp_path, text)
    assert isinstance(error, cs.FormatError)
    assert [problem.line for problem in error.problems] == [4, 12, 13, 25]


def test_names_in_an_unusual_spelling_are_cleaned_and_reported(tmp_path: Path) -> None:
    text = SOUND.replace("Lai Châu", "Lai\u00a0Cha\u0302u ").replace("Sở Y tế", " Sở Y tế")
    plan, notes = read(tmp_path, text)
    assert plan.unit == "Lai Châu"
    assert plan.targets[0].owners.lead == ["Sở Y tế"]
    assert [note.line for note in notes] == [2, 12]


def test_the_words_of_the_document_stay_as_they_are(tmp_path: Path) -> None:
    plan, notes = read(tmp_path, SOUND.replace("giảm 0,61 điểm", " gia\u0309m\u00a00,61 "))
    assert plan.claims[0].printed == " gia\u0309m\u00a00,61 "
    assert notes == []


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (
            cs.Target("a", cs.goal.ScoreAtLeast(cs.Figure(6.6004, 3))),
            "targets[0].goal.score.value 6.6004 would be read as 6.6",
        ),
        (
            cs.Target("a", cs.goal.ScoreAtLeast(cs.Figure(6.6)), printed="6,6"),
            'write "6.6" in quotation marks',
        ),
        (
            cs.Target("a", cs.goal.Rank(1), owners=cs.Owners(lead=["Sở  Y tế"])),
            "targets[0].owners.lead[0] 'Sở  Y tế' would be read as 'Sở Y tế'",
        ),
    ],
)
def test_a_plan_that_the_file_cannot_hold_is_not_written(
    tmp_path: Path, target: cs.Target, said: str
) -> None:
    path = tmp_path / "plan.toml"
    path.write_text("as it was", encoding="utf-8")
    with pytest.raises(cs.StructureError) as caught:
        write_plan(cs.Plan(unit="A", baseline=1, period=2, targets=[target]), path)
    assert said in str(caught.value)
    assert path.read_text(encoding="utf-8") == "as it was"
    assert list(tmp_path.iterdir()) == [path]
