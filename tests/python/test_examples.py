"""Every Python example is a program that asserts what it shows."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_example_runs() -> None:
    for path in sorted((ROOT / "examples").glob("*.py")):
        done = subprocess.run(
            [sys.executable, "-W", "error", str(path)], cwd=ROOT, capture_output=True, text=True
        )
        assert done.returncode == 0, f"{path.name}\n{done.stdout}{done.stderr}"
