"""The command line, as a shell would run it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CASE = str(Path(__file__).parents[2] / "examples" / "lai_chau_2024")


def chiso(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "chiso", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        check=False,
    )


def test_the_report_is_printed_in_vietnamese_and_written(tmp_path: Path) -> None:
    done = chiso("report", CASE, "--out", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    assert "43,6223" in done.stdout
    assert "17/61" in done.stdout
    assert (tmp_path / "out" / "report.html").exists()
    data = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert data["rows"][-1]["rank"] == 18


def test_the_report_speaks_english() -> None:
    done = chiso("report", CASE, "--lang", "en")
    assert done.returncode == 0, done.stderr
    assert "18 of 61" in done.stdout
    assert "43.6223" in done.stdout


def test_json_is_all_that_is_printed() -> None:
    done = chiso("report", CASE, "--json")
    assert json.loads(done.stdout)["schema"] == "chiso.report/1"
    scores = json.loads(chiso("score", CASE, "--json").stdout)
    assert scores["n_ranked"] == 61
    assert scores["units"][17]["unit"] == "Lai Châu"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["report", "no/such/case"], "no/such/case"),
        (["report", CASE, "--unit", "Lai Chau"], "Lai Châu"),
        (["report", CASE, "--period", "1999"], "1999"),
    ],
)
def test_an_error_is_a_message_and_status_2(arguments: list[str], words: str) -> None:
    done = chiso(*arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_the_version_is_told() -> None:
    assert chiso("--version").stdout.startswith("chiso 0.")


def test_names_are_shown_as_they_are_and_any_terminal_will_do(tmp_path: Path) -> None:
    case = Path(shutil.copytree(CASE, tmp_path / "case"))
    for file in case.glob("*.*"):
        file.write_text(file.read_text("utf-8").replace("Hà Nội", "[red]Hà[/b]"), "utf-8")
    assert "[red]Hà[/b]" in chiso("score", str(case)).stdout
    done = subprocess.run(
        [sys.executable, "-m", "chiso", "report", CASE],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "cp1252"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert b"43,6223" in done.stdout
