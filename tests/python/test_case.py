"""A case opens whole or is refused whole, and the real one says what is known of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import chiso as cs
from chiso.case import save_case

EXAMPLE = Path(__file__).parents[2] / "examples" / "lai_chau_2024"
INSTALLED = Path(cs.__file__).parent / "examples" / "lai_chau_2024"
PAPI = ("participation", "transparency", "accountability", "corruption_control")
PAPI += ("procedures", "services", "environment", "e_governance")


@pytest.fixture(scope="module")
def case() -> cs.Case:
    return cs.open_case(EXAMPLE)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "copy"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")


def refusal(folder: Path) -> cs.Error:
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with pytest.raises((cs.FormatError, cs.StructureError)) as caught:
        cs.open_case(folder)
    assert before == {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert caught.value.function == "open_case"
    return caught.value


def test_the_example_opens_without_a_note(case: cs.Case) -> None:
    assert case.plan is not None
    assert case.notes == ()
    assert len(case.panel.units) == 63
    assert case.panel.periods == list(range(2011, 2024))
    counts = (len(case.plan.targets), len(case.plan.measures), len(case.plan.claims))
    assert counts == (19, 44, 69)


def test_the_example_gives_the_known_total_and_place(case: cs.Case) -> None:
    outcome = case.score()
    assert (outcome.period, outcome.name) == (2023, "base")
    # The published sub-dimensions of 2023 carry six decimals, so their sum does too.
    assert outcome.score("Lai Châu") == pytest.approx(43.622253, abs=5e-7)
    assert outcome.rank("Lai Châu") == 18
    assert outcome.ranking().n_ranked == 61


def test_the_example_gives_the_known_places_of_the_dimensions(case: cs.Case) -> None:
    outcome = case.score(2023)
    places = {node: outcome.rank("Lai Châu", node) for node in PAPI}
    in_the_order_of_the_plan = ("transparency", "accountability", "corruption_control")
    in_the_order_of_the_plan += ("procedures", "services", "environment", "e_governance")
    in_the_order_of_the_plan += ("participation",)
    assert [places[node] for node in in_the_order_of_the_plan] == [16, 4, 49, 11, 21, 13, 23, 29]


def test_the_example_gives_the_known_sum_and_place_of_the_floors(case: cs.Case) -> None:
    assert case.plan is not None
    floors = cs.Scenario("floors", base=case.score()).floors(case.plan, case.framework).score()
    assert floors.score("Lai Châu") == pytest.approx(43.8001, abs=5e-9)
    assert floors.rank("Lai Châu") == 17


def test_the_printed_figures_keep_their_decimals(case: cs.Case) -> None:
    assert case.plan is not None
    wanted = cs.goal.ScoreAtLeast(cs.Figure(6.6, 3))
    assert wanted in [target.goal for target in case.plan.targets]


@pytest.mark.skipif(not INSTALLED.is_dir(), reason="chiso is not installed with its example")
def test_the_example_travels_with_the_package(case: cs.Case) -> None:
    assert cs.examples.lai_chau_2024() == case


def test_a_case_without_a_plan_is_scored_in_its_last_period(copy: Path) -> None:
    (copy / "plan.toml").unlink()
    (copy / "units.csv").unlink()
    case = cs.open_case(str(copy))
    assert case.plan is None
    assert case.score(name="last").period == 2023
    assert "no plan" in repr(case)


def test_a_case_shows_what_it_holds(case: cs.Case) -> None:
    assert repr(case).startswith(f"<Case {str(EXAMPLE)!r}, <Framework 'papi', 50 nodes")
    html = case.replace(path=Path("<b>"))._repr_html_()
    assert "&lt;b&gt;" in html
    assert "Lai Châu 2023 → 2024: 19 targets" in html


def test_a_replaced_case_leaves_the_first_as_it_was(case: cs.Case) -> None:
    other = case.replace(recipe=cs.Recipe(rule=cs.aggregate.Arithmetic()))
    assert other.score().score("Lai Châu") != case.score().score("Lai Châu")
    assert case.recipe == cs.Recipe()
    with pytest.raises(cs.InputError, match="no field 'pannel'; did you mean 'panel'"):
        case.replace(pannel=case.panel)


def test_a_plan_must_fit_its_case_also_when_it_is_replaced(case: cs.Case) -> None:
    with pytest.raises(cs.StructureError, match="unknown unit"):
        case.replace(panel=case.panel.without(["Lai Châu"]))


PLAN = [  # what is replaced in the plan, by what, the line, what is said
    ('node = "transparency"', 'node = "transparancy"', 20, "did you mean 'transparency'?"),
    ("rank = 16", "rank = 64", 28, "rank 64 of only 63 units"),
    ("rank = 16", "rank = 0", 28, "rank 0; expected 1 or more"),
    ("rank_band = [15, 20]", "rank_band = [20, 15]", 156, "upside down"),
    ('unit = "Lai Châu"', 'unit = "Lai Chau"', 8, "did you mean 'Lai Châu'?"),
    ("baseline = 2023", "baseline = 2010", 9, "no data for the plan's baseline"),
]


@pytest.mark.parametrize(("old", "new", "line", "said"), PLAN)
def test_a_plan_that_does_not_fit_is_refused_with_its_line(
    copy: Path, old: str, new: str, line: int, said: str
) -> None:
    edit(copy / "plan.toml", old, new)
    error = refusal(copy)
    assert isinstance(error, cs.StructureError)
    assert said in str(error)
    assert (error.count, error.problems[0].line) == (1, line)
    assert error.problems[0].file == str(copy / "plan.toml")


def test_the_problems_of_all_files_are_told_together(copy: Path) -> None:
    edit(copy / "framework.toml", "scale = [1, 10]", 'scale = "1-10"')
    edit(copy / "units.csv", "Hà Giang,", "Hà Nội,")
    edit(copy / "panel.csv", "36.4050", "NaN")
    edit(copy / "plan.toml", "rank = 16", 'rank = "16"')
    error = refusal(copy)
    assert isinstance(error, cs.FormatError)
    files = [Path(problem.file).name for problem in error.problems]
    assert files == ["framework.toml", "units.csv", "panel.csv", "plan.toml"]
    cell = error.problems[2]
    assert (cell.unit, cell.node, cell.period, cell.line) == ("Hà Nội", "papi", 2011, 2)


def test_units_of_the_two_tables_are_compared_with_their_lines(copy: Path) -> None:
    edit(copy / "units.csv", "Hà Giang,", "Hà Gang,")
    error = refusal(copy)
    assert "is not in units.csv; add it there; did you mean 'Hà Gang'?" in str(error)
    assert {Path(problem.file).name: problem.line for problem in error.problems} == {
        "units.csv": 3,
        "panel.csv": 31,
    }


def test_what_was_settled_in_any_file_is_in_the_notes(copy: Path, case: cs.Case) -> None:
    units = (copy / "units.csv").read_text("utf-8").replace("Hà Nội", "Ha\u0300 Nội")
    (copy / "units.csv").write_bytes(b"\xef\xbb\xbf" + units.replace(",", ";").encode())
    opened = cs.open_case(copy)
    assert opened == case
    assert len(opened.notes) == 3
    assert {note.file for note in opened.notes} == {"units.csv"}
    assert "3 notes on reading" in repr(opened)
    assert "byte-order mark" in opened._repr_html_()


@pytest.mark.parametrize("name", ["framework.toml", "panel.csv"])
def test_a_file_that_is_needed_is_asked_for_under_its_name(copy: Path, name: str) -> None:
    (copy / name).rename(copy / name.replace("e", "ee"))
    message = str(refusal(copy))
    assert f"{name}: does not exist, but a case needs it; did you mean" in message


def test_a_file_named_in_other_letters_is_not_overlooked(copy: Path) -> None:
    (copy / "plan.toml").rename(copy / "Plan.toml")
    assert "plan.toml: does not exist" in str(refusal(copy))
    assert "rename 'Plan.toml'" in str(refusal(copy))


@pytest.mark.parametrize("path", ["missing", "file", "a\0b"])
def test_what_is_no_folder_is_refused(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(cs.FormatError):
        cs.open_case(tmp_path / path)


def test_a_saved_case_opens_as_it_was(case: cs.Case, tmp_path: Path) -> None:
    save_case(case, tmp_path / "new" / "folder")
    opened = cs.open_case(tmp_path / "new" / "folder")
    assert opened == case
    assert opened.notes == ()


def test_saving_replaces_nothing_unless_told_to(case: cs.Case, copy: Path) -> None:
    before = (copy / "panel.csv").read_bytes()
    with pytest.raises(cs.InputError, match="overwrite=True") as caught:
        save_case(case, copy)
    assert caught.value.count == 4
    with pytest.raises(cs.InputError, match="belongs to another case"):
        save_case(case.replace(plan=None), copy, overwrite=True)
    assert (copy / "panel.csv").read_bytes() == before
    save_case(case, copy, overwrite=True)
    assert cs.open_case(copy) == case
    assert sorted(path.name for path in copy.iterdir()) == sorted(
        path.name for path in EXAMPLE.iterdir()
    )
