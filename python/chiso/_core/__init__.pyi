"""
The compiled part of chiso; import it as `chiso`.
"""
from __future__ import annotations
import chiso.scenario
import collections.abc
import decimal
import enum
import numpy
import numpy.typing
import typing
from . import goal
from . import aggregate
from . import edit
from . import others
__all__: list[str] = ['Attainment', 'Audit', 'Break', 'Budget', 'Cause', 'Claim', 'ClaimKind', 'ComparedUnit', 'Comparison', 'Conclusion', 'Contribution', 'Direction', 'Figure', 'Finding', 'Framework', 'Indicator', 'JudgedFigure', 'Label', 'Language', 'LedgerEntry', 'LeftOut', 'Measure', 'Met', 'MissingInGroups', 'MissingLeaf', 'MissingReason', 'Mistake', 'Needed', 'Node', 'Outcome', 'Owners', 'Panel', 'Plan', 'PrintedSum', 'Quarter', 'RankOptions', 'Ranking', 'Recipe', 'Severity', 'Source', 'Spread', 'SumKind', 'SumVerdict', 'Target', 'TargetStatus', 'Ties', 'Unit', 'Universe', 'Verdict', 'aggregate', 'apply', 'audit', 'compare', 'contributions', 'edit', 'expect_fits', 'explain_sum', 'floors_of', 'goal', 'judge_difference', 'judge_level', 'judge_sum', 'others', 'quantile_groups', 'rank', 'score', 'status']
class Language(enum.Enum):
    en: typing.ClassVar[Language]
    vi: typing.ClassVar[Language]
    @classmethod
    def __new__(cls, value):
        ...
class Label:
    """
    A text in Vietnamese and English; an empty one falls back to the other.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('vi', 'en')
    def __eq__(self, arg0: Label) -> bool:
        ...
    def __init__(self, vi: str = '', en: str = '') -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Label:
        """
        A copy with some fields changed.
        """
    @property
    def en(self) -> str:
        ...
    @property
    def vi(self) -> str:
        ...
class Direction(enum.Enum):
    """
    Which values of an indicator are better.
    """
    higher: typing.ClassVar[Direction]
    lower: typing.ClassVar[Direction]
    @classmethod
    def __new__(cls, value):
        ...
class Indicator:
    """
    What makes a node a leaf: it is measured, not composed.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('direction', 'unit_of_measure')
    def __eq__(self, arg0: Indicator) -> bool:
        ...
    def __init__(self, *, direction: Direction = ..., unit_of_measure: Label = ...) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> Indicator:
        """
        A copy with some fields changed.
        """
    @property
    def direction(self) -> Direction:
        ...
    @property
    def unit_of_measure(self) -> Label:
        ...
class Node:
    """
    One node of a framework: the index, a dimension, or, with `indicator`, a leaf.
    
    `scale` is the pair of its natural bounds, `since` and `until` its first and last period.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('id', 'parent', 'name', 'code', 'aliases', 'weight', 'scale', 'since', 'until', 'indicator')
    def __eq__(self, arg0: Node) -> bool:
        ...
    def __init__(self, id: str, *, parent: str = '', name: Label = ..., code: str = '', aliases: collections.abc.Sequence[str] = [], weight: typing.SupportsFloat | typing.SupportsIndex = 1.0, scale: tuple[typing.SupportsFloat | typing.SupportsIndex, typing.SupportsFloat | typing.SupportsIndex] = ..., since: typing.SupportsInt | typing.SupportsIndex | None = None, until: typing.SupportsInt | typing.SupportsIndex | None = None, indicator: Indicator | None = None) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> Node:
        """
        A copy with some fields changed.
        """
    def title(self, language: Language) -> str:
        """
        The name in a language, or the id where it has none.
        """
    @property
    def aliases(self) -> list[str]:
        ...
    @property
    def code(self) -> str:
        ...
    @property
    def id(self) -> str:
        ...
    @property
    def indicator(self) -> Indicator | None:
        ...
    @property
    def name(self) -> Label:
        ...
    @property
    def parent(self) -> str:
        ...
    @property
    def scale(self) -> tuple[float, float]:
        ...
    @property
    def since(self) -> int | None:
        ...
    @property
    def until(self) -> int | None:
        ...
    @property
    def weight(self) -> float:
        ...
class Break:
    """
    From `period` on, values of `node` are not comparable with earlier ones.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('period', 'node', 'reason')
    def __eq__(self, arg0: Break) -> bool:
        ...
    def __init__(self, *, period: typing.SupportsInt | typing.SupportsIndex, node: str, reason: Label = ...) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> Break:
        """
        A copy with some fields changed.
        """
    @property
    def node(self) -> str:
        ...
    @property
    def period(self) -> int:
        ...
    @property
    def reason(self) -> Label:
        ...
class Source:
    """
    Who publishes an index, and on what terms.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('citation', 'notice')
    def __eq__(self, arg0: Source) -> bool:
        ...
    def __init__(self, *, citation: str = '', notice: str = '') -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> Source:
        """
        A copy with some fields changed.
        """
    @property
    def citation(self) -> str:
        ...
    @property
    def notice(self) -> str:
        ...
class Framework:
    """
    The tree of an index: index, dimensions, …, indicators, of any depth.
    
    Raises StructureError naming every blank or duplicate id, unknown parent, cycle,
    missing or second index, childless node, bad weight, scale or lifetime.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('nodes', 'breaks', 'source')
    def __contains__(self, arg0: str) -> bool:
        ...
    def __eq__(self, arg0: Framework) -> bool:
        ...
    def __init__(self, nodes: collections.abc.Sequence[Node], *, breaks: collections.abc.Sequence[Break] = [], source: Source = ...) -> None:
        ...
    def __len__(self) -> int:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        ...
    def at(self, period: typing.SupportsInt | typing.SupportsIndex) -> Framework:
        """
        The tree as it was in a period.
        """
    def children(self, node: str = '') -> list[Node]:
        """
        The children of a node, in order; of the index where none is named.
        """
    def comparable(self, *, since: typing.SupportsInt | typing.SupportsIndex, until: typing.SupportsInt | typing.SupportsIndex) -> bool:
        """
        False if a break lies after `since` and not after `until`.
        """
    def leaves(self, node: str = '') -> list[Node]:
        """
        The indicators at or below a node.
        """
    def node(self, id: str) -> Node:
        """
        One node. Raises InputError offering the nearest id.
        """
    def replace(self, **kwargs) -> Framework:
        """
        A copy with some fields changed.
        """
    @property
    def breaks(self) -> list[Break]:
        ...
    @property
    def depth(self) -> int:
        """
        Number of levels, the index included.
        """
    @property
    def nodes(self) -> list[Node]:
        """
        All nodes, the index first, every parent before its children.
        """
    @property
    def root(self) -> Node:
        ...
    @property
    def source(self) -> Source:
        ...
class MissingReason(enum.Enum):
    """
    Why a cell has no value.
    """
    invalid: typing.ClassVar[MissingReason]
    not_applicable: typing.ClassVar[MissingReason]
    not_collected: typing.ClassVar[MissingReason]
    not_published: typing.ClassVar[MissingReason]
    not_stated: typing.ClassVar[MissingReason]
    @classmethod
    def __new__(cls, value):
        ...
class Unit:
    """
    What is ranked. `groups` maps a grouping to its group: region → Tây Nguyên.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('name', 'label', 'code', 'groups')
    def __eq__(self, arg0: Unit) -> bool:
        ...
    def __init__(self, name: str, *, label: Label = ..., code: str = '', groups: collections.abc.Mapping[str, str] = {}) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> Unit:
        """
        A copy with some fields changed.
        """
    @property
    def code(self) -> str:
        ...
    @property
    def groups(self) -> dict[str, str]:
        ...
    @property
    def label(self) -> Label:
        ...
    @property
    def name(self) -> str:
        ...
class Panel:
    """
    Units × nodes × periods, missing cells as NaN.
    
    values, standard_errors: arrays of shape (units, nodes, periods).
    reasons: why a cell has none, by (unit, node, period).
    Raises StructureError naming every blank or duplicate name, infinite value,
    negative standard error and wrong shape.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('units', 'nodes', 'periods', 'values', 'standard_errors', 'reasons')
    def __eq__(self, arg0: Panel) -> bool:
        ...
    def __init__(self, units: collections.abc.Sequence[Unit], nodes: collections.abc.Sequence[str], periods: collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex], values: typing.Annotated[numpy.typing.ArrayLike, numpy.float64], *, standard_errors: typing.Annotated[numpy.typing.ArrayLike, numpy.float64] | None = None, reasons: collections.abc.Mapping[tuple[str, str, typing.SupportsInt | typing.SupportsIndex], MissingReason] = {}) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def at(self, period: typing.SupportsInt | typing.SupportsIndex) -> numpy.typing.NDArray[numpy.float64]:
        """
        A read-only view of one period: units down, nodes across.
        """
    def missing_reason(self, unit: str, node: str, *, period: typing.SupportsInt | typing.SupportsIndex) -> MissingReason | None:
        ...
    def replace(self, **kwargs) -> Panel:
        """
        A copy with some fields changed.
        """
    def to_frame(self, *, backend: str = 'pandas') -> typing.Any:
        """
        A tidy table: unit, node, period, value.
        """
    def value(self, unit: str, node: str, *, period: typing.SupportsInt | typing.SupportsIndex) -> float | None:
        """
        One value; None where it is missing.
        """
    def without(self, units: collections.abc.Sequence[str]) -> Panel:
        """
        A copy without some units.
        """
    @property
    def nodes(self) -> list[str]:
        ...
    @property
    def periods(self) -> list[int]:
        ...
    @property
    def reasons(self) -> dict[tuple[str, str, int], MissingReason]:
        """
        Why cells are missing, where stated.
        """
    @property
    def standard_errors(self) -> numpy.typing.NDArray[numpy.float64] | None:
        """
        Like `values`, or None.
        """
    @property
    def unit_names(self) -> list[str]:
        ...
    @property
    def units(self) -> list[Unit]:
        ...
    @property
    def values(self) -> numpy.typing.NDArray[numpy.float64]:
        """
        A copy of all values, of shape (units, nodes, periods).
        """
class Figure:
    """
    A number as somebody printed it: 6.6 with 3 decimals stands for 6.5995 to 6.6005.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('value', 'decimals')
    def __eq__(self, arg0: Figure) -> bool:
        ...
    def __float__(self) -> float:
        ...
    def __init__(self, value: typing.SupportsFloat | typing.SupportsIndex, decimals: typing.SupportsInt | typing.SupportsIndex | None = None) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Figure:
        """
        A copy with some fields changed.
        """
    @property
    def decimals(self) -> int | None:
        ...
    @property
    def half_unit(self) -> float:
        """
        Half a unit of the last printed decimal.
        """
    @property
    def value(self) -> float:
        ...
class Owners:
    """
    Who leads something and who supports.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('lead', 'support')
    def __eq__(self, arg0: Owners) -> bool:
        ...
    def __init__(self, *, lead: collections.abc.Sequence[str] = [], support: collections.abc.Sequence[str] = []) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> Owners:
        """
        A copy with some fields changed.
        """
    @property
    def lead(self) -> list[str]:
        ...
    @property
    def support(self) -> list[str]:
        ...
class Target:
    """
    What one node of the plan's unit must reach.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('node', 'goal', 'owners', 'printed', 'place')
    def __eq__(self, arg0: Target) -> bool:
        ...
    def __init__(self, node: str, goal: goal.ScoreAtLeast | goal.ScoreAbove | goal.Rank | goal.RankBand | goal.Top | goal.PlacesGained | goal.PointsGained | goal.PercentGained | goal.Group | goal.RegionalRank | goal.HoldScore | goal.HoldRank | goal.All, *, owners: Owners = ..., printed: str = '', place: str = '') -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Target:
        """
        A copy with some fields changed.
        """
    @property
    def goal(self) -> goal.ScoreAtLeast | goal.ScoreAbove | goal.Rank | goal.RankBand | goal.Top | goal.PlacesGained | goal.PointsGained | goal.PercentGained | goal.Group | goal.RegionalRank | goal.HoldScore | goal.HoldRank | goal.All:
        ...
    @property
    def node(self) -> str:
        ...
    @property
    def owners(self) -> Owners:
        ...
    @property
    def place(self) -> str:
        ...
    @property
    def printed(self) -> str:
        ...
class Quarter:
    """
    A quarter of a year, when a measure is due.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('year', 'quarter')
    def __eq__(self, arg0: Quarter) -> bool:
        ...
    def __init__(self, year: typing.SupportsInt | typing.SupportsIndex, quarter: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> Quarter:
        """
        A copy with some fields changed.
        """
    @property
    def quarter(self) -> int:
        ...
    @property
    def year(self) -> int:
        ...
class Measure:
    """
    Something the plan wants done; without nodes, an organisational task.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('id', 'text', 'nodes', 'quarters', 'owners', 'place')
    def __eq__(self, arg0: Measure) -> bool:
        ...
    def __init__(self, id: str, *, text: str = '', nodes: collections.abc.Sequence[str] = [], quarters: collections.abc.Sequence[Quarter] = [], owners: Owners = ..., place: str = '') -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> Measure:
        """
        A copy with some fields changed.
        """
    @property
    def id(self) -> str:
        ...
    @property
    def nodes(self) -> list[str]:
        ...
    @property
    def owners(self) -> Owners:
        ...
    @property
    def place(self) -> str:
        ...
    @property
    def quarters(self) -> list[Quarter]:
        ...
    @property
    def text(self) -> str:
        ...
class ClaimKind(enum.Enum):
    """
    What a printed figure says.
    """
    change: typing.ClassVar[ClaimKind]
    level: typing.ClassVar[ClaimKind]
    places_gained: typing.ClassVar[ClaimKind]
    places_lost: typing.ClassVar[ClaimKind]
    rank: typing.ClassVar[ClaimKind]
    @classmethod
    def __new__(cls, value):
        ...
class Claim:
    """
    A figure the document states about the past or about itself.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('kind', 'node', 'period', 'value', 'against', 'printed', 'place')
    def __eq__(self, arg0: Claim) -> bool:
        ...
    def __init__(self, *, kind: ClaimKind, node: str, period: typing.SupportsInt | typing.SupportsIndex, value: Figure, against: typing.SupportsInt | typing.SupportsIndex | None = None, printed: str = '', place: str = '') -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> Claim:
        """
        A copy with some fields changed.
        """
    @property
    def against(self) -> int | None:
        ...
    @property
    def kind(self) -> ClaimKind:
        ...
    @property
    def node(self) -> str:
        ...
    @property
    def period(self) -> int:
        ...
    @property
    def place(self) -> str:
        ...
    @property
    def printed(self) -> str:
        ...
    @property
    def value(self) -> Figure:
        ...
class Budget:
    """
    Where the money comes from, as the document quotes it.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('reference', 'place')
    def __eq__(self, arg0: Budget) -> bool:
        ...
    def __init__(self, *, reference: str = '', place: str = '') -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> Budget:
        """
        A copy with some fields changed.
        """
    @property
    def place(self) -> str:
        ...
    @property
    def reference(self) -> str:
        ...
class Severity(enum.Enum):
    error: typing.ClassVar[Severity]
    note: typing.ClassVar[Severity]
    warning: typing.ClassVar[Severity]
    @classmethod
    def __new__(cls, value):
        ...
class Finding:
    """
    One thing an audit found: what is printed, and what should stand there.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('severity', 'code', 'node', 'place', 'printed', 'expected', 'message', 'explanation')
    def __eq__(self, arg0: Finding) -> bool:
        ...
    def __init__(self, *, severity: Severity, code: str, node: str = '', place: str = '', printed: str = '', expected: str = '', message: Label = ..., explanation: Label = ...) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Finding:
        """
        A copy with some fields changed.
        """
    @property
    def code(self) -> str:
        ...
    @property
    def expected(self) -> str:
        ...
    @property
    def explanation(self) -> Label:
        ...
    @property
    def message(self) -> Label:
        ...
    @property
    def node(self) -> str:
        ...
    @property
    def place(self) -> str:
        ...
    @property
    def printed(self) -> str:
        ...
    @property
    def severity(self) -> Severity:
        ...
class Plan:
    """
    A unit's targets, owners and measures from a baseline to a target period, and the figures it prints.
    
    Raises StructureError naming every target, measure and claim that cannot be.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('unit', 'baseline', 'period', 'title', 'issuer', 'document', 'budget', 'targets', 'measures', 'claims')
    def __eq__(self, arg0: Plan) -> bool:
        ...
    def __init__(self, *, unit: str, baseline: typing.SupportsInt | typing.SupportsIndex, period: typing.SupportsInt | typing.SupportsIndex, title: Label = ..., issuer: str = '', document: str = '', budget: Budget = ..., targets: collections.abc.Sequence[Target] = [], measures: collections.abc.Sequence[Measure] = [], claims: collections.abc.Sequence[Claim] = []) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Plan:
        """
        A copy with some fields changed.
        """
    @property
    def baseline(self) -> int:
        ...
    @property
    def budget(self) -> Budget:
        ...
    @property
    def claims(self) -> list[Claim]:
        ...
    @property
    def document(self) -> str:
        ...
    @property
    def issuer(self) -> str:
        ...
    @property
    def measures(self) -> list[Measure]:
        ...
    @property
    def period(self) -> int:
        ...
    @property
    def targets(self) -> list[Target]:
        ...
    @property
    def title(self) -> Label:
        ...
    @property
    def unit(self) -> str:
        ...
class MissingLeaf(enum.Enum):
    """
    What becomes of a node with a missing child.
    """
    refuse: typing.ClassVar[MissingLeaf]
    reweight: typing.ClassVar[MissingLeaf]
    @classmethod
    def __new__(cls, value):
        ...
class Ties(enum.Enum):
    """
    Which place units of equal score take: min 1224, max 1334, dense 1223, ordinal 1234, average.
    """
    average: typing.ClassVar[Ties]
    dense: typing.ClassVar[Ties]
    max: typing.ClassVar[Ties]
    min: typing.ClassVar[Ties]
    ordinal: typing.ClassVar[Ties]
    @classmethod
    def __new__(cls, value):
        ...
class RankOptions:
    """
    How scores become places.
    
    digits: decimals to round to before ranking (None: unrounded).
    tolerance: scores this close tie, as a share of the largest absolute score.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('ties', 'digits', 'tolerance', 'direction')
    def __eq__(self, arg0: RankOptions) -> bool:
        ...
    def __init__(self, *, ties: Ties = ..., digits: typing.SupportsInt | typing.SupportsIndex | None = None, tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-12, direction: Direction = ...) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> RankOptions:
        """
        A copy with some fields changed.
        """
    @property
    def digits(self) -> int | None:
        ...
    @property
    def direction(self) -> Direction:
        ...
    @property
    def ties(self) -> Ties:
        ...
    @property
    def tolerance(self) -> float:
        ...
class LeftOut:
    """
    A unit without a place, and why.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('unit', 'reason')
    def __eq__(self, arg0: LeftOut) -> bool:
        ...
    def __init__(self, unit: str, reason: str) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> LeftOut:
        """
        A copy with some fields changed.
        """
    @property
    def reason(self) -> str:
        ...
    @property
    def unit(self) -> str:
        ...
class Ranking:
    """
    Places, the rule they were given by, and the universe they were given in.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('units', 'places', 'left_out', 'options')
    def __eq__(self, arg0: Ranking) -> bool:
        ...
    def __init__(self, *, units: collections.abc.Sequence[str], places: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex | None], left_out: collections.abc.Sequence[LeftOut], options: RankOptions) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        ...
    def of(self, unit: str) -> int | float | None:
        """
        The unit's place, None if it was left out. Raises InputError if unknown.
        """
    def ordered(self) -> list[str]:
        """
        The ranked units, the first place first.
        """
    def replace(self, **kwargs) -> Ranking:
        """
        A copy with some fields changed.
        """
    def to_frame(self, *, backend: str = 'pandas') -> typing.Any:
        ...
    @property
    def left_out(self) -> list[LeftOut]:
        ...
    @property
    def n_ranked(self) -> int:
        ...
    @property
    def options(self) -> RankOptions:
        ...
    @property
    def places(self) -> list[int | float | None]:
        ...
    @property
    def units(self) -> list[str]:
        ...
class MissingInGroups(enum.Enum):
    """
    Where units without a score stand while cuts are computed.
    """
    counted_as_zero: typing.ClassVar[MissingInGroups]
    dropped: typing.ClassVar[MissingInGroups]
    @classmethod
    def __new__(cls, value):
        ...
class Spread(enum.Enum):
    """
    How a change of an inner node reaches the indicators below it.
    """
    headroom: typing.ClassVar[Spread]
    proportional: typing.ClassVar[Spread]
    @classmethod
    def __new__(cls, value):
        ...
class Recipe:
    """
    Every choice of a construction as one value; a default one sums what it is given.
    
    rules: exceptions to `rule`, by node. weights: by node, among siblings; they win over the framework's.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('rule', 'rules', 'weights', 'missing', 'ranking')
    def __eq__(self, arg0: Recipe) -> bool:
        ...
    def __init__(self, *, rule: aggregate.Sum | aggregate.Arithmetic | aggregate.Geometric | aggregate.Harmonic | aggregate.Power | aggregate.Minimum = ..., rules: collections.abc.Mapping[str, aggregate.Sum | aggregate.Arithmetic | aggregate.Geometric | aggregate.Harmonic | aggregate.Power | aggregate.Minimum] = {}, weights: collections.abc.Mapping[str, typing.SupportsFloat | typing.SupportsIndex] = {}, missing: MissingLeaf = ..., ranking: RankOptions = ...) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Recipe:
        """
        A copy with some fields changed.
        """
    @property
    def missing(self) -> MissingLeaf:
        ...
    @property
    def ranking(self) -> RankOptions:
        ...
    @property
    def rule(self) -> aggregate.Sum | aggregate.Arithmetic | aggregate.Geometric | aggregate.Harmonic | aggregate.Power | aggregate.Minimum:
        ...
    @property
    def rules(self) -> dict[str, aggregate.Sum | aggregate.Arithmetic | aggregate.Geometric | aggregate.Harmonic | aggregate.Power | aggregate.Minimum]:
        ...
    @property
    def weights(self) -> dict[str, float]:
        ...
class LedgerEntry:
    """
    One thing a computation did to its input beyond what it was told.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('step', 'unit', 'node', 'what')
    def __eq__(self, arg0: LedgerEntry) -> bool:
        ...
    def __init__(self, *, step: str, unit: str = '', node: str = '', what: str) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> LedgerEntry:
        """
        A copy with some fields changed.
        """
    @property
    def node(self) -> str:
        ...
    @property
    def step(self) -> str:
        ...
    @property
    def unit(self) -> str:
        ...
    @property
    def what(self) -> str:
        ...
class Needed:
    """
    What a place costs: more than `bar` (by `margin`), the score of `rival`.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('bar', 'margin', 'rival')
    def __eq__(self, arg0: Needed) -> bool:
        ...
    def __init__(self, *, bar: typing.SupportsFloat | typing.SupportsIndex, margin: typing.SupportsFloat | typing.SupportsIndex, rival: str) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> Needed:
        """
        A copy with some fields changed.
        """
    @property
    def bar(self) -> float:
        ...
    @property
    def margin(self) -> float:
        ...
    @property
    def rival(self) -> str:
        ...
class Universe(enum.Enum):
    """
    Who is ranked on a node: all with a value for it, or those ranked on the index.
    """
    with_index: typing.ClassVar[Universe]
    with_value: typing.ClassVar[Universe]
    @classmethod
    def __new__(cls, value):
        ...
class Outcome:
    """
    A scored panel: the scores, and everything they were made from.
    """
    __hash__: typing.ClassVar[None] = None
    def __eq__(self, arg0: Outcome) -> bool:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        ...
    def needed(self, rank: typing.SupportsInt | typing.SupportsIndex, *, unit: str, node: str = '') -> Needed:
        """
        The score that a place needs.
        """
    def plot(self, node: str = '', **kwargs) -> typing.Any:
        """
        Draw the scores in the order of places; see chiso.plot.outcome_plot for the options.
        """
    def rank(self, unit: str, node: str = '') -> int | float | None:
        """
        One place; None for a unit that is not ranked.
        """
    def rank_of(self, score: typing.SupportsFloat | typing.SupportsIndex, *, unit: str, node: str = '') -> int | float:
        """
        The place a score would take among the other units.
        """
    def ranking(self, node: str = '', *, universe: Universe = ...) -> Ranking:
        ...
    def ranking_within(self, grouping: str, group: str, node: str = '') -> Ranking:
        """
        Places among the units of one group.
        """
    def scenario(self, name: str) -> chiso.scenario.Scenario:
        """
        A scenario on this outcome: `.add(...)`, `.set(...)`, `.others(...)`, then `.score()`.
        """
    def score(self, unit: str, node: str = '') -> float | None:
        """
        One score, on the index or a node; None where there is none.
        """
    def to_frame(self, *, backend: str = 'pandas') -> typing.Any:
        """
        A table: unit, rank, and the score on every node.
        """
    def why_missing(self, unit: str, node: str = '') -> str:
        """
        Why a unit has no score; empty if it has one.
        """
    @property
    def framework(self) -> Framework:
        ...
    @property
    def ledger(self) -> list[LedgerEntry]:
        """
        What was done to the data on the way, beyond the edits.
        """
    @property
    def name(self) -> str:
        ...
    @property
    def nodes(self) -> list[str]:
        ...
    @property
    def panel(self) -> Panel:
        ...
    @property
    def period(self) -> int:
        ...
    @property
    def recipe(self) -> Recipe:
        ...
    @property
    def scores(self) -> numpy.typing.NDArray[numpy.float64]:
        """
        A read-only view: units down, nodes of `tree` across; NaN where there is no score.
        """
    @property
    def tree(self) -> Framework:
        """
        The framework of the period.
        """
    @property
    def units(self) -> list[str]:
        ...
class ComparedUnit:
    """
    One unit in two outcomes; what one of them lacks is None.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('unit', 'score_before', 'score_after', 'rank_before', 'rank_after')
    def __eq__(self, arg0: ComparedUnit) -> bool:
        ...
    def __init__(self, *, unit: str, score_before: typing.SupportsFloat | typing.SupportsIndex | None, score_after: typing.SupportsFloat | typing.SupportsIndex | None, rank_before: typing.SupportsFloat | typing.SupportsIndex | None, rank_after: typing.SupportsFloat | typing.SupportsIndex | None) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> ComparedUnit:
        """
        A copy with some fields changed.
        """
    @property
    def change(self) -> float | None:
        ...
    @property
    def places_gained(self) -> int | float | None:
        ...
    @property
    def rank_after(self) -> int | float | None:
        ...
    @property
    def rank_before(self) -> int | float | None:
        ...
    @property
    def score_after(self) -> float | None:
        ...
    @property
    def score_before(self) -> float | None:
        ...
    @property
    def unit(self) -> str:
        ...
class Comparison:
    """
    Two outcomes side by side on one node.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('node', 'before', 'after', 'n_before', 'n_after', 'units')
    def __eq__(self, arg0: Comparison) -> bool:
        ...
    def __init__(self, *, node: str, before: str, after: str, n_before: typing.SupportsInt | typing.SupportsIndex, n_after: typing.SupportsInt | typing.SupportsIndex, units: collections.abc.Sequence[ComparedUnit]) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        ...
    def of(self, unit: str) -> ComparedUnit:
        ...
    def overtaken(self, unit: str) -> list[str]:
        """
        Whom a unit overtakes, in the order of their places before.
        """
    def overtaken_by(self, unit: str) -> list[str]:
        """
        Who overtakes a unit.
        """
    def plot(self, **kwargs) -> typing.Any:
        """
        Draw places before and after; see chiso.plot.comparison_plot for the options.
        """
    def replace(self, **kwargs) -> Comparison:
        """
        A copy with some fields changed.
        """
    def to_frame(self, *, backend: str = 'pandas') -> typing.Any:
        ...
    @property
    def after(self) -> str:
        ...
    @property
    def before(self) -> str:
        ...
    @property
    def n_after(self) -> int:
        ...
    @property
    def n_before(self) -> int:
        ...
    @property
    def node(self) -> str:
        ...
    @property
    def units(self) -> list[ComparedUnit]:
        ...
class Contribution:
    """
    What one child brings to its parent's score, in points of the parent.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('node', 'value', 'weight', 'contribution')
    def __eq__(self, arg0: Contribution) -> bool:
        ...
    def __init__(self, *, node: str, value: typing.SupportsFloat | typing.SupportsIndex, weight: typing.SupportsFloat | typing.SupportsIndex, contribution: typing.SupportsFloat | typing.SupportsIndex) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> Contribution:
        """
        A copy with some fields changed.
        """
    @property
    def contribution(self) -> float:
        ...
    @property
    def node(self) -> str:
        ...
    @property
    def value(self) -> float:
        ...
    @property
    def weight(self) -> float:
        ...
class Met(enum.Enum):
    """
    How a target came out.
    """
    no: typing.ClassVar[Met]
    unknown: typing.ClassVar[Met]
    yes: typing.ClassVar[Met]
    @classmethod
    def __new__(cls, value):
        ...
class Attainment:
    """
    How far a goal was reached; `gap` is what is still missing, ≤ 0 when met.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('met', 'required', 'achieved', 'gap')
    def __eq__(self, arg0: Attainment) -> bool:
        ...
    def __init__(self, *, met: Met, required: typing.SupportsFloat | typing.SupportsIndex | None, achieved: typing.SupportsFloat | typing.SupportsIndex | None, gap: typing.SupportsFloat | typing.SupportsIndex | None) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> Attainment:
        """
        A copy with some fields changed.
        """
    @property
    def achieved(self) -> float | None:
        ...
    @property
    def gap(self) -> float | None:
        ...
    @property
    def met(self) -> Met:
        ...
    @property
    def required(self) -> float | None:
        ...
class TargetStatus:
    """
    How far one target was reached: each of its goals, and all together.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('target', 'parts', 'met')
    def __eq__(self, arg0: TargetStatus) -> bool:
        ...
    def __init__(self, *, target: Target, parts: collections.abc.Sequence[Attainment], met: Met) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def replace(self, **kwargs) -> TargetStatus:
        """
        A copy with some fields changed.
        """
    @property
    def met(self) -> Met:
        ...
    @property
    def parts(self) -> list[Attainment]:
        ...
    @property
    def target(self) -> Target:
        ...
class Verdict(enum.Enum):
    """
    A printed figure against the data.
    """
    error: typing.ClassVar[Verdict]
    exact: typing.ClassVar[Verdict]
    rounding_artefact: typing.ClassVar[Verdict]
    @classmethod
    def __new__(cls, value):
        ...
class SumVerdict:
    """
    A printed total against the sum of its printed parts.
    """
    __hash__: typing.ClassVar[None] = None
    def __eq__(self, arg0: SumVerdict) -> bool:
        ...
    def __repr__(self) -> str:
        ...
    @property
    def allowed(self) -> decimal.Decimal:
        """
        What rounding of the parts and of the total can explain.
        """
    @property
    def difference(self) -> decimal.Decimal:
        """
        The sum of the parts less the printed total.
        """
    @property
    def exact(self) -> bool:
        ...
    @property
    def printed(self) -> decimal.Decimal:
        ...
    @property
    def total(self) -> decimal.Decimal:
        """
        The sum of the parts.
        """
class Cause(enum.Enum):
    """
    How a wrong figure may have come about.
    """
    one_digit: typing.ClassVar[Cause]
    other_period: typing.ClassVar[Cause]
    other_row: typing.ClassVar[Cause]
    other_universe: typing.ClassVar[Cause]
    sign: typing.ClassVar[Cause]
    @classmethod
    def __new__(cls, value):
        ...
class Mistake:
    """
    What somebody may have done who printed a wrong figure.
    """
    __hash__: typing.ClassVar[None] = None
    def __eq__(self, arg0: Mistake) -> bool:
        ...
    def __repr__(self) -> str:
        ...
    @property
    def cause(self) -> Cause:
        ...
    @property
    def text(self) -> Label:
        ...
class JudgedFigure:
    """
    A figure that a plan prints, once, however often it prints it.
    """
    __hash__: typing.ClassVar[None] = None
    def __eq__(self, arg0: JudgedFigure) -> bool:
        ...
    def __repr__(self) -> str:
        ...
    @property
    def claim(self) -> Claim:
        """
        The figure as it stands first.
        """
    @property
    def derivation(self) -> Label | None:
        """
        How that was reckoned.
        """
    @property
    def expected(self) -> decimal.Decimal | None:
        """
        What should stand there.
        """
    @property
    def mistake(self) -> Mistake | None:
        """
        The likeliest, of an error.
        """
    @property
    def places(self) -> list[str]:
        """
        Wherever it stands.
        """
    @property
    def verdict(self) -> Verdict | None:
        """
        None: it cannot be judged, or speaks of a target.
        """
    @property
    def why_not(self) -> Label:
        """
        Why it cannot be judged.
        """
class SumKind(enum.Enum):
    """
    What a printed total is a total of.
    """
    components: typing.ClassVar[SumKind]
    floors: typing.ClassVar[SumKind]
    @classmethod
    def __new__(cls, value):
        ...
class Conclusion(enum.Enum):
    """
    What becomes of a printed total.
    """
    agrees: typing.ClassVar[Conclusion]
    disagrees: typing.ClassVar[Conclusion]
    stronger: typing.ClassVar[Conclusion]
    weaker: typing.ClassVar[Conclusion]
    @classmethod
    def __new__(cls, value):
        ...
class PrintedSum:
    """
    A total that a plan prints, against the parts that it prints.
    """
    __hash__: typing.ClassVar[None] = None
    def __eq__(self, arg0: PrintedSum) -> bool:
        ...
    def __repr__(self) -> str:
        ...
    @property
    def claimed(self) -> bool:
        ...
    @property
    def conclusion(self) -> Conclusion:
        ...
    @property
    def explained_by(self) -> list[str] | None:
        ...
    @property
    def kind(self) -> SumKind:
        ...
    @property
    def node(self) -> str:
        ...
    @property
    def parts(self) -> list[tuple[str, Figure]]:
        ...
    @property
    def period(self) -> int:
        ...
    @property
    def place(self) -> str:
        ...
    @property
    def printed(self) -> Figure:
        ...
    @property
    def strict(self) -> bool:
        ...
    @property
    def text(self) -> str:
        ...
    @property
    def verdict(self) -> SumVerdict:
        ...
class Audit:
    """
    What came of judging a plan's figures.
    """
    __hash__: typing.ClassVar[None] = None
    def __eq__(self, arg0: Audit) -> bool:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def _repr_html_(self) -> str:
        ...
    @typing.overload
    def count(self, severity: Severity) -> int:
        """
        How many findings are so grave.
        """
    @typing.overload
    def count(self, verdict: Verdict | None) -> int:
        """
        How many figures have a verdict; None: how many could not be judged.
        """
    def to_frame(self, *, backend: str = 'pandas') -> typing.Any:
        """
        The findings as a table.
        """
    @property
    def figures(self) -> list[JudgedFigure]:
        """
        Every figure once, the exact ones too.
        """
    @property
    def findings(self) -> list[Finding]:
        """
        The gravest first.
        """
    @property
    def sums(self) -> list[PrintedSum]:
        """
        Every printed total whose parts are printed.
        """
    @property
    def worst(self) -> Severity | None:
        """
        The gravest severity, None without findings.
        """
def apply(base: Outcome, *, name: str, edits: collections.abc.Sequence[edit.Assign | edit.Add | edit.Weight | edit.Rule | edit.Leave], others: others.Hold | others.Repeat | others.Drift, subjects: collections.abc.Sequence[str]) -> Outcome:
    """
    What a scenario makes of an outcome.
    """
def audit(plan: Plan, panel: Panel, *, framework: Framework, recipe: Recipe = ...) -> Audit:
    """
    Judge every figure that a plan prints, against the data and against one another.
    
    Raises StructureError if the plan speaks of what the framework or the panel does not know.
    """
def compare(before: Outcome, after: Outcome, *, node: str = '') -> Comparison:
    """
    Two outcomes side by side: score, rank, who is overtaken. Of the index, unless a node is named.
    """
def contributions(outcome: Outcome, unit: str, *, node: str = '') -> list[Contribution]:
    """
    What the children of a node bring to one unit's score on it; they add up to the score.
    """
def expect_fits(plan: Plan, framework: Framework, panel: Panel) -> None:
    """
    Raise StructureError naming all the plan speaks of that the framework or the panel does not know.
    """
def explain_sum(now: collections.abc.Mapping[str, Figure], before: collections.abc.Mapping[str, Figure], printed: Figure) -> tuple | None:
    """
    The fewest parts which, left at an earlier figure, give the printed total; None if there are none.
    """
def floors_of(plan: Plan, framework: Framework) -> list[edit.Assign | edit.Add | edit.Weight | edit.Rule | edit.Leave]:
    """
    Edits that meet all score targets of a plan exactly.
    """
def judge_difference(printed: Figure, a: Figure, b: Figure, *, beside: typing.SupportsInt | typing.SupportsIndex | None = None) -> Verdict:
    """
    Judge a printed difference against a − b as published; `beside`: decimals of the level printed beside it.
    """
def judge_level(printed: Figure, source: Figure) -> Verdict:
    """
    Judge a printed level against a published one.
    """
def judge_sum(parts: collections.abc.Sequence[Figure], printed: Figure) -> SumVerdict:
    """
    Judge a printed sum of m parts: it may be off by m + 1 half-units of its coarsest figure.
    """
def quantile_groups(scores: typing.Annotated[numpy.typing.ArrayLike, numpy.float64], *, groups: typing.SupportsInt | typing.SupportsIndex = 4, missing: MissingInGroups = ..., direction: Direction = ...) -> list[int]:
    """
    Quantile groups, 1 the best, 0 for a unit without a score; type-7 cuts, value ≥ cut.
    """
def rank(units: collections.abc.Sequence[str], scores: typing.Annotated[numpy.typing.ArrayLike, numpy.float64], *, options: RankOptions = ...) -> Ranking:
    """
    Rank units by their scores (NaN: left out).
    """
def score(panel: Panel, framework: Framework, period: typing.SupportsInt | typing.SupportsIndex, recipe: Recipe = ..., name: str = 'base', ledger: collections.abc.Sequence[LedgerEntry] = []) -> Outcome:
    """
    Score a panel in one period: indicators rolled up by the recipe.
    """
def status(plan: Plan, *, before: Outcome, after: Outcome) -> list[TargetStatus]:
    """
    Judge every target of a plan: `before` is its baseline, `after` what came of it, or a scenario.
    """
__version__: str = '0.1.0'
