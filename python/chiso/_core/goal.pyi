"""
What a target may ask for. "Gained" counts from the plan's baseline.
"""
from __future__ import annotations
import chiso._core
import collections.abc
import typing
__all__: list[str] = ['All', 'Group', 'HoldRank', 'HoldScore', 'PercentGained', 'PlacesGained', 'PointsGained', 'Rank', 'RankBand', 'RegionalRank', 'ScoreAbove', 'ScoreAtLeast', 'Top']
class ScoreAtLeast:
    """
    Score ≥ the figure.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('score')
    def __eq__(self, arg0: ScoreAtLeast) -> bool:
        ...
    def __init__(self, score: chiso._core.Figure) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> ScoreAtLeast:
        """
        A copy with some fields changed.
        """
    @property
    def score(self) -> chiso._core.Figure:
        ...
class ScoreAbove:
    """
    Score > the figure.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('score')
    def __eq__(self, arg0: ScoreAbove) -> bool:
        ...
    def __init__(self, score: chiso._core.Figure) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> ScoreAbove:
        """
        A copy with some fields changed.
        """
    @property
    def score(self) -> chiso._core.Figure:
        ...
class Rank:
    """
    Place `rank` or better.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('rank')
    def __eq__(self, arg0: Rank) -> bool:
        ...
    def __init__(self, rank: typing.SupportsInt | typing.SupportsIndex = 1) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Rank:
        """
        A copy with some fields changed.
        """
    @property
    def rank(self) -> int:
        ...
class Top:
    """
    Among the first `n`.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('n')
    def __eq__(self, arg0: Top) -> bool:
        ...
    def __init__(self, n: typing.SupportsInt | typing.SupportsIndex = 1) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Top:
        """
        A copy with some fields changed.
        """
    @property
    def n(self) -> int:
        ...
class PlacesGained:
    """
    At least so many places up.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('places')
    def __eq__(self, arg0: PlacesGained) -> bool:
        ...
    def __init__(self, places: typing.SupportsInt | typing.SupportsIndex = 1) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> PlacesGained:
        """
        A copy with some fields changed.
        """
    @property
    def places(self) -> int:
        ...
class PointsGained:
    """
    At least so many points up.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('points')
    def __eq__(self, arg0: PointsGained) -> bool:
        ...
    def __init__(self, points: chiso._core.Figure) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> PointsGained:
        """
        A copy with some fields changed.
        """
    @property
    def points(self) -> chiso._core.Figure:
        ...
class PercentGained:
    """
    At least so many per cent above the baseline score.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('percent')
    def __eq__(self, arg0: PercentGained) -> bool:
        ...
    def __init__(self, percent: chiso._core.Figure) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> PercentGained:
        """
        A copy with some fields changed.
        """
    @property
    def percent(self) -> chiso._core.Figure:
        ...
class HoldScore:
    """
    Not below the baseline's score.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = tuple()
    def __eq__(self, arg0: HoldScore) -> bool:
        ...
    def __init__(self) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> HoldScore:
        """
        A copy with some fields changed.
        """
class HoldRank:
    """
    Not below the baseline's place.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = tuple()
    def __eq__(self, arg0: HoldRank) -> bool:
        ...
    def __init__(self) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> HoldRank:
        """
        A copy with some fields changed.
        """
class RankBand:
    """
    Between two places; better than `best` is met too.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('best', 'worst')
    def __eq__(self, arg0: RankBand) -> bool:
        ...
    def __init__(self, best: typing.SupportsInt | typing.SupportsIndex, worst: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> RankBand:
        """
        A copy with some fields changed.
        """
    @property
    def best(self) -> int:
        ...
    @property
    def worst(self) -> int:
        ...
class Group:
    """
    In group `at_least` or better of `of` quantile groups, 1 the best.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('at_least', 'of')
    def __eq__(self, arg0: Group) -> bool:
        ...
    def __init__(self, at_least: typing.SupportsInt | typing.SupportsIndex, of: typing.SupportsInt | typing.SupportsIndex = 4) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Group:
        """
        A copy with some fields changed.
        """
    @property
    def at_least(self) -> int:
        ...
    @property
    def of(self) -> int:
        ...
class RegionalRank:
    """
    Place `rank` or better within its own group of a grouping.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('by', 'rank')
    def __eq__(self, arg0: RegionalRank) -> bool:
        ...
    def __init__(self, by: str, rank: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> RegionalRank:
        """
        A copy with some fields changed.
        """
    @property
    def by(self) -> str:
        ...
    @property
    def rank(self) -> int:
        ...
class All:
    """
    Every one of these goals.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('goals')
    def __eq__(self, arg0: All) -> bool:
        ...
    def __init__(self, goals: collections.abc.Sequence[ScoreAtLeast | ScoreAbove | Rank | RankBand | Top | PlacesGained | PointsGained | PercentGained | Group | RegionalRank | HoldScore | HoldRank | All]) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> All:
        """
        A copy with some fields changed.
        """
    @property
    def goals(self) -> list[ScoreAtLeast | ScoreAbove | Rank | RankBand | Top | PlacesGained | PointsGained | PercentGained | Group | RegionalRank | HoldScore | HoldRank | All]:
        ...
