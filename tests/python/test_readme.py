"""README's program does what its comments say."""

import re
from pathlib import Path

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def test_the_python_program_of_the_readme_runs() -> None:
    (program,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    names: dict[str, object] = {}
    exec(program, names)
    base = names["base"]
    assert base.rank("Lai Châu") == 18
    assert base.ranking().n_ranked == 61
    assert round(base.needed(15, unit="Lai Châu").bar, 4) == 43.9603
