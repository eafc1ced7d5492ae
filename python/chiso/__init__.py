"""chiso (chỉ số, "index"): the composite-index engine: score, rank, target, what-if."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from chiso._core import (
    Attainment,
    Break,
    Budget,
    Claim,
    ClaimKind,
    ComparedUnit,
    Comparison,
    Contribution,
    Direction,
    Figure,
    Finding,
    Framework,
    Indicator,
    Label,
    Language,
    LedgerEntry,
    LeftOut,
    Measure,
    Met,
    MissingInGroups,
    MissingLeaf,
    MissingReason,
    Needed,
    Node,
    Outcome,
    Owners,
    Panel,
    Plan,
    Quarter,
    Ranking,
    RankOptions,
    Recipe,
    Severity,
    Source,
    Spread,
    Target,
    TargetStatus,
    Ties,
    Unit,
    Universe,
    __version__,
    aggregate,
    compare,
    contributions,
    edit,
    expect_fits,
    goal,
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
    from chiso.case import Case, open_case
    from chiso.document import read_plan
    from chiso.frames import panel_from_frame

# What reads files or tables is loaded when it is first asked for.
_LAZY = {
    "Case": "chiso.case",
    "open_case": "chiso.case",
    "panel_from_frame": "chiso.frames",
    "read_plan": "chiso.document",
    "examples": "chiso.examples",
}

__all__ = [
    "Attainment",
    "Break",
    "Budget",
    "Case",
    "Claim",
    "ClaimKind",
    "ComparedUnit",
    "Comparison",
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
    "Label",
    "Language",
    "LedgerEntry",
    "LeftOut",
    "Measure",
    "Met",
    "MissingInGroups",
    "MissingLeaf",
    "MissingReason",
    "Needed",
    "Node",
    "Outcome",
    "Owners",
    "Panel",
    "Plan",
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
    "Target",
    "TargetStatus",
    "Ties",
    "Unit",
    "Universe",
    "__version__",
    "aggregate",
    "compare",
    "contributions",
    "edit",
    "examples",
    "expect_fits",
    "goal",
    "open_case",
    "others",
    "panel_from_frame",
    "quantile_groups",
    "rank",
    "read_plan",
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
