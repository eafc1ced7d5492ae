"""What is wrong with the tables of a case is refused with its line, unit, node and period."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

import chiso as cs
from chiso.files import Note, read_panel, read_units, write_panel, write_units

if TYPE_CHECKING:
    from pathlib import Path

PANEL = """\
unit,node,period,value,se,missing
Hà Nội,index,2022,6.60,0.1,
Hà Nội,health,2022,,,not_published
Huế,index,2022,5,,
Huế,health,2023,4.5,0.2,
"""
UNITS = """\
unit,name_en,code,region
Huế,Hue,P31,Trung
Hà Nội,Hanoi,P01,Bắc
"""
FRAMEWORK = cs.Framework(
    [
        cs.Node("index"),
        cs.Node("health", parent="index", name=cs.Label("Y tế"), indicator=cs.Indicator()),
    ]
)


def read(tmp_path: Path, panel: str = PANEL, units: str = "") -> tuple[cs.Panel, list[Note]]:
    notes: list[Note] = []
    path = tmp_path / "panel.csv"
    path.write_text(panel, encoding="utf-8", newline="")
    known = None
    if units:
        (tmp_path / "units.csv").write_text(units, encoding="utf-8", newline="")
        known = read_units(tmp_path / "units.csv", notes=notes)
    return read_panel(path, framework=FRAMEWORK, units=known, notes=notes), notes


def refusal(tmp_path: Path, panel: str = PANEL, units: str = "") -> cs.Error:
    with pytest.raises((cs.FormatError, cs.StructureError)) as caught:
        read(tmp_path, panel, units)
    assert (tmp_path / "panel.csv").read_text("utf-8") == panel.replace("\r\n", "\n")
    error = caught.value
    assert all(problem.file.startswith(str(tmp_path)) for problem in error.problems)
    return error


def test_values_errors_and_reasons_are_read(tmp_path: Path) -> None:
    panel, notes = read(tmp_path)
    none = np.nan
    assert panel == cs.Panel(
        [cs.Unit("Hà Nội"), cs.Unit("Huế")],
        ["index", "health"],
        [2022, 2023],
        np.array([[[6.6, none], [none, none]], [[5, none], [none, 4.5]]]),
        standard_errors=np.array([[[0.1, none], [none, none]], [[none, none], [none, 0.2]]]),
        reasons={("Hà Nội", "health", 2022): cs.MissingReason.not_published},
    )
    assert notes == []


def test_units_come_in_the_order_of_their_own_file_with_all_that_is_known(tmp_path: Path) -> None:
    panel, _ = read(tmp_path, units=UNITS)
    assert panel.units == [
        cs.Unit("Huế", label=cs.Label(en="Hue"), code="P31", groups={"region": "Trung"}),
        cs.Unit("Hà Nội", label=cs.Label(en="Hanoi"), code="P01", groups={"region": "Bắc"}),
    ]
    assert panel.value("Hà Nội", "index", period=2022) == 6.6


@pytest.mark.parametrize(("separator", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_other_separators_are_read_and_reported(tmp_path: Path, separator: str, name: str) -> None:
    panel, notes = read(tmp_path, PANEL.replace(",", separator))
    assert panel == read(tmp_path)[0]
    assert str(notes[0]) == f"panel.csv, line 1: fields are separated by {name}"


def test_quoted_fields_may_hold_separators_and_lines_are_still_counted(tmp_path: Path) -> None:
    rows = 'unit,node,period,value\n"A, ""the first""",index,2022,1\n"B\nC",index,2022,x\n'
    error = refusal(tmp_path, rows + "D,index,2022,y\n")
    assert [problem.line for problem in error.problems] == [3, 5]
    assert [problem.unit for problem in error.problems] == ["B C", "D"]


FORM = [  # what is replaced, by what, the place of the problem, what is said
    ("period", "perod", (1, 3), "unknown column 'perod'; did you mean 'period'?"),
    ("period", "perod", (1, None), "has no column 'period'"),
    ("missing", "Missing", (1, 6), "unknown column 'Missing'; did you mean 'missing'?"),
    ("missing", "", (1, 6), "a column has no name"),
    (",se,", ",value,", (1, 5), "two columns are called 'value'"),
    ("6.60,0.1,", "6.60,0.1", (2, 6), "has 5 fields; the header names 6"),
    ("6.60,0.1,", "6,60,0.1,", (2, 7), "put a text or a number that holds a comma in quotation"),
    ("not_published", "unpublished", (3, 6), "expected not_collected, not_published"),
    ("Hà Nội,health", '"Hà Nội,health', (3, None), "is not closed; is the file cut off?"),
    ("Hà Nội,health", '"Hà" Nội,health', (3, None), "text after a closing quotation mark"),
    ("Huế,index", "Hu\x07ế,index", (4, None), "unit 'Hu\\u0007ế' has a control character"),
]


@pytest.mark.parametrize(("old", "new", "place", "said"), FORM)
def test_what_has_a_wrong_form_is_refused(
    tmp_path: Path, old: str, new: str, place: tuple[int, int | None], said: str
) -> None:
    error = refusal(tmp_path, PANEL.replace(old, new, 1))
    assert isinstance(error, cs.FormatError)
    assert said in str(error)
    assert place in [(problem.line, problem.column) for problem in error.problems]


STRUCTURE = [
    ("Huế,index,2022", "Hà Nội,index,2022", 4, "is given a second time; the first is on line 2"),
    ("health,2023", "helth,2023", 5, "unknown node 'helth', in 1 row; did you mean 'health'?"),
    ("health,2023", "Y tế,2023", 5, "write the node's id, 'health'"),
    ("5,,\n", "5,,invalid\n", 4, "has the value 5 and 'invalid' as a reason for having none"),
    ("0.2", "-0.2", 5, "standard error -0.2"),
    ("Huế,index", " ,index", 4, "the unit has a blank name"),
]


@pytest.mark.parametrize(("old", "new", "line", "said"), STRUCTURE)
def test_what_does_not_hold_together_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    error = refusal(tmp_path, PANEL.replace(old, new, 1))
    assert isinstance(error, cs.StructureError)
    assert said in str(error)
    assert [problem.line for problem in error.problems] == [line]


SPELLINGS = [
    ("HÀ NỘI", "'HÀ NỘI'"),
    ("Ha\u0300 Nội", "'Ha\\u0300 Nội'"),
    ("Hà\u00a0Nội", "'Hà\\u00a0Nội'"),
    ("Hà\u200b Nội", "'Hà\\u200b Nội'"),
    ("Hà Nội ", "'Hà Nội '"),
    ("Hà  Nội", "'Hà  Nội'"),
]


@pytest.mark.parametrize(("spelling", "shown"), SPELLINGS)
def test_a_unit_spelled_in_two_ways_is_refused_naming_both(
    tmp_path: Path, spelling: str, shown: str
) -> None:
    error = refusal(tmp_path, PANEL.replace("Hà Nội,health", f"{spelling},health"))
    assert isinstance(error, cs.StructureError)
    assert f"unit {shown} and unit 'Hà Nội' on line 2 differ only in" in str(error)
    assert error.problems[0].line == 3


@pytest.mark.parametrize(("spelling", "shown"), SPELLINGS[1:])
def test_a_unit_always_spelled_in_one_unusual_way_is_cleaned_and_reported(
    tmp_path: Path, spelling: str, shown: str
) -> None:
    panel, notes = read(tmp_path, PANEL.replace("Hà Nội", spelling), UNITS)
    assert panel == read(tmp_path, PANEL, UNITS)[0]
    assert len(notes) == 1
    assert f"unit {shown} is written with" in str(notes[0])
    assert str(notes[0]).endswith("read as 'Hà Nội'")


def test_units_of_the_two_tables_must_be_the_same(tmp_path: Path) -> None:
    error = refusal(tmp_path, PANEL, UNITS.replace("Hà Nội", "Hà Nộ").replace("Huế", "Hue"))
    assert isinstance(error, cs.StructureError)
    assert [problem.unit for problem in error.problems] == ["Hue", "Hà Nộ", "Hà Nội", "Huế"]
    said = str(error)
    assert "is not in the units that were given; add it there; did you mean 'Hà Nộ'?" in said
    assert "has no row in panel.csv; add its rows" in said
    assert "or leave the unit out; did you mean 'Hà Nội'?" in said


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("unit,", "Unit,", 1, "has no column 'unit'"),
        ("code", "Code", 1, "unknown column 'Code'; did you mean 'code'?"),
        ("region", "", 1, "a column has no name"),
        ("Hà Nội,", "Huế,", 3, "is already on line 2"),
        ("Hà Nội,", ",", 3, "has a blank name"),
        ("Hà Nội,", "HUẾ,", 3, "unit 'HUẾ' and unit 'Huế' on line 2 differ only in"),
        ("Bắc", "TRUNG", 3, "region 'TRUNG' and region 'Trung' on line 2 differ only in"),
        (",Bắc", "", 3, "has 3 fields; the header names 4"),
    ],
)
def test_what_is_wrong_with_units_is_refused(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    path = tmp_path / "units.csv"
    path.write_text(UNITS.replace(old, new, 1), encoding="utf-8")
    with pytest.raises((cs.FormatError, cs.StructureError)) as caught:
        read_units(path)
    error = caught.value
    assert said in str(error)
    assert line in [problem.line for problem in error.problems]


def test_a_table_without_rows_is_refused(tmp_path: Path) -> None:
    assert "has a header but no rows" in str(refusal(tmp_path, PANEL.split("\n")[0] + "\n"))


def test_rows_of_empty_fields_are_skipped_and_reported(tmp_path: Path) -> None:
    panel, notes = read(tmp_path, PANEL + "\n,,,,,\n,,,\n\n")
    assert panel == read(tmp_path)[0]
    assert [str(note) for note in notes] == [
        "panel.csv, line 7: 2 rows of empty fields were skipped"
    ]


def test_a_sparse_table_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    rows = "".join(f"u{i},n{i},{i},1\n" for i in range(400))
    path = tmp_path / "panel.csv"
    path.write_text("unit,node,period,value\n" + rows, encoding="utf-8")
    with pytest.raises(cs.StructureError, match="a table of 64000000 cells"):
        read_panel(path)


def test_all_problems_are_collected_and_100_are_kept(tmp_path: Path) -> None:
    error = refusal(tmp_path, PANEL + "Huế,index,2022,1,,\n" * 150 + "Huế,index,2023,x,,\n")
    assert isinstance(error, cs.FormatError)
    assert (error.count, len(error.problems)) == (151, 100)


def test_a_panel_that_the_file_cannot_hold_is_not_written(tmp_path: Path) -> None:
    values = np.zeros((2, 1, 1))
    with pytest.raises(cs.StructureError, match="differ only in case"):
        write_panel(cs.Panel(["A", "a"], ["x"], [1], values), tmp_path / "panel.csv")
    with pytest.raises(cs.StructureError, match=r"\[0\].groups"):
        write_units([cs.Unit("A", groups={"region": ""})], tmp_path / "units.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_to_is_refused(tmp_path: Path) -> None:
    panel, _ = read(tmp_path)
    with pytest.raises(cs.FormatError, match=r"no.csv: cannot be written"):
        write_panel(panel, tmp_path / "missing" / "no.csv")
    with pytest.raises(cs.FormatError, match="cannot be written"):
        write_panel(panel, tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["panel.csv"]


def test_a_value_far_outside_its_scale_is_noted_with_its_line(tmp_path: Path) -> None:
    leaf = cs.Node("a", parent="i", scale=(0.25, 2.5), indicator=cs.Indicator())
    framework = cs.Framework([cs.Node("i"), leaf])
    path = tmp_path / "panel.csv"
    path.write_text("unit,node,period,value\nx,a,1,1.3\ny,a,1,1323925\nz,a,1,2.51\n", "utf-8")
    notes: list[object] = []
    panel = read_panel(path, framework=framework, notes=notes)
    assert panel.value("y", "a", period=1) == 1323925  # noted, never mended
    (note,) = map(str, notes)
    assert "panel.csv, line 3" in note
    assert "outside its scale [0.25, 2.5]" in note
