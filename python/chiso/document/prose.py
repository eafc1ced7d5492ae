"""Targets and stated figures of running text: each belongs to the node named last before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chiso._core import ClaimKind, Figure, Owners, goal
from chiso.document.claims import Stated, stated, year_before
from chiso.document.gather import Gathered, Subject, worst_rank
from chiso.document.goals import Asked, Flaw, Grammar, asked
from chiso.document.letters import fold

if TYPE_CHECKING:
    from chiso.document.blocks import Paragraph
    from chiso.document.matching import Mention
    from chiso.document.outline import Section

_SENTENCE = re.compile(r"[.;!?…]+(?=\s|$)")
_WISH = re.compile(
    r"phan dau|muc tieu|chi tieu|dat ra|huong toi|\b(?:target|goal|aim|strive|plan(?:s|ned)? to"
    r"|is to)\b"
)
_GROUP = re.compile(r"nhom|group|quartile|trung binh")
_WISH_TITLE = re.compile(r"muc tieu|chi tieu|phan dau|target|goal")
_MORE = re.compile(r"tro len|toi thieu|it nhat|>|≥|at least|or (?:more|above)|nhom|top|group")
_OWNERS = re.compile(
    r"(?:(?:co quan|don vi|bo phan)\s+)?(?:chu tri|thuc hien|lead(?: agency)?|led by"
    r"|responsible(?: body)?)"
    r"\s*:\s*(?P<lead>[^;.:)]+)"
    r"(?:[;,.]\s*(?:(?:co quan|don vi)\s+)?(?:phoi hop|support(?:ed by"
    r"|ing bodies)?)\s*:\s*(?P<support>[^.:)]+))?"
)
_SAME = re.compile(r"so voi\s+(?:cac\s+)?\d+\s+(?:tinh|don vi|dia phuong)")


def take_paragraph(
    gathered: Gathered, paragraph: Paragraph, section: Section, place: str, known: Subject | None
) -> None:
    """Take the targets and the claims of a paragraph.

    Args:
        gathered: where they go.
        paragraph: the text.
        section: the section it stands in, or heads.
        place: what to call the place.
        known: what the section is about, for figures before any name.
    """
    text = paragraph.text
    folded = fold(text)
    if not any(c.isdigit() for c in folded) and not _GROUP.search(folded):
        return  # only a group is asked for without a figure
    mentions = gathered.names.mentions(text, folded)
    wished = any(_WISH_TITLE.search(fold(s.title)) for s in section.chain() if not s.letter)
    if section.letter and not wished:
        known = None  # a task's text speaks of many things; only what it names is meant
    start = 0
    ends = [m.end() for m in _SENTENCE.finditer(folded)] + [len(folded)]
    for end in ends:
        if end > start:
            _take_sentence(
                gathered, paragraph, folded, (start, end), mentions, place, known, wished
            )
        start = end


def _take_sentence(
    gathered: Gathered,
    paragraph: Paragraph,
    folded: str,
    span: tuple[int, int],
    mentions: list[Mention],
    place: str,
    known: Subject | None,
    wished: bool,
) -> None:
    start, end = span
    sentence = folded[start:end]
    flaws: list[Flaw] = []
    claims = stated(sentence, gathered.mark, flaws)
    wish = _WISH.search(sentence)
    goals = asked(sentence, Grammar(gathered.mark, gathered.baseline, "", []))
    hoped = [g for g in goals if _is_goal(g, sentence, claims, wished, wish, gathered)]
    for flaw in flaws:
        printed = paragraph.text[start + flaw.start : start + flaw.end]
        if "," in printed or "." in printed:
            gathered.misprinted(flaw.message, paragraph.place(start + flaw.start))
    grouped: dict[str, list[Asked]] = {}
    subjects: dict[str, Subject] = {}
    for item in hoped:
        subject = _subject(gathered, paragraph, mentions, start + item.start, known)
        if subject is None:
            gathered.ledger.explain(
                paragraph, start + item.start, start + item.end, "a target, but of what?"
            )
            continue
        grouped.setdefault(subject.node, []).append(item)
        subjects.setdefault(subject.node, subject)
    for node, items in grouped.items():
        _take_goals(gathered, paragraph, start, sentence, subjects[node], items, mentions, place)
    spans = [(g.start, g.end) for g in hoped]
    for claim in claims:
        if any(a < claim.end and claim.start < b for a, b in spans):
            continue
        _take_claim(gathered, paragraph, folded, start, claim, mentions, place, known)


def _is_goal(
    item: Asked,
    sentence: str,
    claims: list[Stated],
    wished: bool,
    wish: re.Match[str] | None,
    gathered: Gathered,
) -> bool:
    """Return True if a goal's wording is meant as one: a wish, and no figure of the past."""
    if _SAME.search(sentence):
        return False
    past = [c for c in claims if c.start < item.end and item.start < c.end and c.against]
    if any(c.against != gathered.baseline for c in past):
        return False
    if wished or (wish is not None and wish.start() <= item.start):
        return True
    words = sentence[item.start : item.end]
    plain = isinstance(item.goal, (goal.Rank, goal.RankBand, goal.Top, goal.RegionalRank))
    return not plain and bool(_MORE.search(words)) and not isinstance(item.goal, goal.Group)


def _subject(
    gathered: Gathered,
    paragraph: Paragraph,
    mentions: list[Mention],
    at: int,
    known: Subject | None,
) -> Subject | None:
    before = [m for m in mentions if m.end <= at]
    place = paragraph.place(at)
    if before:
        last = before[-1]
        return Subject(last.node, last.name, last.confidence, place)
    if known is not None:
        return Subject(known.node, known.name, known.confidence, place)
    return None


def _take_goals(
    gathered: Gathered,
    paragraph: Paragraph,
    start: int,
    sentence: str,
    subject: Subject,
    items: list[Asked],
    mentions: list[Mention],
    place: str,
) -> None:
    for item in items:
        rank = worst_rank(item.goal)
        printed = paragraph.text[start + item.start : start + item.end]
        if rank is not None and not gathered.fits_units(
            rank, item.of, printed, subject.at, subject.node
        ):
            return
        gathered.ledger.place(paragraph, start + item.start, start + item.end)
    first, last = start + items[0].start, start + items[-1].end
    named = [m for m in mentions if start <= m.start < m.end <= first and m.node == subject.node]
    if named:  # the goal's words begin with the name, and "chỉ số" before it
        first = named[-1].start
        if gathered.names.root != subject.node or not paragraph.text[first:].startswith("Chỉ"):
            led = re.search(
                r'(?:chi so(?: thanh phan| noi dung)?\s+)?"?$', sentence[: first - start]
            )
            first = start + led.start() if led else first
    goals = [item.goal for item in items]
    value = goals[0] if len(goals) == 1 else goal.All(goals)
    owners = Owners()
    if match := _OWNERS.search(sentence, items[-1].end):
        offset = start
        lead = paragraph.text[offset + match.start("lead") : offset + match.end("lead")]
        support = ""
        if match["support"]:
            support = paragraph.text[
                offset + match.start("support") : offset + match.end("support")
            ]
        owners = Owners(lead=gathered.bodies.listed(lead), support=gathered.bodies.listed(support))
    gathered.target(subject, value, paragraph.text[first:last], place, owners, table=False)


def _take_claim(
    gathered: Gathered,
    paragraph: Paragraph,
    folded: str,
    start: int,
    claim: Stated,
    mentions: list[Mention],
    place: str,
    known: Subject | None,
) -> None:
    first, last = start + claim.start, start + claim.end
    subject = _subject(gathered, paragraph, mentions, first, known)
    if subject is None:
        gathered.ledger.explain(paragraph, first, last, "a figure, but of what?")
        return
    period = gathered.baseline
    named = [m.end for m in mentions if m.end <= first]
    year = year_before(folded, max([start, *named]), first)
    if year is not None and year < gathered.baseline and claim.against is None:
        period = year
    if claim.against is not None and claim.against >= period:
        reason = f"a difference from {claim.against}, but figures here are of {period}"
        gathered.ledger.explain(paragraph, first, last, reason)
        return
    printed = paragraph.text[first:last]
    if claim.kind == ClaimKind.rank:
        rank = int(claim.value.value)
        if rank < 1 or not gathered.fits_units(rank, claim.of, printed, subject.at, subject.node):
            return
    value = Figure(claim.value.value, claim.value.decimals)
    gathered.claim(subject, claim.kind, period, value, printed, place, against=claim.against)
    gathered.ledger.place(paragraph, first, last)
