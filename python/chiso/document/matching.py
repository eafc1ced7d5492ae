"""Names in a document to nodes of a framework, each with its confidence; never by position."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from chiso.document.letters import accented, fold, tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chiso._core import Framework

SURE = 0.72  # a name less like than this is no name of the node
APART = 0.06  # two nodes nearer to each other than this are not told apart
_LONGEST = 160
_COMPARED = 8  # names of most shared words that are compared letter by letter
MOST_LOOKED_UP = 1200  # different names in one document
_STRANGE = 100  # names sharing no word with any that are compared with all
_WORD = re.compile(r"[^\W_]+")
_LEAD = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?"
    r"(?:(?:cac\s+)?(?:chi so|tieu chi|noi dung|linh vuc|truc)\s+)?"
    r"(?:(?:thanh phan|noi dung|linh vuc|ve|so)\s+)?(?:\d{1,2}(?:\.\d{1,2})*\s*[.:)-]?\s+)?"
    r'(?:(?:the\s+)?(?:dimension|indicator|sub-dimension)\s+(?:\d+(?:\.\d+)*\s*[.:-]?\s+)?)?["\']?'
)
_TOTAL = re.compile(
    r"(?:tong(?: cong| diem| so| the| hop| so diem)?|chi so (?:chung|tong hop|tong the)"
    r"|(?:grand )?total(?: score)?|overall(?: index| score)?|sum|toan tinh)"
)


@dataclass(frozen=True)
class Named:
    """A node that a name stands for; or, if it is ambiguous or unknown, the candidates."""

    node: str = ""
    confidence: float = 0.0
    candidates: tuple[tuple[str, float], ...] = ()
    total: bool = False  # called by a word for the sum ("Tổng cộng"), not by the index's name

    def offered(self) -> str:
        """Return the candidates for a message."""
        return ", ".join(f"'{node}' ({confidence:.2f})" for node, confidence in self.candidates)


@dataclass(frozen=True)
class Mention:
    """A node named in running text."""

    start: int
    end: int
    node: str
    confidence: float
    name: str


@dataclass(frozen=True)
class _Name:
    node: str
    exact: str  # lower case, with accents
    folded: str
    words: frozenset[str]


class Names:
    """The names of the nodes that live in one of the periods a plan speaks of."""

    def __init__(self, framework: Framework, periods: Sequence[int]) -> None:
        self.root = framework.root.id
        self.parents = {node.id: node.parent for node in framework.nodes}
        self._names: list[_Name] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._known: dict[str, Named] = {}
        self._strange = _STRANGE
        self.looked_up = 0
        for node in framework.nodes:
            born, last = node.since, node.until
            if any((born is None or born <= p) and (last is None or p <= last) for p in periods):
                for name in (node.name.vi, node.name.en, *node.aliases):
                    self._add(node.id, name)
        self._nodes_of: dict[str, set[str]] = defaultdict(set)
        for known in self._names:
            self._nodes_of[known.folded].add(known.node)
        spelled = sorted(self._nodes_of, key=len, reverse=True)
        # Between words, punctuation and spaces count for nothing: "Công khai minh bạch" is found.
        patterns = [r"[\s,;/()-]+".join(map(re.escape, _WORD.findall(name))) for name in spelled]
        self._spelled = re.compile(rf"(?<![^\W_])(?:{'|'.join(patterns)})(?![^\W_])")
        self._root_only = {known.folded for known in self._names if known.node == self.root}

    def _add(self, node: str, name: str) -> None:
        folded = _bare(fold(tidy(name)))
        if not folded:
            return
        words = frozenset(_WORD.findall(folded))
        for word in words:
            self._by_word[word].append(len(self._names))
        self._names.append(_Name(node, _bare(tidy(name).lower()), folded, words))

    def find(self, printed: str) -> Named:
        """Return the node a printed name stands for."""
        known = self._known.get(printed)
        if known is None:
            self.looked_up += any(c.isalpha() for c in printed)
            if self.looked_up > MOST_LOOKED_UP:
                return Named()
            known = self._known[printed] = self._find(tidy(printed))
        return known

    def _find(self, printed: str) -> Named:
        folded = _bare(fold(printed))
        if len(folded) > _LONGEST or not any(c.isalpha() for c in folded):
            return Named()
        if _TOTAL.fullmatch(folded):
            return Named(self.root, 0.95, total=True)
        tried = {folded: printed.lower()}
        led = _LEAD.match(folded)
        if led and led.end() < len(folded):
            tried[_bare(folded[led.end() :])] = _bare(printed.lower())[led.end() :]
        if folded.startswith("tong diem "):
            tried[folded[len("tong diem ") :]] = printed.lower()[len("tong diem ") :]
        best: dict[str, float] = {}
        for text, exact in tried.items():
            for node, confidence in self._alike(text, _bare(exact)):
                best[node] = max(best.get(node, 0.0), confidence)
        ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
        ranked = [(node, round(confidence, 2)) for node, confidence in ranked]
        if not ranked or ranked[0][1] < SURE:
            return Named(candidates=tuple(ranked[:3]))
        rivals = [item for item in ranked[1:] if ranked[0][1] - item[1] < APART]
        if rivals:
            return Named(candidates=(ranked[0], *rivals))
        return Named(*ranked[0])

    def _alike(self, folded: str, exact: str) -> list[tuple[str, float]]:
        words = frozenset(_WORD.findall(folded))
        shared: Counter[int] = Counter()
        for word in words:
            shared.update(self._by_word.get(word, ()))
        found = []
        if not shared and self._strange > 0 and 5 <= len(folded) <= 60:  # a word that is misspelled
            self._strange -= 1
            near = [i for i, n in enumerate(self._names) if abs(len(n.folded) - len(folded)) < 4]
            shared.update(dict.fromkeys(near, 0))
        nearest = sorted(
            shared,
            key=lambda i: (-2 * shared[i] / (len(words) + len(self._names[i].words)), i),
        )
        for i in nearest[: _COMPARED if shared[nearest[0]] else None] if nearest else []:
            likely = 2 * shared[i] >= 0.3 * (len(words) + len(self._names[i].words))
            if likely or not shared[i]:
                likeness = _likeness(folded, exact, words, self._names[i])
                found.append((self._names[i].node, likeness))
        return found

    def mentions(self, text: str, folded: str) -> list[Mention]:
        """Return the nodes named in a text, in its order: spelled out, or nearly so in quotes."""
        found: list[Mention] = []
        taken: list[tuple[int, int]] = []
        spans = [(m.start(), m.end()) for m in self._spelled.finditer(folded)]
        for start, end in sorted([*_named_spans(folded), *spans]):
            if any(a < end and start < b for a, b in taken):
                continue
            printed = text[start:end]
            named = self.find(printed)
            if not named.node:
                continue
            taken.append((start, end))
            found.append(Mention(start, end, named.node, named.confidence, printed))
        return found

    def touched(self, folded: str) -> list[tuple[str, float]]:
        """Return the root's children that a text speaks of in other words, and how much of a name.

        At least four words of the name stand together, and two thirds of it in one clause.
        """
        found: dict[str, tuple[int, float]] = {}
        for clause in _CLAUSE.finditer(folded):
            words = _WORD.findall(clause[0])
            there = set(words)
            for known in self._names:
                if self.parents.get(known.node) != self.root or len(there & known.words) < 4:
                    continue
                name = _WORD.findall(known.folded)
                runs = SequenceMatcher(None, words, name, autojunk=False).get_matching_blocks()
                share = sum(run.size for run in runs if run.size > 1) / len(name)
                if max(run.size for run in runs) >= min(4, len(name)) and share >= 0.65:
                    best = found.get(known.node, (clause.start(), 0.0))
                    found[known.node] = (best[0], max(best[1], round(min(share, 0.97), 2)))
        return [(node, share) for node, (_, share) in sorted(found.items(), key=lambda i: i[1][0])]


_CLAUSE = re.compile(r"[^.;:]+?(?=[.;:]|cung nhu|$)")
_QUOTED = re.compile(r'"([^"]{3,160})"')
_CALLED = re.compile(
    r"(?:chi so(?: thanh phan| noi dung)?|tieu chi|noi dung|dimension|indicator)\s+"
    r"([^\d;:.\"]{4,120}?)"
    r"(?=\s*(?::|,?\s+(?:dat|tang|giam|la|phan dau|tu|xep|scored|score|rose|fell|is|to|reach)\b))"
)


def _named_spans(folded: str) -> list[tuple[int, int]]:
    spans = [found.span(1) for found in _QUOTED.finditer(folded)]
    if len(folded) < 20_000:
        spans += [found.span(1) for found in _CALLED.finditer(folded)]
    return spans


def _bare(text: str) -> str:
    """Return a name without quotation marks and punctuation around it."""
    return text.strip(" \"'“”‘’.,:;*_()-–")


def _likeness(folded: str, exact: str, words: frozenset[str], known: _Name) -> float:
    if exact == known.exact:
        return 1.0
    if folded == known.folded:  # only accents or case: told apart if both are written with them
        return 0.9 if accented(exact) and accented(known.exact) else 0.99
    ours, theirs = _WORD.findall(folded), _WORD.findall(known.folded)
    if ours == theirs:
        return 0.98
    both = len(words & known.words)
    dice = 2 * both / (len(words) + len(known.words))
    ratio = SequenceMatcher(None, folded, known.folded, autojunk=False).ratio()
    value = 0.5 * dice + 0.5 * ratio
    if ratio >= 0.88:  # a letter or a space more or less
        value = max(value, ratio - 0.04)
    if both >= 2 and both in (len(words), len(known.words)):  # one name is part of the other
        value = max(value, 0.75 + 0.2 * dice)
    return min(value, 0.97)
