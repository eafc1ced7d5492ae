"""
What the others do, in every indicator.
"""
from __future__ import annotations
import typing
__all__: list[str] = ['Drift', 'Hold', 'Repeat']
class Hold:
    """
    They keep their last values.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = tuple()
    def __eq__(self, arg0: Hold) -> bool:
        ...
    def __init__(self) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Hold:
        """
        A copy with some fields changed.
        """
class Repeat:
    """
    They repeat their last change; a unit without one is left out.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = tuple()
    def __eq__(self, arg0: Repeat) -> bool:
        ...
    def __init__(self) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Repeat:
        """
        A copy with some fields changed.
        """
class Drift:
    """
    They add the mean of their own changes over the last `window` pairs of periods.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('window')
    def __eq__(self, arg0: Drift) -> bool:
        ...
    def __init__(self, *, window: typing.SupportsInt | typing.SupportsIndex = 3) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Drift:
        """
        A copy with some fields changed.
        """
    @property
    def window(self) -> int:
        ...
