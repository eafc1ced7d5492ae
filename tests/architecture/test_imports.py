"""`import chiso` stays light: what one verb needs is loaded by that verb."""

import subprocess
import sys

import pytest

HEAVY = [
    *("typer", "click", "rich", "tomlkit"),
    *("pandas", "polars", "pyarrow"),
    *("python_calamine", "xlsxwriter", "openpyxl"),
    *("matplotlib", "altair", "great_tables"),
    *("jinja2", "docx", "typst"),
    *("anywidget", "ipywidgets", "IPython"),
    *("dask", "distributed"),
    *("babel", "rapidfuzz"),
]


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The modules in memory after a bare `import chiso` in a fresh interpreter."""
    code = "import sys, chiso; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stdout.split()}


@pytest.mark.parametrize("name", HEAVY)
def test_import_chiso_does_not_load(name: str, loaded: set[str]) -> None:
    assert name not in loaded
