"""Every figure a plan prints, against the data and against one another."""

import json
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import chiso as cs
from chiso.locale import number
from chiso.report import build, to_json
from chiso.report.audit import EXIT_STATUS, audit_json
from chiso.report.write import to_html

Verdict = cs.Verdict
CASE = Path(__file__).parents[2] / "examples" / "lai_chau_2024"


def audit_of(case: cs.Case) -> cs.Audit:
    return case.audit()


@pytest.fixture(scope="module")
def audit(case: cs.Case) -> cs.Audit:
    return audit_of(case)


def with_claims(case: cs.Case, *claims: cs.Claim, unit: str = "Lai Châu") -> cs.Case:
    assert case.plan is not None
    return case.replace(plan=case.plan.replace(claims=list(claims), targets=[], unit=unit))


def level(node: str, figure: cs.Figure, period: int, printed: str = "") -> cs.Claim:
    kind = cs.ClaimKind.level
    return cs.Claim(kind=kind, node=node, period=period, value=figure, printed=printed)


# The published plan ---------------------------------------------------------


def test_the_23_differences_of_section_iii_were_made_from_rounded_levels(audit: cs.Audit) -> None:
    # Counted by hand from the published dimensions of 2020–2023.
    verdicts = Counter(
        figure.verdict
        for figure in audit.figures
        if figure.claim.kind == cs.ClaimKind.change
        and any(place.startswith("III") for place in figure.places)
    )
    assert verdicts == {Verdict.exact: 11, Verdict.rounding_artefact: 11, Verdict.error: 1}


def test_the_errors_of_the_plan_are_found_and_no_others(audit: cs.Audit) -> None:
    errors = {
        (one.code, one.node): (one.place, one.printed, one.expected)
        for one in audit.findings
        if one.severity == cs.Severity.error
    }
    assert errors == {
        ("change", "environment"): ("III.1.6", "tăng 0,27 điểm so với năm 2020", "0.17"),
        ("rank", "procedures"): ("II, bảng, hàng 4", "10/63", "11"),
        ("rank", "services"): ("II, bảng, hàng 5", "23/63", "21"),
        ("places", "papi"): ("Mở đầu", "tăng 36 bậc so với năm 2020", "37"),
        ("sum", "papi"): ("II, bảng, Tổng cộng", "Trên 43,6827", "43.8001"),
    }


def test_each_error_has_its_likeliest_explanation(audit: cs.Audit) -> None:
    found = {one.claim.node: one.mistake.cause for one in audit.figures if one.mistake}
    assert found == {
        "environment": cs.Cause.one_digit,
        "procedures": cs.Cause.one_digit,
        "services": cs.Cause.one_digit,
        # 55 → 18 is 37; without Quảng Ninh and Bình Dương, unranked in 2023, 54 → 18 is 36.
        "papi": cs.Cause.other_universe,
    }
    total = next(one for one in audit.findings if one.code == "sum")
    assert total.explanation.en.endswith("'Control of Corruption in the Public Sector'")


def test_a_level_one_last_digit_off_is_a_note(audit: cs.Audit) -> None:
    (one,) = (one for one in audit.findings if one.code == "level")
    assert one.severity == cs.Severity.note
    assert (one.node, one.printed, one.expected) == ("environment", "3,8066", "3.8065")
    assert "3,806549" in one.message.vi
    assert "3.806549" in one.message.en


def test_a_convention_is_one_note(audit: cs.Audit) -> None:
    (one,) = (one for one in audit.findings if one.code == "denominator")
    assert one.severity == cs.Severity.note
    assert one.expected == "61"
    assert "18" in one.message.vi  # as many ranks are printed with it


def test_exact_figures_are_no_findings_but_are_counted(audit: cs.Audit) -> None:
    assert audit.count(Verdict.exact) == 36
    assert audit.count(Verdict.rounding_artefact) == 12
    assert audit.count(Verdict.error) == 4
    assert audit.count(None) == 1  # the total target
    assert len(audit.figures) == 53  # 69 claims, those of two sections once
    assert audit.count(cs.Severity.error) == 5
    assert audit.worst == cs.Severity.error


def test_a_case_and_its_parts_give_the_same_audit(case: cs.Case, audit: cs.Audit) -> None:
    assert case.plan is not None
    assert cs.audit(case.plan, case.panel, framework=case.framework) == audit


# Bad input ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("node", "period", "unit", "why"),
    [
        ("papi", 1999, "Lai Châu", "no data for 1999"),
        ("papi", 2031, "Lai Châu", "no data for 2031"),
        ("environment", 2012, "Lai Châu", "no part of the index in 2012"),
        ("papi", 2023, "Quảng Ninh", "Quảng Ninh has no score"),
    ],
)
def test_what_cannot_be_checked_is_a_warning(
    case: cs.Case, node: str, period: int, unit: str, why: str
) -> None:
    audit = audit_of(with_claims(case, level(node, cs.Figure(40, 1), period), unit=unit))
    (one,) = audit.findings
    assert one.severity == cs.Severity.warning
    assert why in one.message.en
    assert audit.worst is not None
    assert EXIT_STATUS[audit.worst] == 1


def test_a_change_since_before_the_data_cannot_be_checked(case: cs.Case) -> None:
    claim = cs.Claim(
        kind=cs.ClaimKind.change, node="papi", period=2023, against=2005, value=cs.Figure(1, 1)
    )
    (one,) = audit_of(with_claims(case, claim)).findings
    assert "2005" in one.message.vi


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_figure_that_is_no_number_is_refused(case: cs.Case, value: float) -> None:
    with pytest.raises(cs.StructureError, match="finite"):
        with_claims(case, level("papi", cs.Figure(value), 2023))


def test_a_figure_of_400_digits_is_not_judged(case: cs.Case) -> None:
    (one,) = audit_of(with_claims(case, level("papi", cs.Figure(1e300), 2023))).findings
    assert one.severity == cs.Severity.warning
    assert "18 digits" in one.message.en


def test_an_unknown_node_is_refused(case: cs.Case) -> None:
    assert case.plan is not None
    plan = case.plan.replace(claims=[level("papy", cs.Figure(1), 2023)])
    with pytest.raises(cs.StructureError, match="'papi'"):
        cs.audit(plan, case.panel, framework=case.framework)


# Verdicts in Python ---------------------------------------------------------

scores = st.decimals(1, 10, places=4)


@given(scores, scores, st.integers(0, 4))
@settings(deadline=None)
def test_a_difference_of_rounded_levels_is_never_an_error(
    a: Decimal, b: Decimal, places: int
) -> None:
    rounded = [Decimal(number(one, places, "en")) for one in (a, b)]
    printed = cs.Figure(float(rounded[0] - rounded[1]), places)
    sources = (cs.Figure(float(a), 4), cs.Figure(float(b), 4))
    assert cs.judge_difference(printed, *sources) != Verdict.error


def test_decimals_come_out_as_pythons_own() -> None:
    verdict = cs.judge_sum([cs.Figure(0.1, 1), cs.Figure(0.2, 1)], cs.Figure(0.3, 1))
    assert verdict.total == Decimal("0.3")
    assert verdict.difference == 0
    assert cs.judge_level(cs.Figure(5.47, 2), cs.Figure(5.4656, 4)) == Verdict.exact


def test_an_audit_can_be_looked_at(audit: cs.Audit) -> None:
    assert repr(audit).startswith("<Audit of 53 figures: 36 exact")
    assert "error [change] III.1.6" in str(audit)
    assert "0.17" in audit._repr_html_()
    frame = audit.to_frame()
    assert list(frame["severity"])[:5] == ["error"] * 5
    assert len(frame) == len(audit.findings)
    assert "Mistake" in repr(next(one for one in audit.figures if one.mistake))
    assert audit.sums[0].conclusion == cs.Conclusion.agrees


# The report -----------------------------------------------------------------


def test_the_report_shows_the_verdicts_in_a_section_of_their_own(case: cs.Case) -> None:
    report = build(case)
    page = to_html(report, "vi")
    assert "5. Số liệu in trong kế hoạch" in page
    assert "sai một chữ số: 0,27 thay cho 0,17" in page
    assert "36 khớp" in page
    english = to_html(report, "en")
    assert "one digit is wrong: 0.27 for 0.17" in english
    data = to_json(report)
    assert data["schema"] == "chiso.report/1"
    assert data["audit"]["counts"]["exact"] == 36


def test_a_report_without_the_plan_has_no_audit(case: cs.Case) -> None:
    report = build(case, unit="Hà Nội")
    assert to_json(report)["audit"] is None
    assert "5. Số liệu" not in to_html(report, "vi")


def test_the_documents_words_are_escaped_on_the_page(case: cs.Case) -> None:
    claim = level("papi", cs.Figure(44.0, 1), 2023, printed="<script>alert(1)</script> & 44,0")
    page = to_html(build(with_claims(case, claim)), "vi")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; 44,0" in page
    assert "<script" not in page
    assert "<script" not in audit_of(with_claims(case, claim))._repr_html_()


def test_json_is_standard_and_names_every_figure(audit: cs.Audit) -> None:
    data = json.loads(json.dumps(audit_json(audit), allow_nan=False))
    assert data["worst"] == "error"
    assert len(data["figures"]) == 53
    wrong = next(one for one in data["figures"] if one["cause"] == "other_universe")
    assert (wrong["value"], wrong["expected"]) == ("36", "37")
    assert {one["conclusion"] for one in data["sums"]} == {"agrees", "weaker"}


# The command line -----------------------------------------------------------


def chiso_audit(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "chiso", "audit", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_errors_are_printed_and_exit_with_3() -> None:
    done = chiso_audit(str(CASE))
    assert done.returncode == 3
    assert done.stderr == ""
    assert "III.1.6" in done.stdout
    assert "0,17" in done.stdout
    assert "CECODES" in done.stdout


def test_the_audit_speaks_english() -> None:
    done = chiso_audit(str(CASE), "--lang", "en")
    assert done.returncode == 3
    assert "0.17" in done.stdout
    assert "36 exact" in done.stdout


def test_audit_json_names_its_schema() -> None:
    done = chiso_audit(str(CASE), "--json")
    assert done.returncode == 3
    data = json.loads(done.stdout)
    assert data["schema"] == "chiso.audit/1"
    assert data["unit"] == "Lai Châu"
    assert data["findings"][0]["severity"] == "error"


def copied(tmp_path: Path, plan: str) -> Path:
    for name in ("framework.toml", "panel.csv", "units.csv"):
        (tmp_path / name).symlink_to(CASE / name)
    if plan:
        (tmp_path / "plan.toml").write_text(plan, "utf-8")
    return tmp_path


PLAN = """schema = "chiso.plan/1"
title = { vi = "K", en = "P" }
unit = "Lai Châu"
baseline = 2023
period = 2024
issuer = "x"
document = "x"
"""
CLAIM = """
[[claim]]
kind = "level"
node = "papi"
period = %d
value = "%s"
printed = "x"
place = "I"
"""


@pytest.mark.parametrize(
    ("claims", "status"),
    [
        ("", 0),
        (CLAIM % (2023, "43.62"), 0),
        (CLAIM % (2005, "43.62"), 1),
        (CLAIM % (2023, "43.72"), 3),
        (CLAIM % (2005, "43.62") + CLAIM % (2023, "43.72"), 3),
    ],
)
def test_the_exit_status_is_that_of_the_gravest_finding(
    tmp_path: Path, claims: str, status: int
) -> None:
    done = chiso_audit(str(copied(tmp_path, PLAN + claims)))
    assert done.returncode == status, done.stderr


@pytest.mark.parametrize("words", ["no plan", "no/such/case"])
def test_a_failure_is_a_message_and_status_2(tmp_path: Path, words: str) -> None:
    done = chiso_audit(str(copied(tmp_path, "")) if words == "no plan" else words)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
