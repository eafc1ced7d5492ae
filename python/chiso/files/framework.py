"""framework.toml: the tree of an index."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chiso._core import Break, Direction, Framework, Indicator, Label, Node, Source
from chiso.errors import Error, StructureError
from chiso.files.keys import Keys, expect_schema
from chiso.files.names import guess, likeness, shown
from chiso.files.reading import File, Note, Reading, path_of
from chiso.files.text import TOML_LIMIT, open_text
from chiso.files.toml import parse
from chiso.files.writing import exact, label, pairs, replace_files, same_when_read, strings, text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from chiso.errors import Problem

SCHEMA = 1
MOST_ALIKE = 100  # nodes of one name that are compared with each other
_ID = re.compile(r"[a-z0-9_]+")
_DIRECTIONS = {"higher": Direction.higher, "lower": Direction.lower}


@dataclass(frozen=True)
class Found:
    """A node as its file says it."""

    node: Node
    line: int
    spellings: tuple[str, ...]  # its names, before they were cleaned


def read_framework(path: str | PathLike[str], *, notes: list[Note] | None = None) -> Framework:
    """Read a framework from a TOML file.

    Args:
        path: the file.
        notes: what was settled while reading is appended to it; without it, it is warned of.

    Raises:
        FormatError: the file cannot be read, or something in it has not the form it must have.
        StructureError: its nodes make no tree.
    """
    reading = Reading("read_framework")
    file = open_text(path_of(path), reading, TOML_LIMIT)
    framework = framework_from(file) if file else None
    reading.refuse()
    assert framework is not None
    reading.hand_over(notes)
    return framework


def framework_from(file: File) -> Framework | None:
    """Make a framework from a file's text; None if it was refused."""
    before = file.reading.count
    parsed = parse(file)
    if parsed is None:
        return None
    content, places = parsed
    top = Keys(file, places, content)
    if not expect_schema(top, "framework", SCHEMA):
        return None
    source = _source(top)
    nodes = _nodes(top)
    breaks = _breaks(top, {found.node.id for found in nodes}, complete=file.sound)
    top.finish()
    distinct = _expect_distinct(file, nodes)
    if not file.sound:
        return None  # a tree of which parts could not be read would only look broken
    try:
        framework = Framework([found.node for found in nodes], breaks=breaks, source=source)
    except StructureError as error:
        _take(file, error, nodes, distinct)
        return None
    return framework if file.reading.count == before else None


def _take(file: File, error: StructureError, nodes: Sequence[Found], distinct: bool) -> None:
    """Take over what the model refused, with the lines of the nodes it names."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for found in nodes:
        first.setdefault(found.node.id, found.line)
        last[found.node.id] = found.line

    def line_of(problem: Problem) -> int | None:
        twice = problem.message.startswith("two nodes")
        return (last if twice else first).get(problem.node)

    said = [] if distinct else [p for p in error.problems if "are both called" in p.message]
    problems = [problem for problem in error.problems if problem not in said]
    file.take(Error(error.function, problems, error.count - len(said)), line_of)


def _source(top: Keys) -> Source:
    table = top.table("source")
    if table is None:
        return Source()
    source = Source(citation=table.text("citation"), notice=table.text("notice"))
    table.finish()
    return source


def _nodes(top: Keys) -> list[Found]:
    index = top.table("index")
    if index is None and not top.has("index"):
        top.malformed('has no [index]; write [index] and under it id = "…"')
    root = _node(index, parent=None, leaf=False) if index else None
    nodes = []
    for kind in ("node", "indicator"):
        for table in top.tables(kind):
            above = root.node.id if root else ""
            if found := _node(table, parent=above, leaf=kind == "indicator"):
                nodes.append(found)
    nodes.sort(key=lambda found: found.line)  # siblings keep the order of the file
    return [root, *nodes] if root else nodes


def _node(table: Keys, *, parent: str | None, leaf: bool) -> Found | None:
    """Return a node; `parent` is the default one, None for the index itself."""
    node_id = table.text("id", required='"…"')
    if node_id and not _ID.fullmatch(node_id):
        table.malformed(f"id {shown(node_id)}; expected only a to z, 0 to 9 and _", "id")
    above = "" if parent is None else (table.text("parent") or parent)
    name = table.label("name")
    code, aliases = table.text("code"), table.texts("aliases")
    weight = 1.0 if parent is None else table.number("weight", 1.0)
    scale = table.scale("scale")
    since, until = table.whole("since"), table.whole("until")
    indicator = None
    if leaf:
        direction = table.among("direction", _DIRECTIONS, required='"higher"')
        unit = table.label("unit")
        indicator = Indicator(direction=_DIRECTIONS[direction or "higher"], unit_of_measure=unit)
    table.finish()
    if not table.ok:
        return None
    node = Node(
        node_id,
        parent=above,
        name=Label(vi=table.cleaned("name", name.vi), en=table.cleaned("name", name.en)),
        code=code,
        aliases=[table.cleaned("aliases", alias) for alias in aliases],
        weight=weight,
        scale=scale,
        since=since,
        until=until,
        indicator=indicator,
    )
    return Found(node, table.line() or 0, tuple(filter(None, (name.vi, name.en, *aliases))))


def _breaks(top: Keys, ids: set[str], *, complete: bool) -> list[Break]:
    """Return the breaks; where all nodes were read (`complete`), of known nodes only."""
    breaks = []
    for table in top.tables("break"):
        period = table.whole("period", required="2021")
        node = table.text("node", required='"…"')
        reason = table.label("reason")
        table.finish()
        if node and node not in ids and complete:
            table.file.wrong(
                f"{table.title}: unknown node {shown(node)}{guess(table.file, node, ids)}",
                line=table.line("node"),
                period=period,
            )
        elif table.ok and period is not None:
            breaks.append(Break(period=period, node=node, reason=reason))
    return breaks


def _expect_distinct(file: File, nodes: Sequence[Found]) -> bool:
    """Refuse names that two nodes share in a period, however they are spelled; say if none do."""
    before = file.reading.count
    called: dict[str, list[tuple[Found, str]]] = {}
    for found in nodes:
        for like, name in {likeness(name): name for name in found.spellings}.items():
            for other, its in called.setdefault(like, [])[:MOST_ALIKE]:
                if found.node.id != other.node.id and _overlap(found.node, other.node):
                    alike = "" if name == its else f", where it is spelled {shown(its)}"
                    file.wrong(
                        f"is called {shown(name)} like '{other.node.id}' on line {other.line}"
                        f"{alike}; give one of them another name",
                        line=found.line,
                        node=found.node.id,
                    )
                    break
            called[like].append((found, name))
    return file.reading.count == before


def _overlap(one: Node, two: Node) -> bool:
    def start(node: Node) -> float:
        return -math.inf if node.since is None else node.since

    def end(node: Node) -> float:
        return math.inf if node.until is None else node.until

    return start(one) <= end(two) and start(two) <= end(one)


def write_framework(framework: Framework, path: str | PathLike[str]) -> None:
    """Write a framework to a TOML file, from which the same framework is read.

    Raises:
        StructureError: the file could not hold all of it; nothing was written.
        FormatError: the file cannot be written.
    """
    replace_files("write_framework", {path_of(path): framework_text(framework, path_of(path))})


def framework_text(framework: Framework, path: str | PathLike[str]) -> str:
    """Return the text of a framework's file."""
    root = framework.root
    parts = [pairs({"schema": text(f"chiso.framework/{SCHEMA}")})]
    source = framework.source
    if source != Source():
        parts.append(
            "[source]\n" + pairs({"citation": text(source.citation), "notice": text(source.notice)})
        )
    for node in framework.nodes:
        heading = "[[indicator]]" if node.indicator else "[[node]]"
        parts.append(f"{'[index]' if node.id == root.id else heading}\n{_node_text(node)}")
    for a_break in framework.breaks:
        parts.append(
            "[[break]]\n"
            + pairs(
                {
                    "period": str(a_break.period),
                    "node": text(a_break.node),
                    "reason": label(a_break.reason),
                }
            )
        )
    written = "\n".join(parts)
    same_when_read("write_framework", framework, framework_from, path_of(path), written)
    return written


def _node_text(node: Node) -> str:
    lower, upper = node.scale
    bounded = math.isfinite(lower) or math.isfinite(upper)
    entries = {
        "id": text(node.id),
        "parent": text(node.parent),
        "code": text(node.code),
        "name": label(node.name),
        "aliases": strings(node.aliases),
        "weight": exact(node.weight) if node.weight != 1 and node.parent else "",
        "scale": f"[{exact(lower)}, {exact(upper)}]" if bounded else "",
        "since": "" if node.since is None else str(node.since),
        "until": "" if node.until is None else str(node.until),
    }
    if node.indicator and node.parent:
        entries["direction"] = text(node.indicator.direction.name)
        entries["unit"] = label(node.indicator.unit_of_measure)
    return pairs(entries)
