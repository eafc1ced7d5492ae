"""The cases that come with chiso."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chiso.case import Case


def lai_chau_2024() -> Case:
    """Open the 2024 PAPI plan of Lai Châu, a Vietnamese province, and the data of all 63.

    Source of the data: © CECODES, UNDP and RTA, public tables of papi.org.vn.
    """
    from chiso.case import open_case

    return open_case(Path(__file__).parent / "lai_chau_2024")
