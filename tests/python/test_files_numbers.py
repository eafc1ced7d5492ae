"""Numbers are read strictly, and a column's decimal mark is decided once, and said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import chiso as cs
from chiso.files import Note, read_panel

if TYPE_CHECKING:
    from pathlib import Path


def read(tmp_path: Path, values: list[str], separator: str = ",") -> tuple[list[float], list[str]]:
    """Return a panel's values of one unit and node, one a period, and the notes on reading."""
    rows = [["unit", "node", "period", "value"]]
    rows += [["A", "x", str(2000 + i), value] for i, value in enumerate(values)]
    quoted = [
        separator.join(f'"{cell}"' if separator in cell else cell for cell in row) for row in rows
    ]
    path = tmp_path / "panel.csv"
    path.write_text("\n".join(quoted) + "\n", encoding="utf-8", newline="")
    notes: list[Note] = []
    panel = read_panel(path, notes=notes)
    return [float(x) for x in panel.values[0, 0, :]], [str(note) for note in notes]


def refusal(tmp_path: Path, values: list[str], separator: str = ",") -> cs.FormatError:
    with pytest.raises(cs.FormatError) as caught:
        read(tmp_path, values, separator)
    return caught.value


@pytest.mark.parametrize(
    ("values", "numbers"),
    [
        (["6.6", "6.600", "-0.25", "7", "0"], [6.6, 6.6, -0.25, 7, 0]),
        (["6.600", "5.123"], [6.6, 5.123]),  # the format's own mark needs no proof
        (["1e-07", "1.5E+3", "123456.789"], [1e-07, 1500, 123456.789]),
    ],
)
def test_numbers_with_a_point_are_read_without_a_word(
    tmp_path: Path, values: list[str], numbers: list[float]
) -> None:
    assert read(tmp_path, values) == (numbers, [])


@pytest.mark.parametrize(
    ("values", "numbers", "line", "proof"),
    [
        (["6,600", "5,1"], [6.6, 5.1], 3, "5,1"),
        (["6,600", "0,123"], [6.6, 0.123], 3, "0,123"),
        (["6,600", "1234,567"], [6.6, 1234.567], 3, "1234,567"),
        (["7", "-6,6"], [7, -6.6], 3, "-6,6"),
    ],
)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_decimal_comma_is_decided_by_a_number_that_can_only_be_read_so(
    tmp_path: Path,
    values: list[str],
    numbers: list[float],
    line: int,
    proof: str,
    separator: str,
) -> None:
    found, notes = read(tmp_path, values, separator)
    assert found == numbers
    assert notes[-1] == (
        f"panel.csv, line {line}: column 'value' is read with a decimal comma, "
        f"as '{proof}' can only be read so"
    )


def test_marks_between_thousands_are_read_where_the_column_proves_them(tmp_path: Path) -> None:
    found, notes = read(tmp_path, ["6.600", "1.234,5", "6,600", "1.234.567"])
    assert found == [6600, 1234.5, 6.6, 1234567]
    assert "decimal comma, with '.' between thousands, as '1.234,5' can only be" in notes[0]
    found, notes = read(tmp_path, ["6,600", "1,234.5", "6.600"])
    assert found == [6600, 1234.5, 6.6]
    assert "decimal point, with ',' between thousands, as '1,234.5' can only be" in notes[0]


@pytest.mark.parametrize(
    ("values", "separator", "said"),
    [
        (["6,600"], ",", "'6,600' can be read as 6.6 and as 6600"),
        (["6,600", "5,123", "7"], ";", "'6,600' can be read as 6.6 and as 6600"),
        (["6.600", "5,123"], ",", "'5,123' can be read as 5.123 and as 5123"),
        (["6.600", "5.123"], ";", "'6.600' can be read as 6.6 and as 6600"),
        (["-6,600"], "\t", "'-6,600' can be read as -6.6 and as -6600"),
    ],
)
def test_a_column_that_can_be_read_both_ways_is_refused(
    tmp_path: Path, values: list[str], separator: str, said: str
) -> None:
    error = refusal(tmp_path, values, separator)
    assert said in str(error)
    assert "write its numbers with a decimal point" in str(error)
    assert error.count == 1
    assert error.problems[0].column == 4


def test_a_column_with_both_marks_is_refused_with_both_lines(tmp_path: Path) -> None:
    error = refusal(tmp_path, ["6.6", "5", "7,7"])
    assert "a decimal point in '6.6' (line 2) and a decimal comma in '7,7' (line 4)" in str(error)
    assert error.count == 1


def test_an_unproved_mark_between_thousands_is_no_guess(tmp_path: Path) -> None:
    error = refusal(tmp_path, ["6.6", "6,600"])
    assert "'6,600' has ',' in a column with a decimal point" in str(error)
    assert error.problems[0].line == 3


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("NaN", "leave the cell empty where there is no value"),
        ("nan", "leave the cell empty"),
        ("n/a", "leave the cell empty"),
        ("inf", "leave the cell empty"),
        ("-Infinity", "leave the cell empty"),
        ("1e400", "too large for a number"),
        ("-1e400", "too large for a number"),
        ("abc", "is no number; expected digits"),
        ("１２", "write it in the digits 0 to 9"),
        ("6．6", "write it in the digits 0 to 9"),
        ("٣", "write it in the digits 0 to 9"),
        ("1_000", "without spaces or '_'"),
        ("1 000", "without spaces or '_'"),
        ("1\u00a0000", "'1\\u00a0000' is no number; write its digits without spaces"),
        ("+5", "write it without '+'"),
        ("−5", "write the minus sign as '-'"),
        (".5", "is no number"),
        ("5.", "is no number"),
        ("0x10", "is no number"),
        ("1,23,456", "is no number"),
        ("6.6%", "is no number"),
        ("1e99999", "is no number"),
        ("9" * 400, "too large for a number"),
    ],
)
def test_what_is_no_plain_number_is_refused_with_its_cell(
    tmp_path: Path, value: str, said: str
) -> None:
    error = refusal(tmp_path, ["6.6", value])
    assert said in str(error)
    assert error.count == 1
    problem = error.problems[0]
    assert (problem.unit, problem.node, problem.period) == ("A", "x", 2001)
    assert (problem.line, problem.column) == (3, 4)


def test_spaces_around_numbers_are_trimmed_and_reported(tmp_path: Path) -> None:
    found, notes = read(tmp_path, [" 6.6", "7.7\u00a0", "8"])
    assert found == [6.6, 7.7, 8]
    assert notes == ["panel.csv: column 'value': spaces around 2 numbers were trimmed"]


def test_every_bad_number_is_told_and_100_are_kept(tmp_path: Path) -> None:
    error = refusal(tmp_path, ["abc"] * 250)
    assert (error.count, len(error.problems)) == (250, 100)


@pytest.mark.parametrize("period", ["２０２３", "2023.0", "+2023", "2_023", "", "1e3", "9" * 30])
def test_a_period_is_a_whole_number_in_plain_digits(tmp_path: Path, period: str) -> None:
    path = tmp_path / "panel.csv"
    path.write_text(f"unit,node,period,value\nA,x,2022,1\nA,x,{period},2\n", encoding="utf-8")
    with pytest.raises(cs.FormatError, match="expected a whole number in plain digits") as caught:
        read_panel(path)
    assert (caught.value.problems[0].line, caught.value.problems[0].column) == (3, 3)


def test_standard_errors_have_a_decimal_mark_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "panel.csv"
    path.write_text('unit;node;period;value;se\nA;x;2023;6.6;"0,5"\n', encoding="utf-8")
    notes: list[Note] = []
    panel = read_panel(path, notes=notes)
    assert panel.standard_errors is not None
    assert (panel.values[0, 0, 0], panel.standard_errors[0, 0, 0]) == (6.6, 0.5)
    assert "column 'se' is read with a decimal comma" in str(notes[-1])
