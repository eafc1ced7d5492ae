"""A case: a framework, its panel and, where there is one, a plan, as a folder holds them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chiso._core import (
    Audit,
    Framework,
    Outcome,
    Panel,
    Plan,
    Recipe,
    Unit,
    audit,
    expect_fits,
    score,
)
from chiso.errors import FormatError, InputError, Problem
from chiso.files.framework import framework_from, framework_text
from chiso.files.names import nearest, shown
from chiso.files.panel import panel_from, panel_text
from chiso.files.plan import draft_from, plan_text
from chiso.files.reading import File, Note, Reading
from chiso.files.text import TABLE_LIMIT, TOML_LIMIT, open_text
from chiso.files.units import units_from, units_text
from chiso.files.writing import replace_files

if TYPE_CHECKING:
    from os import PathLike

FRAMEWORK, PANEL, UNITS, PLAN = "framework.toml", "panel.csv", "units.csv", "plan.toml"
NAMES = (FRAMEWORK, PANEL, UNITS, PLAN)


@dataclass(frozen=True)
class Case:
    """What is ranked, by what tree, and what somebody plans. Equal if these are equal."""

    path: Path = field(compare=False)
    framework: Framework
    panel: Panel
    plan: Plan | None = None
    notes: tuple[Note, ...] = field(default=(), compare=False)
    recipe: Recipe = field(default_factory=Recipe)

    def __post_init__(self) -> None:
        """Refuse a plan that does not fit.

        Raises:
            StructureError: the plan speaks of what the framework or the panel does not know.
        """
        if self.plan:
            expect_fits(self.plan, self.framework, self.panel)

    def score(self, period: int | None = None, *, name: str = "base") -> Outcome:
        """Score the panel by the recipe.

        Args:
            period: which one; the plan's baseline by default, or else the panel's last.
            name: what to call the outcome.

        Raises:
            InputError: the panel has no such period.
        """
        if period is None:
            period = self.plan.baseline if self.plan else self.panel.periods[-1]
        return score(self.panel, self.framework, period, self.recipe, name)

    def audit(self) -> Audit:
        """Judge every figure that the plan prints.

        Raises:
            InputError: the case has no plan.
        """
        if self.plan is None:
            raise InputError.one("audit", "the case has no plan; there is nothing to judge")
        return audit(self.plan, self.panel, framework=self.framework, recipe=self.recipe)

    def replace(self, **changes: Any) -> Case:
        """Return a copy with some fields changed.

        Raises:
            InputError: an unknown field.
            StructureError: the plan does not fit the framework and the panel.
        """
        for name in changes:
            if name not in self.__dataclass_fields__:
                guess = nearest(name, self.__dataclass_fields__)
                raise InputError.one("Case.replace", f"a case has no field {shown(name)}{guess}")
        return replace(self, **changes)

    def __repr__(self) -> str:
        """Return the folder and one line on each part."""
        parts = [f"<Case {str(self.path)!r}", f"{self.framework!r}", f"{self.panel!r}"]
        parts.append(f"{self.plan!r}" if self.plan else "no plan")
        if self.notes:
            parts.append(f"{len(self.notes)} notes on reading")
        return ", ".join(parts) + ">"

    def _repr_html_(self) -> str:
        """Return the same for a notebook, with the notes."""
        from chiso.frames import table_html

        rows = [("framework", str(self.framework.root.id)), ("panel", str(self.panel))]
        rows.append(("plan", str(self.plan) if self.plan else "none"))
        notes = "".join(f"<li>{escape(str(note))}</li>" for note in self.notes)
        table = table_html(str(self.path), ("part", "what it holds"), rows)
        return f"{table}<ul>{notes}</ul>" if notes else table


def open_case(path: str | PathLike[str]) -> Case:
    """Open a case: read all files of its folder.

    Args:
        path: the folder, with framework.toml, panel.csv and, if wanted, units.csv and plan.toml.

    Raises:
        FormatError: a file cannot be read, or something has not the form it must have.
        StructureError: the content of a file does not hold together, or files do not fit.
    """
    folder = Path(path)
    reading = Reading("open_case")
    _expect_folder(folder, reading)
    reading.refuse()
    found = {name: _open(folder, name, reading) for name in NAMES}
    framework_file, panel_file = found[FRAMEWORK], found[PANEL]
    units_file, plan_file = found[UNITS], found[PLAN]
    framework = framework_from(framework_file) if framework_file else None
    register = units_from(units_file) if units_file else None
    panel = panel_from(panel_file, framework, register) if panel_file else None
    draft = draft_from(plan_file) if plan_file else None
    plan = None
    if plan_file and draft and framework and panel:
        plan = draft.fitting(plan_file, framework, panel)
    reading.refuse()
    assert framework is not None
    assert panel is not None
    return Case(folder, framework, panel, plan, tuple(reading.notes))


def _expect_folder(folder: Path, reading: Reading) -> None:
    file = File(folder, reading)
    try:
        if not folder.exists():
            file.malformed("does not exist; expected the folder of a case")
        elif not folder.is_dir():
            file.malformed("is no folder; expected the folder of a case, not one of its files")
    except (OSError, ValueError) as error:
        file.malformed(f"cannot be read: {error}")


def _open(folder: Path, name: str, reading: Reading) -> File | None:
    path = folder / name
    needed = name in (FRAMEWORK, PANEL)
    try:
        there = path.exists() or path.is_symlink()
        names = [] if there else [other.name for other in folder.iterdir()]
    except OSError as error:
        File(path, reading).malformed(f"cannot be read: {error.strerror or error}")
        return None
    if there:
        return open_text(path, reading, TOML_LIMIT if name.endswith(".toml") else TABLE_LIMIT)
    same = next((other for other in names if other.lower() == name), "")
    if needed or same:
        others = [other for other in names if other not in NAMES]
        guess = f"; rename {shown(same)}" if same else nearest(name, others)
        File(path, reading).malformed(f"does not exist, but a case needs it{guess}")
    return None


def save_case(case: Case, path: str | PathLike[str], *, overwrite: bool = False) -> None:
    """Write a case to a folder, from which an equal case is opened; its recipe is not written.

    Args:
        case: the case.
        path: the folder; it is made if it is not there.
        overwrite: replace the files of a case that are there.

    Raises:
        InputError: the folder holds files of a case, and `overwrite` was not said, or one of
            them is not part of this case.
        StructureError: the files could not hold all of it; nothing was written.
        FormatError: a file cannot be written.
    """
    folder = Path(path)
    _expect_free(folder, case, overwrite)
    texts = {
        folder / FRAMEWORK: framework_text(case.framework, folder / FRAMEWORK),
        folder / PANEL: panel_text(case.panel, folder / PANEL),
    }
    if any(unit != Unit(unit.name) for unit in case.panel.units):
        texts[folder / UNITS] = units_text(case.panel.units, folder / UNITS)
    if case.plan:
        texts[folder / PLAN] = plan_text(case.plan, folder / PLAN)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        message = f"cannot be made: {getattr(error, 'strerror', None) or error}"
        raise FormatError("save_case", [Problem(message, file=str(folder))]) from error
    replace_files("save_case", texts)


def _expect_free(folder: Path, case: Case, overwrite: bool) -> None:
    keeps_units = any(unit != Unit(unit.name) for unit in case.panel.units)
    own = {FRAMEWORK, PANEL, *([UNITS] if keeps_units else []), *([PLAN] if case.plan else [])}
    problems = []
    for name in NAMES:
        path = folder / name
        if not path.exists():
            continue
        if name not in own:
            message = "belongs to another case; take it away or save to another folder"
        elif not overwrite:
            message = "is already there; pass overwrite=True, or save to another folder"
        else:
            continue
        problems.append(Problem(message, file=str(path)))
    if problems:
        raise InputError("save_case", problems)
