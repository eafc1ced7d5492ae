"""
One change to the data or to the recipe.
"""
from __future__ import annotations
import chiso._core
import chiso._core.aggregate
import typing
__all__: list[str] = ['Add', 'Assign', 'Leave', 'Rule', 'Weight']
class Assign:
    """
    A node of a unit takes a value.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('unit', 'node', 'value', 'spread')
    def __eq__(self, arg0: Assign) -> bool:
        ...
    def __init__(self, *, unit: str, node: str, value: typing.SupportsFloat | typing.SupportsIndex, spread: chiso._core.Spread = ...) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Assign:
        """
        A copy with some fields changed.
        """
    @property
    def node(self) -> str:
        ...
    @property
    def spread(self) -> chiso._core.Spread:
        ...
    @property
    def unit(self) -> str:
        ...
    @property
    def value(self) -> float:
        ...
class Add:
    """
    A node of a unit gains (loses) so many points.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('unit', 'node', 'by', 'spread')
    def __eq__(self, arg0: Add) -> bool:
        ...
    def __init__(self, *, unit: str, node: str, by: typing.SupportsFloat | typing.SupportsIndex, spread: chiso._core.Spread = ...) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Add:
        """
        A copy with some fields changed.
        """
    @property
    def by(self) -> float:
        ...
    @property
    def node(self) -> str:
        ...
    @property
    def spread(self) -> chiso._core.Spread:
        ...
    @property
    def unit(self) -> str:
        ...
class Weight:
    """
    A node counts so much among its siblings.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('node', 'weight')
    def __eq__(self, arg0: Weight) -> bool:
        ...
    def __init__(self, *, node: str, weight: typing.SupportsFloat | typing.SupportsIndex) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Weight:
        """
        A copy with some fields changed.
        """
    @property
    def node(self) -> str:
        ...
    @property
    def weight(self) -> float:
        ...
class Rule:
    """
    A node is aggregated by another rule.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('node', 'rule')
    def __eq__(self, arg0: Rule) -> bool:
        ...
    def __init__(self, *, node: str, rule: chiso._core.aggregate.Sum | chiso._core.aggregate.Arithmetic | chiso._core.aggregate.Geometric | chiso._core.aggregate.Harmonic | chiso._core.aggregate.Power | chiso._core.aggregate.Minimum) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Rule:
        """
        A copy with some fields changed.
        """
    @property
    def node(self) -> str:
        ...
    @property
    def rule(self) -> chiso._core.aggregate.Sum | chiso._core.aggregate.Arithmetic | chiso._core.aggregate.Geometric | chiso._core.aggregate.Harmonic | chiso._core.aggregate.Power | chiso._core.aggregate.Minimum:
        ...
class Leave:
    """
    A unit takes no part.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('unit')
    def __eq__(self, arg0: Leave) -> bool:
        ...
    def __init__(self, *, unit: str) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Leave:
        """
        A copy with some fields changed.
        """
    @property
    def unit(self) -> str:
        ...
