"""
How children become their parent.
"""
from __future__ import annotations
import typing
__all__: list[str] = ['Arithmetic', 'Geometric', 'Harmonic', 'Minimum', 'Power', 'Sum']
class Sum:
    """
    Weighted sum, Σ wᵢ xᵢ.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = tuple()
    def __eq__(self, arg0: Sum) -> bool:
        ...
    def __init__(self) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Sum:
        """
        A copy with some fields changed.
        """
class Arithmetic:
    """
    Weighted arithmetic mean, Σ wᵢ xᵢ / Σ wᵢ.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = tuple()
    def __eq__(self, arg0: Arithmetic) -> bool:
        ...
    def __init__(self) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Arithmetic:
        """
        A copy with some fields changed.
        """
class Geometric:
    """
    Weighted geometric mean, exp(Σ wᵢ ln xᵢ / Σ wᵢ); positive values only.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = tuple()
    def __eq__(self, arg0: Geometric) -> bool:
        ...
    def __init__(self) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Geometric:
        """
        A copy with some fields changed.
        """
class Harmonic:
    """
    Weighted harmonic mean, Σ wᵢ / Σ (wᵢ / xᵢ); positive values only.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = tuple()
    def __eq__(self, arg0: Harmonic) -> bool:
        ...
    def __init__(self) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Harmonic:
        """
        A copy with some fields changed.
        """
class Minimum:
    """
    The smallest value, whatever the weights.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = tuple()
    def __eq__(self, arg0: Minimum) -> bool:
        ...
    def __init__(self) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Minimum:
        """
        A copy with some fields changed.
        """
class Power:
    """
    Weighted power mean, (Σ wᵢ xᵢᵖ / Σ wᵢ)^(1/p), with its limits at 0 and ±∞.
    """
    __hash__: typing.ClassVar[None] = None
    __match_args__: typing.ClassVar[tuple] = ('p')
    def __eq__(self, arg0: Power) -> bool:
        ...
    def __init__(self, p: typing.SupportsFloat | typing.SupportsIndex = 1.0) -> None:
        ...
    def __reduce__(self) -> tuple:
        ...
    def __repr__(self) -> str:
        ...
    def __str__(self) -> str:
        ...
    def replace(self, **kwargs) -> Power:
        """
        A copy with some fields changed.
        """
    @property
    def p(self) -> float:
        ...
