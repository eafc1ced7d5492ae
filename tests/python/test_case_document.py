"""A case opened from the document its plan was published in."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import chiso as cs

EXAMPLE = Path(__file__).parents[2] / "examples" / "lai_chau_2024"


def figures(plan: cs.Plan) -> list[tuple[str, str]]:
    return [(target.node, str(target.goal)) for target in plan.targets]


def test_the_document_gives_the_plan_that_plan_toml_holds(case: cs.Case) -> None:
    found = cs.open_case(EXAMPLE / "plan.md")
    assert found.plan is not None
    assert case.plan is not None
    assert sorted(figures(found.plan)) == sorted(figures(case.plan))
    assert found.panel == case.panel


def test_a_folder_without_plan_toml_is_read_from_its_document(tmp_path: Path) -> None:
    for name in ("framework.toml", "panel.csv", "units.csv", "plan.md"):
        shutil.copy(EXAMPLE / name, tmp_path)
    case = cs.open_case(tmp_path)
    assert case.plan is not None
    assert case.plan.unit == "Lai Châu"
    assert case.score().rank("Lai Châu") == 18


def test_a_document_alone_is_read_against_the_case_that_comes_with_chiso(tmp_path: Path) -> None:
    document = Path(shutil.copy(EXAMPLE / "plan.md", tmp_path / "ke_hoach.md"))
    case = cs.open_case(document)
    assert case.plan is not None
    codes = {finding.code for finding in case.audit().findings}
    assert codes


def test_a_document_of_another_index_is_refused(tmp_path: Path) -> None:
    document = tmp_path / "plan.txt"
    document.write_text("KẾ HOẠCH\nnâng cao chỉ số của tỉnh Atlantis năm 2024\n", "utf-8")
    with pytest.raises(cs.Error) as caught:
        cs.open_case(document)
    assert str(document) in str(caught.value)


def test_the_audit_takes_a_document() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "chiso", "audit", str(EXAMPLE / "plan.md")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert "0,27" in done.stdout
    assert "0,17" in done.stdout
