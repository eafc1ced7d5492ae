"""Names: one spelling of each, and no two that only look different."""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chiso.files.reading import File

LONGEST = 200  # a name; beyond this it is text, and comparing it costs time
MOST_COMPARED = 2000

_JOINERS = "\u200c\u200d"  # part of the spelling within words of some scripts
_SPACE = re.compile(r"\s+")


def clean(name: str) -> str:
    """Return a name in NFC, without invisible characters, with single plain spaces."""
    if name.isascii() and name.isprintable() and "  " not in name:
        return name.strip(" ")
    kept = (c for c in name if unicodedata.category(c) != "Cf" or c in _JOINERS)
    text = _SPACE.sub(" ", "".join(kept)).strip(" " + _JOINERS)
    return unicodedata.normalize("NFC", text)


def likeness(name: str) -> str:
    """Return what two names share that differ only in case, form or invisible characters."""
    visible = "".join(c for c in clean(name) if c not in _JOINERS)
    return unicodedata.normalize("NFC", visible.casefold())


def shown(name: str) -> str:
    """Return a name in quotes, what cannot be seen in it as escapes, cut where it is very long."""
    cut = name if len(name) <= LONGEST else name[:LONGEST] + "…"
    visible = (
        c if (c.isprintable() and not unicodedata.combining(c)) else f"\\u{ord(c):04x}" for c in cut
    )
    return f"'{''.join(visible)}'"


def how_unlike(name: str) -> str:
    """Say in which way a name differs from its clean spelling; empty if it does not."""
    ways = []
    if unicodedata.normalize("NFC", name) != name:
        ways.append("decomposed letters (NFD)")
    if any(unicodedata.category(c) == "Cf" for c in name if c not in _JOINERS):
        ways.append("invisible characters")
    if any(c.isspace() and c != " " for c in name):
        ways.append("no-break or other unusual spaces")
    if name != name.strip() or "  " in name:
        ways.append("spaces too many")
    return " and ".join(ways) or ("" if clean(name) == name else "joiners at its ends")


def nearest(name: str, candidates: Iterable[str]) -> str:
    """Return "; did you mean '…'?" with the candidate nearest to a name, or nothing."""
    if len(name) > LONGEST:
        return ""
    among = {likeness(c): c for c in list(candidates)[:MOST_COMPARED] if len(c) <= LONGEST}
    found = difflib.get_close_matches(likeness(name), among, n=1, cutoff=0.5)
    return f"; did you mean {shown(among[found[0]])}?" if found else ""


def guess(file: File, name: str, candidates: Iterable[str]) -> str:
    """Return the same, or nothing once the file's further problems are only counted."""
    return "" if file.reading.full else nearest(name, candidates)


def unify(file: File, kind: str, spellings: Mapping[str, int]) -> dict[str, str]:
    """Return the clean spelling of each name in a file; report and refuse on the way.

    A name that is always written in one unusual way is cleaned and noted. A name that is
    written in two ways is refused, since nobody can know whether one thing is meant or two.

    Args:
        file: where problems and notes go.
        kind: what is named, for messages.
        spellings: every spelling, with the line it is first met on.
    """
    cleaned: dict[str, str] = {}
    first: dict[str, str] = {}
    for spelling, line in spellings.items():
        name = clean(spelling)
        cleaned[spelling] = name
        if not name:
            file.wrong(f"the {kind} has a blank name", line=line)
            continue
        if any(unicodedata.category(c) == "Cc" for c in name):
            file.malformed(f"{kind} {shown(name)} has a control character", line=line)
        other = first.setdefault(likeness(spelling), spelling)
        if other != spelling:
            file.wrong(
                f"{kind} {shown(spelling)} and {kind} {shown(other)} on line {spellings[other]} "
                "differ only in case, accents' encoding or invisible characters; "
                "write them alike, or, if they are two, tell them apart",
                line=line,
            )
        elif name != spelling:
            file.note(
                f"{kind} {shown(spelling)} is written with {how_unlike(spelling)}; "
                f"read as {shown(name)}",
                line=line,
            )
    return cleaned
