"""A plan from the document it was published in: Word, Markdown or plain text.

The house: bytes (`source`, `encodings`, `package`, `word`, `lines`) become blocks with places
(`blocks`); blocks become an outline (`outline`) and tables of targets (`tables`); these become
figures (`goals`, `claims`, `dates`, `owners`) of nodes (`matching`); figures become a plan
(`targets`, `prose`, `measures`, `head`, `plan`), and what did not is listed (`ledger`).
"""

from chiso.document.blocks import At
from chiso.document.ledger import Unplaced
from chiso.document.plan import read_plan
from chiso.document.result import Match, Reading

__all__ = ["At", "Match", "Reading", "Unplaced", "read_plan"]
