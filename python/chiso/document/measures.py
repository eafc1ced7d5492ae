"""What a plan wants done: lettered tasks, organised work with its owner and time, and duties."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chiso._core import Measure, Owners, Quarter
from chiso.document.blocks import Paragraph
from chiso.document.claims import stated
from chiso.document.dates import quarters
from chiso.document.letters import fold
from chiso.document.result import Match

if TYPE_CHECKING:
    from chiso.document.blocks import At
    from chiso.document.gather import Gathered, Subject
    from chiso.document.outline import Section

_TASKS = re.compile(
    r"nhiem vu|giai phap|noi dung thuc hien|tasks?\b|measures?\b|solutions?\b|actions?\b"
)
_DUTIES = re.compile(
    r"to chuc thuc hien|trach nhiem|phan cong|implementation|responsibilit|organisation"
    r"|organization"
)
_CONTENT = re.compile(r"(?:noi dung(?: thuc hien)?|content|task)\s*:\s*")
_WHO = re.compile(
    r"(?:(?:co quan|don vi|bo phan)\s*(?:thuc hien|chu tri|phoi hop|phu trach|dau moi)|chu tri"
    r"|phoi hop"
    r"|responsible(?: body)?|lead(?: agency)?|led by|support(?:ed by|ing bodies)?|owner)\s*:\s*"
)
_WHEN = re.compile(
    r"(?:thoi gian(?: thuc hien| hoan thanh)?|tien do|thoi han|when|time(?:line)?|deadline"
    r"|due)\s*:\s*"
)
_NODES = re.compile(r"(?:chi so (?:lien quan|tac dong)|gan voi chi so|dimensions?|moves)\s*:\s*")
_ASKED = re.compile(r"de nghi\s+(?=\S)|giao\s+(?=so|ban|uy)")
_WITH = re.compile(
    r"phoi hop(?:\s+(?:voi|cung))?\s+(?P<with>[^.;:]{3,120}?)"
    r"(?=\s+(?:thuc hien|to chuc|de\s|trong\s|trien khai|tuyen truyen|xay dung|tham muu"
    r"|kiem tra)|[.;:]|$)"
)
_BEGINS = re.compile(
    r"(?:^|[.;]\s+)(?P<body>(?:ubnd|uy ban nhan dan|so|ban|van phong|thanh tra"
    r"|cong an)\b[^.;,]{2,50}?)"
    r"\s+(?:chu dong|phat huy|co trach nhiem|chu tri|to chuc|thuc hien|tham muu)(?!\w)"
)


@dataclass
class _Item:
    """A measure while its paragraphs are read."""

    id: str
    at: At
    place: str
    texts: list[str] = field(default_factory=list)
    nodes: list[str] = field(default_factory=list)
    name: str = ""
    confidence: float = 1.0
    due: list[Quarter] = field(default_factory=list)
    lead: list[str] = field(default_factory=list)
    support: list[str] = field(default_factory=list)
    owned: bool = False


def take_section(gathered: Gathered, section: Section, subject: Subject | None) -> bool:
    """Take the measures of a section, of its own text only; return True if it is one of tasks.

    Args:
        gathered: where they go.
        section: the section; its lettered items are its parts.
        subject: the node that the section is about.
    """
    kind = _kind(section, subject)
    if not kind:
        return False
    letters = [part for part in section.parts if part.letter]
    others = [part for part in section.parts if not part.letter]
    if letters and all(_labelled(part) for part in letters):
        _take_labelled(gathered, section, letters)
        return True
    body = gathered.bodies.listed(_body(section)) if kind == "duties" else []
    body = body if kind == "duties" and section.parent and section.parent.id else []
    for part in letters:
        item = _Item(part.id, part.at, part.id, lead=list(body))
        _about(item, subject)
        _fill(gathered, item, part, part.title)
        _finish(gathered, item, duty=kind == "duties")
    alone = not letters and not others and section.parent is not None and section.parent.id
    texts = [b for b in section.blocks if isinstance(b, Paragraph) and not _states(gathered, b)]
    if alone and (texts or (kind == "tasks" and subject is None)):
        item = _Item(section.id, section.at, section.id, lead=list(body))
        _about(item, subject)
        _fill(gathered, item, section, "" if texts else section.title)
        _finish(gathered, item, duty=kind == "duties")
    return True


def _kind(section: Section, subject: Subject | None) -> str:
    if section.letter:
        return ""
    for around in section.chain():
        title = fold(around.title)
        if around.rank in (1, 2):
            if _DUTIES.search(title):
                return "duties"
            if _TASKS.search(title):
                return "tasks"
    if subject is not None and section.parts and all(p.letter for p in section.parts):
        return "tasks" if section.parent and section.parent.id else ""
    return ""


def _labelled(part: Section) -> bool:
    folded = fold(part.title)
    return any(pattern.match(folded) for pattern in (_CONTENT, _WHO, _WHEN, _NODES))


def _take_labelled(gathered: Gathered, section: Section, letters: list[Section]) -> None:
    item = _Item(section.id, section.at, section.id)
    for part in letters:
        _fill(gathered, item, part, part.title)
    _finish(gathered, item, duty=False)


def _about(item: _Item, subject: Subject | None) -> None:
    if subject is not None:
        item.nodes, item.name, item.confidence = [subject.node], subject.name, subject.confidence


def _body(section: Section) -> str:
    title = section.title
    asked = _ASKED.match(fold(title))
    return title[asked.end() :] if asked else title


def _fill(gathered: Gathered, item: _Item, part: Section, title: str) -> None:
    """Read the paragraphs of a section: labelled ones say who and when, the others what."""
    if part.heading is not None and title:
        _line(gathered, item, part.heading, len(part.heading.text) - len(title))
    for block in part.blocks:
        if isinstance(block, Paragraph) and (part.letter or not _states(gathered, block)):
            _line(gathered, item, block, 0)


def _states(gathered: Gathered, paragraph: Paragraph) -> bool:
    """Return True if a paragraph states figures of the past, and wants nothing done."""
    return bool(stated(fold(paragraph.text), gathered.mark, []))


def _line(gathered: Gathered, item: _Item, paragraph: Paragraph, start: int) -> None:
    text = paragraph.text[start:]
    folded = fold(text)
    if match := _CONTENT.match(folded):
        item.texts.append(text[match.end() :])
    elif _WHEN.match(folded):
        item.due, spans = quarters(folded, gathered.period)
        for begin, end in spans:
            gathered.ledger.place(paragraph, start + begin, start + end)
    elif match := _WHO.match(folded):
        _who(gathered, item, match[0], text[match.end() :])
        item.owned = True
    elif match := _NODES.match(folded):
        found = gathered.names.mentions(text, folded)
        item.nodes = list(dict.fromkeys(mention.node for mention in found))
    else:
        item.texts.append(text)


def _who(gathered: Gathered, item: _Item, label: str, text: str) -> None:
    if ("phoi hop" in label or "support" in label) and "chu tri" not in label:
        item.support += gathered.bodies.listed(text)
        return
    found = gathered.bodies.owners(text)
    item.lead = found.lead
    item.support += found.support


def _finish(gathered: Gathered, item: _Item, *, duty: bool) -> None:
    text = " ".join(text.strip() for text in item.texts if text.strip()).rstrip(";").strip()
    folded = fold(text)
    if duty and not item.support and (match := _WITH.search(folded)):
        found = gathered.bodies.listed(text[match.start("with") : match.end("with")])
        item.support = [name for name in found if name not in item.lead]
    if not duty and not item.owned and item.nodes:
        for match in _BEGINS.finditer(folded):
            body = gathered.bodies.name(text[match.start("body") : match.end("body")])
            if body not in item.lead:
                item.lead.append(body)
    if duty and not item.nodes:
        touched = gathered.names.touched(folded)
        item.nodes = [node for node, _ in touched]
        item.confidence = min((share for _, share in touched), default=1.0)
    measure = Measure(
        item.id,
        text=text,
        nodes=item.nodes,
        quarters=item.due,
        owners=Owners(lead=item.lead, support=item.support),
        place=item.place,
    )
    node = ", ".join(item.nodes)
    match_of = Match("measure", 0, node, item.name, item.confidence, item.id, item.at)
    gathered.measures.append((measure, match_of))
