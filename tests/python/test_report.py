"""The main job: the report of a province's real plan."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import chiso as cs
from chiso import explain_sum, judge_sum
from chiso.locale import number, signed
from chiso.report import build, to_json, write
from chiso.report.write import to_html

# The plan's row order; ranks recomputed from the published sub-dimensions, 2023.
ROWS = ["transparency", "accountability", "corruption_control", "procedures"]
ROWS += ["services", "environment", "e_governance", "participation"]
RANKS = [16, 4, 49, 11, 21, 13, 23, 29]


@pytest.fixture(scope="module")
def data(case: cs.Case) -> dict:
    return to_json(build(case))


def test_each_dimension_stands_where_the_published_data_say(data: dict) -> None:
    rows = data["rows"]
    assert [row["node"] for row in rows] == [*ROWS, "papi"]
    assert [row["rank"] for row in rows] == [*RANKS, 18]
    assert {row["n_ranked"] for row in rows} == {61}
    assert rows[-1]["score"] == pytest.approx(43.622253, abs=5e-7)  # published to 6 decimals


def test_ranks_have_their_universe_and_the_unranked_their_reason(data: dict) -> None:
    assert data["n_units"] == 63
    assert {one["unit"] for one in data["unranked"]} == {"Quảng Ninh", "Bình Dương"}
    assert all("2023" in one["reason"] for one in data["unranked"])


def test_targets_are_set_against_the_ranks_they_would_have_had(data: dict) -> None:
    by_node = {row["node"]: row for row in data["rows"]}
    corruption = by_node["corruption_control"]
    assert corruption["score_targets"][0]["figure"] == {"value": 6.6, "printed": "6.600"}
    # 44 provinces scored more than 6.6 in 2023 (count the published column).
    assert corruption["score_targets"][0]["rank"] == 45
    assert corruption["rank_targets"][0]["rank"] == 40
    assert corruption["lead"] == ["Thanh tra tỉnh"]
    total = by_node["papi"]
    assert [one["strict"] for one in total["score_targets"]] == [True, False]
    assert (total["rank_targets"][0]["best"], total["rank_targets"][0]["rank"]) == (15, 20)


def test_floors_add_up_and_total_targets_are_judged(data: dict) -> None:
    assert data["floor_sum"] == pytest.approx(43.8001, abs=1e-9)
    components = [one for one in data["sums"] if one["kind"] == "components"]
    assert components
    assert all(one["conclusion"] == "agrees" for one in components)
    floors = {one["printed"]["printed"]: one for one in data["sums"] if one["kind"] == "floors"}
    assert set(floors) == {"43.6827", "43.700"}
    assert floors["43.6827"]["difference"] == 0.1174
    assert floors["43.6827"]["conclusion"] == "weaker"
    # 43.8001 − (6.600 − 6.4826) = 43.6827: the total was added up before that target was raised.
    assert floors["43.6827"]["explained_by"] == ["corruption_control"]


def test_the_floors_buy_a_rank_that_depends_on_the_others(data: dict) -> None:
    found = {one["others"]: (one["rank"], one["n_ranked"]) for one in data["movements"]}
    assert found == {"hold": (17, 61), "repeat": (21, 59), "drift": (16, 61)}
    repeat = next(one for one in data["movements"] if one["others"] == "repeat")
    assert repeat["worst_rank"] == 23


def test_ranks_15_and_20_have_their_price(data: dict) -> None:
    bars = {one["rank"]: (round(one["bar"], 4), one["rival"]) for one in data["needed"]}
    assert bars[15] == (43.9603, "Hà Nội")
    assert bars[20] == (43.4778, "Lạng Sơn")
    assert [one["unit"] for one in data["above"]] == ["Hà Nội", "Vĩnh Phúc", "Thái Bình"]
    assert [one["unit"] for one in data["below"]] == ["Bình Định", "Hòa Bình", "Lạng Sơn"]


@pytest.mark.parametrize(("language", "words"), [("vi", "43,6223"), ("en", "43.6223")])
def test_the_page_stands_alone_in_either_language(case: cs.Case, language: str, words: str) -> None:
    page = to_html(build(case), language)
    assert words in page
    assert f'lang="{language}"' in page
    assert "<script" not in page
    assert "http" not in page.replace("papi.org.vn", "")  # nothing is loaded from elsewhere
    assert "CECODES" in page


def test_what_comes_from_the_case_is_escaped(case: cs.Case) -> None:
    assert case.plan is not None
    plan = case.plan.replace(title=cs.Label(vi="<b>&"))
    page = to_html(build(case.replace(plan=plan)), "vi")
    assert "&lt;b&gt;&amp;" in page
    assert "<b>&" not in page


def test_files_are_written_and_json_is_standard(case: cs.Case, tmp_path: Path) -> None:
    page, data = write(build(case), tmp_path / "new" / "folder", "en")
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert json.loads(data.read_text("utf-8"))["schema"] == "chiso.report/1"


def test_a_folder_that_cannot_be_is_refused(case: cs.Case, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(cs.FormatError, match="choose another folder"):
        write(build(case), tmp_path / "file", "vi")


def test_another_unit_has_ranks_but_not_this_plans_targets(case: cs.Case) -> None:
    report = build(case, unit="Hà Nội")
    assert report.rows[-1].rank == 15
    assert not any(row.score_targets for row in report.rows)
    assert to_html(report, "vi")


def test_a_unit_without_data_is_unranked_and_the_report_still_stands(case: cs.Case) -> None:
    report = build(case, unit="Quảng Ninh")
    assert report.rows[-1].rank is None
    assert "không xếp hạng" in to_html(report, "vi")


def test_every_period_of_the_panel_can_be_reported(case: cs.Case) -> None:
    for period in case.panel.periods:
        assert to_html(build(case, period=period), "en")


def test_an_unknown_unit_is_refused_with_the_nearest(case: cs.Case) -> None:
    with pytest.raises(cs.InputError, match="Lai Châu"):
        build(case, unit="Lai Chau")


# Figures -----------------------------------------------------------------


@given(st.lists(st.decimals(-99, 99, places=4), min_size=1, max_size=10), st.integers(0, 4))
@settings(deadline=None)
def test_a_sum_rounded_to_its_last_decimal_agrees(parts: list[Decimal], places: int) -> None:
    total = sum(parts, Decimal(0)).quantize(Decimal(1).scaleb(-places))
    figures = [cs.Figure(float(part), 4) for part in parts]
    assert judge_sum(figures, cs.Figure(float(total), places)).exact


def test_a_sum_off_by_more_than_rounding_is_an_error() -> None:
    parts = [cs.Figure(0.1, 1)] * 3
    # Three parts and the total, each within half a unit: 0.05 × 4 = 0.2 may be rounding.
    assert judge_sum(parts, cs.Figure(0.5, 1)).exact
    assert not judge_sum(parts, cs.Figure(0.6, 1)).exact


def test_the_explanation_names_the_fewest_parts() -> None:
    now = {"a": cs.Figure(2.0, 1), "b": cs.Figure(3.0, 1), "c": cs.Figure(4.0, 1)}
    before = {"a": cs.Figure(1.0, 1), "b": cs.Figure(2.0, 1), "c": cs.Figure(2.0, 1)}
    assert explain_sum(now, before, cs.Figure(7.0, 1)) == ("c",)
    assert explain_sum(now, before, cs.Figure(7.5, 1)) is None


@pytest.mark.parametrize(
    ("value", "decimals", "language", "text"),
    [
        (43.6223, 4, "vi", "43,6223"),
        (0.125, 2, "en", "0.13"),  # half up, on the decimal form
        (2.675, 2, "en", "2.68"),  # binary 2.67499…, printed 2.675
        (-0.61, 2, "vi", "\u22120,61"),
        (-0.00001, 2, "en", "0.00"),
        (None, 2, "vi", "–"),
        (1e22, 0, "en", "10000000000000000000000"),
    ],
)
def test_numbers_are_written_as_people_write_them(
    value: float | None, decimals: int, language: str, text: str
) -> None:
    assert number(value, decimals, language) == text


def test_a_signed_zero_has_no_sign() -> None:
    assert signed(0.0, 2, "vi") == "0,00"
    assert signed(0.5, 2, "vi") == "+0,50"
    assert signed(-0.5, 2, "en") == "\u22120.50"


def test_goals_at_the_ends_of_the_ranking_do_not_break_the_report(case: cs.Case) -> None:
    assert case.plan is not None
    goals = [cs.goal.Rank(63), cs.goal.Rank(1), cs.goal.PlacesGained(40), cs.goal.HoldRank()]
    plan = case.plan.replace(targets=[cs.Target("papi", one) for one in goals])
    report = build(case.replace(plan=plan))
    assert [one.rank for one in report.rows[-1].rank_targets] == [1]
    assert json.dumps(to_json(report), allow_nan=False)
    assert to_html(report, "vi")


def test_the_page_says_in_its_own_language_who_is_not_ranked(case: cs.Case) -> None:
    assert "Quảng Ninh: không có số liệu của 28 trong 28 chỉ tiêu" in to_html(build(case), "vi")
    assert "Quảng Ninh: no value for 28 of its 28 indicators" in to_html(build(case), "en")
