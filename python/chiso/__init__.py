"""chiso (chỉ số, "index"): the composite-index engine: score, rank, target, what-if."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from chiso._core import (
    Attainment,
    Audit,
    Break,
    Budget,
    Cause,
    Claim,
    ClaimKind,
    ComparedUnit,
    Comparison,
    Conclusion,
    Contribution,
    Direction,
    Figure,
    Finding,
    Framework,
    Indicator,
    JudgedFigure,
    Label,
    Language,
    LedgerEntry,
    LeftOut,
    Measure,
    Met,
    MissingInGroups,
    MissingLeaf,
    MissingReason,
    Mistake,
    Needed,
    Node,
    Outcome,
    Owners,
    Panel,
    Plan,
    PrintedSum,
    Quarter,
    Ranking,
    RankOptions,
    Recipe,
    Severity,
    Source,
    Spread,
    SumKind,
    SumVerdict,
    Target,
    TargetStatus,
    Ties,
    Unit,
    Universe,
    Verdict,
    __version__,
    aggregate,
    audit,
    compare,
    contributions,
    edit,
    expect_fits,
    explain_sum,
    goal,
    judge_difference,
    judge_level,
    judge_sum,
    others,
    quantile_groups,
    rank,
    score,
    status,
)
from chiso.errors import DomainError, Error, FormatError, InputError, Problem, StructureError
from chiso.scenario import Scenario

if TYPE_CHECKING:
    from chiso import examples
    from chiso.case import Case, open_case, save_case
    from chiso.document import read_plan
    from chiso.frames import panel_from_frame

# What reads files or tables is loaded when it is first asked for.
_LAZY = {
    "Case": "chiso.case",
    "open_case": "chiso.case",
    "save_case": "chiso.case",
    "panel_from_frame": "chiso.frames",
    "read_plan": "chiso.document",
    "examples": "chiso.examples",
}

__all__ = [
    "Attainment",
    "Audit",
    "Break",
    "Budget",
    "Case",
    "Cause",
    "Claim",
    "ClaimKind",
    "ComparedUnit",
    "Comparison",
    "Conclusion",
    "Contribution",
    "Direction",
    "DomainError",
    "Error",
    "Figure",
    "Finding",
    "FormatError",
    "Framework",
    "Indicator",
    "InputError",
    "JudgedFigure",
    "Label",
    "Language",
    "LedgerEntry",
    "LeftOut",
    "Measure",
    "Met",
    "MissingInGroups",
    "MissingLeaf",
    "MissingReason",
    "Mistake",
    "Needed",
    "Node",
    "Outcome",
    "Owners",
    "Panel",
    "Plan",
    "PrintedSum",
    "Problem",
    "Quarter",
    "RankOptions",
    "Ranking",
    "Recipe",
    "Scenario",
    "Severity",
    "Source",
    "Spread",
    "StructureError",
    "SumKind",
    "SumVerdict",
    "Target",
    "TargetStatus",
    "Ties",
    "Unit",
    "Universe",
    "Verdict",
    "__version__",
    "aggregate",
    "audit",
    "compare",
    "contributions",
    "edit",
    "examples",
    "expect_fits",
    "explain_sum",
    "goal",
    "judge_difference",
    "judge_level",
    "judge_sum",
    "open_case",
    "others",
    "panel_from_frame",
    "quantile_groups",
    "rank",
    "read_plan",
    "save_case",
    "score",
    "status",
]


def __getattr__(name: str) -> Any:
    """Load what is lazy."""
    if name not in _LAZY:
        raise AttributeError(f"module 'chiso' has no attribute '{name}'")
    module = importlib.import_module(_LAZY[name])
    return module if name == "examples" else getattr(module, name)


def __dir__() -> list[str]:
    """Return the public names, the lazy ones too."""
    return sorted(__all__)
