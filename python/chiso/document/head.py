"""Whom a plan is about, from when to when, who issued it, and where the money comes from."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chiso._core import Budget
from chiso.document.blocks import Paragraph, Table
from chiso.document.dates import YEAR
from chiso.document.letters import fold, sentence_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chiso.document.ledger import Ledger
    from chiso.document.outline import Section

_KIND = re.compile(r"(?:ke hoach|phuong an|de an|chuong trinh|plan|action plan|programme)(?!\w)")
_UNIT = re.compile(
    r"(?:cua|tai|o|tren dia ban)\s+(?:tinh|thanh pho|tp\.?)\s+(?P<name>[a-z][a-z' -]{0,60})"
    r"|(?:of|for)\s+(?:the\s+)?(?P<english>[a-z][a-z' -]{0,40}?)\s+(?:province|city)(?!\w)"
)
_AFTER = re.compile(r"\s+(?:nam(?=\s*\d|\s*$)|giai doan|trong nam|den nam|duoc|va\s|theo\s).*$")
_ISSUED = r"(?:uy ban nhan dan|ubnd)\s+(?P<level>tinh|thanh pho|tp\.?)\s+"
_DATED = re.compile(
    r"(?:ngay(?P<day>\s+\d{1,2})?[ ._…]*)?thang\s+(?P<month>\d{1,2})\s+nam\s+(?P<year>\d{4})"
)
_ENGLISH_DATED = re.compile(
    r"(?:\d{1,2}\s+)?(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\s+\d{4}"
)
_DECISION = re.compile(
    r"(?:quyet dinh|nghi quyet|cong van|decision|resolution)\s+(?:so\s*:?\s*"
    r"|no\.?\s*)?\d+/[\w-]+(?:/[\w-]+)*"
    r"(?:\s*,?\s*(?:ngay|dated|of)\s+\d{1,2}(?:\s*[/-]\s*\d{1,2}\s*[/-]\s*"
    r"|\s+thang\s+\d{1,2}\s+nam\s+"
    r"|\s+[a-z]+\s+)\d{4})?"
)
_BUDGET = re.compile(r"kinh phi|ngan sach|nguon luc|budget|funding|finance")
_ALREADY = re.compile(r"ke hoach(?:\s+so)?")


@dataclass
class Head:
    """What stands over a plan."""

    title: str = ""
    unit: str = ""
    baseline: int | None = None
    period: int | None = None
    issuer: str = ""
    document: str = ""
    budget: Budget = field(default_factory=Budget)
    unit_at: Paragraph | None = None


def read_head(root: Section, english: bool, unit: str | None) -> Head:
    """Return what stands over a document; its periods are settled later, with its tables."""
    head = Head()
    opening = [block for block in root.blocks if isinstance(block, Paragraph)]
    if not opening:  # a document that begins with a numbered heading
        opening = [s.heading for s in root.walk()[1:4] if s.heading]
    title = _title(opening)
    head.title = _capitalised(title.text) if title else ""
    head.unit = unit or ""
    for block in ([title] if title else []) + opening:
        found = _unit(block.text)
        if found:
            head.unit = unit or found
            head.unit_at = block
            break
    if title:
        years = [int(year) for year in YEAR.findall(fold(title.text))]
        head.period = years[-1] if years else None
    dated = _dated(opening, english)
    if head.unit:
        head.issuer = _issuer(root, head.unit, english)
    head.document = ", ".join(part for part in (head.title, dated, head.issuer) if part)
    return head


def _unit(text: str) -> str:
    """Return the name after "của tỉnh": as many words as begin with a capital letter."""
    folded = fold(text)
    for match in _UNIT.finditer(folded):
        start, end = match.span("name" if match["name"] else "english")
        cut = _AFTER.search(folded, start, end)
        words = text[start : cut.start() if cut else end].split()
        kept: list[str] = []
        for word in words:
            if not (word[0].isupper() or word == "-"):
                break
            kept.append(word)
        if name := " ".join(kept).strip(" -"):
            return sentence_case(name)
    return ""


def _title(opening: Sequence[Paragraph]) -> Paragraph | None:
    for i, block in enumerate(opening[:12]):
        match = _KIND.search(fold(block.text))
        if not match or len(block.text) > 400:
            continue
        if match.start() and block.text.rstrip().endswith((".", ":", ";")):
            continue
        if match.end() == len(block.text.strip()) and i + 1 < len(opening):
            following = opening[i + 1]  # "KẾ HOẠCH" on a line of its own
            if len(following.text) <= 400:
                return Paragraph(f"{block.text} {following.text}", block.at)
        return block
    return None


def _capitalised(title: str) -> str:
    """Return a title in which "KẾ HOẠCH Cải thiện" reads "Kế hoạch cải thiện"."""
    match = _KIND.match(fold(title))
    if not match or not title[: match.end()].isupper() or title.isupper():
        return title
    rest = title[match.end() :].lstrip()
    first = rest[:1].lower() if rest[1:2].islower() else rest[:1]
    return f"{title[: match.end()].capitalize()} {first}{rest[1:]}".strip()


def _dated(opening: Sequence[Paragraph], english: bool) -> str:
    for block in opening[:12]:
        if len(block.text) > 160:
            continue
        match = (_ENGLISH_DATED if english else _DATED).search(fold(block.text))
        if match and english:
            return block.text[match.start() : match.end()]
        if match:
            day = (
                f"ngày{block.text[match.start('day') : match.end('day')]} " if match["day"] else ""
            )
            return f"{day}tháng {match['month']} năm {match['year']}"
    return ""


def _issuer(root: Section, unit: str, english: bool) -> str:
    folded = fold(unit)
    vietnamese = re.compile(_ISSUED + re.escape(folded) + r"(?!\w)")
    people = re.compile(rf"people'?s committee of (?:the )?{re.escape(folded)}(?: province| city)?")
    for section in root.walk():
        for block in (section.heading, *section.blocks):
            if block is None or isinstance(block, Table):
                continue
            text = fold(block.text)
            if match := vietnamese.search(text):
                level = "tỉnh" if match["level"] == "tinh" else "thành phố"
                return f"Ủy ban nhân dân {level} {unit}"
            if english and (match := people.search(text)):
                return block.text[match.start() : match.end()]
    return ""


def read_budget(root: Section, ledger: Ledger) -> Budget:
    """Return the decision that a section on money quotes."""
    for section in root.walk():
        if section.letter or not _BUDGET.search(fold(section.title)):
            continue
        for part in section.walk():
            for block in (part.heading, *part.blocks):
                if block is None or isinstance(block, Table):
                    continue
                if match := _DECISION.search(fold(block.text)):
                    ledger.place(block, *match.span())
                    return Budget(
                        reference=block.text[match.start() : match.end()], place=section.id
                    )
    return Budget()


def settle_baseline(head: Head, years: Sequence[int], root: Section) -> None:
    """Settle the baseline: the year beside the target's in a table, or the one results are of."""
    assert head.period is not None
    earlier = [year for year in years if year < head.period]
    if earlier:
        head.baseline = max(earlier)
        return
    count: Counter[int] = Counter()
    for section in root.walk():
        for block in (section.heading, *section.blocks):
            if isinstance(block, Paragraph):
                count.update(int(year) for year in YEAR.findall(fold(block.text)))
    before = [year for year in count if head.period - 3 <= year < head.period]
    head.baseline = max(before, default=None)
