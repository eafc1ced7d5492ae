"""Results as tables: data frames of any backend, and HTML for notebooks."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import narwhals as nw
import numpy as np

from chiso._core import Panel, Unit
from chiso.errors import InputError, Problem, StructureError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chiso._core import Audit, Comparison, Framework, Outcome, Ranking

TIDY = ("unit", "node", "period", "value")
NONE = "–"


def _frame(columns: Mapping[str, Sequence[object]], backend: str) -> Any:
    chosen: Any = backend  # narwhals refuses what it does not know
    return nw.from_dict(dict(columns), backend=chosen).to_native()


def panel_frame(panel: Panel, backend: str = "pandas") -> Any:
    """Return a tidy table of the cells that have a value, and `se` where the panel has errors."""
    columns: dict[str, list[object]] = {name: [] for name in TIDY}
    errors = panel.standard_errors
    if errors is not None:
        columns["se"] = []
    values = panel.values
    for p, period in enumerate(panel.periods):
        for u, unit in enumerate(panel.unit_names):
            for n, node in enumerate(panel.nodes):
                if np.isnan(values[u, n, p]):
                    continue
                row: list[object] = [unit, node, period, float(values[u, n, p])]
                if errors is not None:
                    row.append(float(errors[u, n, p]))
                for column, cell in zip(columns.values(), row, strict=True):
                    column.append(cell)
    return _frame(columns, backend)


def _is_whole(period: object) -> bool:
    try:
        return not isinstance(period, str | bool) and int(period) == period  # type: ignore[call-overload]
    except (TypeError, ValueError, OverflowError):
        return False


def panel_from_frame(frame: Any) -> Panel:
    """Make a panel from a tidy table: columns unit, node, period, value and, if wanted, se.

    Any data frame that narwhals knows will do (pandas, Polars, PyArrow, …). Units,
    nodes and periods keep the order in which they first appear; cells without a
    row are missing.

    Raises:
        InputError: a column is missing or unknown, or a row has no unit, node or whole period, or
            no number for a value.
        StructureError: a cell is given twice.
    """
    table = nw.from_native(frame, eager_only=True)
    absent = [name for name in TIDY if name not in table.columns]
    if absent:
        raise InputError(
            "panel_from_frame",
            [Problem(f"no column '{name}'; got {', '.join(table.columns)}") for name in absent],
        )
    problems = [
        Problem(f"row {row + 1}: no {key}")
        for key in ("unit", "node", "period")
        for row in np.flatnonzero(table[key].is_null().to_numpy())
    ]
    problems += [
        Problem(f"row {row + 1}: period {period!r} is no whole number")
        for row, period in enumerate(table["period"].to_list())
        if not _is_whole(period)
    ]
    for column in ("value", "se"):
        if column in table.columns:
            problems += [
                Problem(f"row {row + 1}: {column} {cell!r} is no number")
                for row, cell in enumerate(table[column].to_list())
                if isinstance(cell, str | bytes | bool)
            ]
    unknown = [name for name in table.columns if name not in (*TIDY, "se")]
    problems += [
        Problem(f"unknown column '{name}'; expected {', '.join(TIDY)}, se") for name in unknown
    ]
    if problems:
        raise InputError("panel_from_frame", problems)
    names = {key: list(dict.fromkeys(table[key].to_list())) for key in ("unit", "node")}
    periods = sorted({int(period) for period in table["period"].to_list()})
    place = {key: {name: i for i, name in enumerate(all_)} for key, all_ in names.items()}
    when = {period: i for i, period in enumerate(periods)}
    at = (
        np.array([place["unit"][name] for name in table["unit"].to_list()], dtype=int),
        np.array([place["node"][name] for name in table["node"].to_list()], dtype=int),
        np.array([when[int(period)] for period in table["period"].to_list()], dtype=int),
    )
    shape = (len(names["unit"]), len(names["node"]), len(periods))
    seen = np.zeros(shape, dtype=int)
    np.add.at(seen, at, 1)
    if (seen > 1).any():
        raise StructureError(
            "panel_from_frame",
            [
                Problem("is given twice", names["unit"][u], names["node"][n], periods[p])
                for u, n, p in np.argwhere(seen > 1)
            ],
        )

    def cube(column: str) -> np.ndarray[Any, np.dtype[np.float64]]:
        filled = np.full(shape, np.nan)
        filled[at] = table[column].cast(nw.Float64()).to_numpy()
        return filled

    return Panel(
        [Unit(str(name)) for name in names["unit"]],
        [str(name) for name in names["node"]],
        periods,
        cube("value"),
        standard_errors=cube("se") if "se" in table.columns else None,
    )


def outcome_frame(outcome: Outcome, backend: str = "pandas") -> Any:
    """Return one row a unit: its place, then its score on every node."""
    ranking = outcome.ranking()
    columns: dict[str, Sequence[object]] = {"unit": outcome.units, "rank": ranking.places}
    for j, node in enumerate(outcome.nodes):
        columns[node] = [None if np.isnan(x) else float(x) for x in outcome.scores[:, j]]
    return _frame(columns, backend)


def ranking_frame(ranking: Ranking, backend: str = "pandas") -> Any:
    """Return one row a unit, the first place first, those left out last with their reason."""
    order = ranking.ordered()
    places: list[object] = [ranking.of(unit) for unit in order]
    out = ranking.left_out
    columns: dict[str, Sequence[object]] = {
        "unit": order + [left.unit for left in out],
        "rank": places + [None for _ in out],
        "reason": ["" for _ in order] + [left.reason for left in out],
    }
    return _frame(columns, backend)


def comparison_frame(comparison: Comparison, backend: str = "pandas") -> Any:
    """Return one row a unit: score and place before and after."""
    rows = comparison.units
    fields = ["unit", "score_before", "score_after", "change"]
    fields += ["rank_before", "rank_after", "places_gained"]
    return _frame({field: [getattr(row, field) for row in rows] for field in fields}, backend)


def audit_frame(audit: Audit, backend: str = "pandas") -> Any:
    """Return one row a finding, its texts in both languages."""
    rows = audit.findings
    columns: dict[str, list[Any]] = {"severity": [row.severity.name for row in rows]}
    for field in ("code", "node", "place", "printed", "expected"):
        columns[field] = [getattr(row, field) for row in rows]
    for field in ("message", "explanation"):
        for language in ("vi", "en"):
            columns[f"{field}_{language}"] = [
                getattr(getattr(row, field), language) for row in rows
            ]
    return _frame(columns, backend)


def _text(cell: object) -> str:
    if cell is None:
        return NONE
    return f"{cell:.4f}" if isinstance(cell, float) else escape(str(cell))


def table_html(caption: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return an HTML table, every cell escaped, numbers to the right."""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in header)
    body = "".join(
        "<tr>"
        + "".join(
            f'<td style="text-align:{"right" if isinstance(cell, (int, float)) else "left"}">'
            f"{_text(cell)}</td>"
            for cell in row
        )
        + "</tr>"
        for row in rows
    )
    return (
        f"<table><caption>{escape(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def framework_html(framework: Framework) -> str:
    """Return the tree as a nested list."""

    def item(node_id: str) -> str:
        node = framework.node(node_id)
        name = node.name.vi or node.name.en or node.id
        text = f"{escape(node.code)} {escape(name)} <code>{escape(node.id)}</code>"
        children = "".join(item(child.id) for child in framework.children(node_id))
        return f"<li>{text}{f'<ul>{children}</ul>' if children else ''}</li>"

    return f"<ul>{item(framework.root.id)}</ul>"


def ranking_html(ranking: Ranking) -> str:
    """Return the places, then who was left out and why."""
    rows: list[tuple[object, ...]] = [(ranking.of(unit), unit) for unit in ranking.ordered()]
    rows += [(None, f"{left.unit} ({left.reason})") for left in ranking.left_out]
    return table_html(
        f"{ranking.n_ranked} ranked, ties {ranking.options.ties.name}", ("rank", "unit"), rows
    )


def outcome_html(outcome: Outcome) -> str:
    """Return the ranked units with their scores on the index and its dimensions."""
    nodes = [outcome.tree.root, *outcome.tree.children()]
    ranking = outcome.ranking()
    rows = [
        (ranking.of(unit), unit, *(outcome.score(unit, node.id) for node in nodes))
        for unit in ranking.ordered()
    ]
    rows += [(None, left.unit, left.reason) for left in ranking.left_out]
    caption = f"{outcome.name}: {nodes[0].id} {outcome.period}, {ranking.n_ranked} ranked"
    return table_html(caption, ("rank", "unit", *(node.id for node in nodes)), rows)


def comparison_html(comparison: Comparison) -> str:
    """Return the units whose score or place changes, the largest gain first."""
    moved = [row for row in comparison.units if row.change or row.places_gained]
    moved.sort(key=lambda row: -(row.places_gained or 0))
    caption = (
        f"{comparison.node}: {comparison.before} ({comparison.n_before} ranked) → "
        f"{comparison.after} ({comparison.n_after} ranked)"
    )
    header = ("unit", "score before", "after", "rank before", "after", "places gained")
    return table_html(
        caption,
        header,
        (
            (
                row.unit,
                row.score_before,
                row.score_after,
                row.rank_before,
                row.rank_after,
                row.places_gained,
            )
            for row in moved
        ),
    )


def audit_html(audit: Audit) -> str:
    """Return the findings, the gravest first."""
    header = ("severity", "place", "node", "printed", "expected", "how", "what may have happened")
    caption = str(audit).partition("\n")[0]
    return table_html(
        caption,
        header,
        (
            (
                row.severity.name,
                row.place,
                row.node,
                row.printed,
                row.expected,
                row.message.en,
                row.explanation.en,
            )
            for row in audit.findings
        ),
    )
