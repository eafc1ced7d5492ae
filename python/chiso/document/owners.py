"""Who leads and who supports, in words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from chiso._core import Owners
from chiso.document.letters import fold, tidy

_SHORT = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTQ": "Mặt trận Tổ quốc",
}
_SHORTENED = re.compile(rf"(?<!\w)(?:{'|'.join(_SHORT)})(?!\w)")
_LEADS = re.compile(
    r"^(?P<lead>.*?)[,;]?\s*\(?(?:la\s+)?(?:(?:co quan|don vi)\s+)?(?:chu tri"
    r"|chiu trach nhiem chinh"
    r"|leads?\b|lead agency)\)?\s*[,;:.]?\s*(?:va\s+)?(?:(?P<with>phoi hop(?:\s+(?:voi|cung))?|"
    r"(?:together\s+)?with|supported by|in coordination with)\s*:?\s*(?P<support>.*))?$"
)
_WITH = re.compile(
    r"^(?P<lead>.*?)[,;.]?\s*(?:co quan phoi hop|don vi phoi hop|phoi hop(?:\s+(?:voi|cung))?"
    r"|together with"
    r"|supported by|in coordination with|support(?:ing)?(?: bodies)?)\s*:?\s+(?P<support>.*)$"
)
_LABEL = re.compile(
    r"^(?:co quan|don vi|bo phan)?\s*(?:thuc hien|chu tri|dau moi|lead(?: agency)?|led by"
    r"|responsible(?: body)?|owner)\s*:\s*"
)
_COLLECTIVE = re.compile(
    r"(?:cac|nhung|all|other|the other|relevant)\s|.*\scac\s|.*\bco lien quan\b"
)
_SPLIT = re.compile(r"\s*;\s*|\s+va\s+(?=uy ban|so\s|ban\s|ubnd|cong an)|\s*,\s*(?=$)")
_BODY = re.compile(
    r"\s*,\s*(?:va\s+)?(?=(?:cac\s|so\s|ban\s|uy ban|ubnd|van phong|thanh tra|cong an|bao hiem"
    r"|cuc\s"
    r"|trung tam|truong\s|chi cuc|hoi\s|mat tran|dai\s|bo\s|department|office|people|inspector"
    r"|provincial|the\s|all\s|other\s|relevant\s|district))|\s+and\s+(?=the\s|all\s|other\s|people)"
)
_JOINED = re.compile(r"(?:so|ban|nganh)\s*,\s*$")  # "các Sở, ban, ngành" is one body


@dataclass
class Bodies:
    """The names of bodies met so far: each is written as it was first met."""

    first: dict[str, str] = field(default_factory=dict)

    def name(self, printed: str) -> str:
        """Return a body's name: short forms written out, spelled as before."""
        full = _SHORTENED.sub(lambda found: _SHORT[found[0]], tidy(printed)).strip(" .,;:()-")
        if full[:4] in ("Các ", "The "):
            full = full[0].lower() + full[1:]
        key = fold(full).removeprefix("cac ")
        return self.first.setdefault(key, full)

    def listed(self, printed: str) -> list[str]:
        """Return the bodies of a list."""
        text = tidy(printed).strip(" .,;:")
        names = []
        for part in _pieces(text):
            name = self.name(part)
            if name and name not in names:
                names.append(name)
        return names

    def owners(self, printed: str) -> Owners:
        """Return who leads and who supports.

        Where nothing says who leads, the bodies named singly do, and those named as a kind
        ("các Sở, ban, ngành tỉnh") support them; kinds alone lead.
        """
        text = tidy(printed).strip(" .")
        folded = fold(text)
        if label := _LABEL.match(folded):
            text, folded = text[label.end() :], folded[label.end() :]
        match = _LEADS.match(folded)
        if match and match["lead"].strip():
            return Owners(
                lead=self.listed(text[match.start("lead") : match.end("lead")]),
                support=self.listed(text[match.start("support") :]) if match["support"] else [],
            )
        match = _WITH.match(folded)
        if match:
            return Owners(
                lead=self.listed(text[: match.end("lead")]),
                support=self.listed(text[match.start("support") :]),
            )
        names = self.listed(text)
        single = [name for name in names if not _COLLECTIVE.match(fold(name))]
        lead = single or names
        return Owners(lead=lead, support=[name for name in names if name not in lead])


def _pieces(text: str) -> list[str]:
    folded = fold(text)
    cuts: list[tuple[int, int]] = [found.span() for found in _SPLIT.finditer(folded)]
    for found in _BODY.finditer(folded):
        inside = text[: found.start()].rpartition(";")[2]
        if not _JOINED.search(fold(inside) + ",") or folded[found.end() :].startswith(
            ("cac ", "uy ban", "ubnd")
        ):
            cuts.append(found.span())
    pieces, start = [], 0
    for begin, end in sorted(cuts):
        if begin >= start:
            pieces.append(text[start:begin])
            start = end
    pieces.append(text[start:])
    return [piece for piece in (piece.strip() for piece in pieces) if piece]
