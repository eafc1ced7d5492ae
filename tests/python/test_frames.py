"""Tables in and out."""

import numpy as np
import pandas as pd
import polars as pl
import pytest

import chiso as cs

ROWS = {
    "unit": ["x", "x", "y"],
    "node": ["a", "b", "a"],
    "period": [2023, 2023, 2023],
    "value": [1.0, 2.0, 3.0],
}


FRAMES = [pd.DataFrame(ROWS), pl.DataFrame(ROWS)]


@pytest.mark.parametrize("frame", FRAMES, ids=["pandas", "polars"])
def test_a_tidy_table_becomes_a_panel(frame: object) -> None:
    panel = cs.panel_from_frame(frame)
    assert panel.unit_names == ["x", "y"]
    assert panel.value("x", "b", period=2023) == 2
    assert panel.value("y", "b", period=2023) is None


def test_a_panel_goes_out_and_comes_back(case: cs.Case) -> None:
    panel = case.panel
    back = cs.panel_from_frame(panel.to_frame(backend="polars"))
    order = [back.unit_names.index(name) for name in panel.unit_names]
    nodes = [back.nodes.index(node) for node in panel.nodes]
    assert np.array_equal(back.values[order][:, nodes], panel.values, equal_nan=True)


def test_a_cell_given_twice_is_refused() -> None:
    twice = {key: [*column, column[0]] for key, column in ROWS.items()}
    with pytest.raises(cs.StructureError, match="given twice") as caught:
        cs.panel_from_frame(pd.DataFrame(twice))
    assert (caught.value.problems[0].unit, caught.value.problems[0].node) == ("x", "a")


def test_a_missing_column_is_named() -> None:
    with pytest.raises(cs.InputError, match="no column 'value'"):
        cs.panel_from_frame(pd.DataFrame(ROWS).drop(columns="value"))


def test_results_become_tables(base: cs.Outcome) -> None:
    table = base.to_frame()
    assert list(table.columns[:3]) == ["unit", "rank", "papi"]
    assert len(table) == 63
    assert table.set_index("unit").loc["Lai Châu", "rank"] == 18
    ranks = base.ranking().to_frame(backend="polars")
    assert ranks["unit"][0] == "Thừa Thiên Huế"
    assert ranks["reason"].to_list().count("") == 61
    moved = cs.compare(base, base.scenario("s").leave("Thừa Thiên Huế").score()).to_frame()
    assert moved.set_index("unit").loc["Lai Châu", "places_gained"] == 1


def test_notebook_tables_escape_what_they_show() -> None:
    name = "<script>alert(1)</script>"
    framework = cs.Framework(
        [cs.Node("i", name=cs.Label(vi=name)), cs.Node("a", parent="i", indicator=cs.Indicator())]
    )
    panel = cs.Panel([cs.Unit(name)], ["a"], [1], np.ones((1, 1, 1)))
    outcome = cs.score(panel, framework, 1)
    pages = [framework, outcome, outcome.ranking(), cs.compare(outcome, outcome)]
    assert all("<script>" not in page._repr_html_() for page in pages)
    assert "&lt;script&gt;" in outcome._repr_html_()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"period": [2020, 2021.9, 2020]}, "row 2: period 2021.9 is no whole number"),
        ({"unit": ["x", None, "y"]}, "row 2: no unit"),
        ({"value": ["1,5", "2", "3"]}, "row 1: value '1,5' is no number"),
        ({"vlaue": [1, 2, 3]}, "unknown column 'vlaue'"),
    ],
)
def test_a_table_that_would_be_altered_is_refused(change: dict, words: str) -> None:
    with pytest.raises(cs.InputError, match=words):
        cs.panel_from_frame(pl.DataFrame(ROWS | change, strict=False))


def test_a_ranking_of_one_name_twice_is_refused() -> None:
    with pytest.raises(cs.InputError, match="unit 'a': is there twice"):
        cs.rank(["a", "a"], np.array([1.0, 2.0]))
