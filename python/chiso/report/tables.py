"""The figures of a report as titled tables of text, in one language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chiso.locale import number, signed, words
from chiso.report.audit import audit_section
from chiso.report.section import Section, Table

if TYPE_CHECKING:
    from chiso._core import Figure, Label
    from chiso.report.build import Report
    from chiso.report.ranks import Movement
    from chiso.report.rows import RankTarget, Row, ScoreTarget

DECIMALS = 4  # as the publisher prints scores


class Pages:
    """Puts a report into words."""

    def __init__(self, report: Report, language: str) -> None:
        self.report = report
        self.language = language
        self.say = words(language)
        plan = report.case.plan
        self.years = {
            "baseline": report.outcome.period,
            "period": plan.period if plan else report.outcome.period + 1,
        }

    def label(self, label: Label, fallback: str) -> str:
        """Return a name in this language."""
        first, second = (label.vi, label.en) if self.language == "vi" else (label.en, label.vi)
        return first or second or fallback

    def score(self, value: float | None) -> str:
        """Return a score."""
        return number(value, DECIMALS, self.language)

    def figure(self, figure: Figure) -> str:
        """Return a figure with the decimals it was printed with."""
        decimals = DECIMALS if figure.decimals is None else figure.decimals
        return number(figure.value, decimals, self.language)

    def rank(self, rank: float | None, n_ranked: int) -> str:
        """Return "18 of 61"."""
        if rank is None:
            return self.say("unranked")
        text = number(rank, 0 if rank == int(rank) else 1, self.language)
        return self.say("of", rank=text, n=n_ranked)

    def name(self, node: str) -> str:
        """Return a node's name."""
        if node == self.report.outcome.tree.root.id:
            return self.say("total")
        found = self.report.outcome.tree.node(node)
        return self.label(found.name, node)

    def unranked(self) -> tuple[str, ...]:
        """Return who is not ranked in the baseline, and how much is missing."""
        outcome = self.report.outcome
        leaves = [leaf.id for leaf in outcome.tree.leaves()]
        lines = []
        for left in outcome.ranking().left_out:
            missing = sum(outcome.score(left.unit, leaf) is None for leaf in leaves)
            why = self.say("no_values", missing=missing, all=len(leaves))
            lines.append(f"{left.unit}: {why}")
        return tuple(lines)

    def sections(self) -> tuple[Section, ...]:
        """Return all sections that the case has figures for."""
        report = self.report
        found = [self.targets()]
        if report.sums:
            found.append(self.sums())
        if report.movements:
            found.append(self.buys())
        if report.needed:
            found.append(self.distance())
        if report.audit:
            found.append(self.figures())
        return tuple(
            replace(section, title=f"{number}. {section.title}")
            for number, section in enumerate(found, start=1)
        )

    def subject(self) -> str:
        """Return whom and which periods the report is about."""
        baseline, period = self.years["baseline"], self.years["period"]
        planned = any(row.score_targets or row.rank_targets for row in self.report.rows)
        return f"{self.report.unit} {baseline}" + (f" → {period}" if planned else "")

    # 1 ------------------------------------------------------------------

    def _score_target(self, target: ScoreTarget) -> str:
        return self.say("above" if target.strict else "at_least", x=self.figure(target.figure))

    def _rank_target(self, target: RankTarget) -> str:
        best = "" if target.best is None else f"{target.best}–"
        return f"{best}{target.rank}"

    def _missing_points(self, row: Row, target: ScoreTarget) -> str:
        if row.score is None:
            return number(None, 0, self.language)
        gap = target.figure.value - row.score
        reached = row.score > target.figure.value if target.strict else gap <= 10.0**-DECIMALS / 2
        return self.say("held") if reached else self.score(gap)

    def _short_of_rank(self, row: Row) -> str:
        if not (row.score_targets and row.rank_targets):
            return ""
        floor = max(target.figure.value for target in row.score_targets)
        bar = max(target.bar for target in row.rank_targets)
        return self.say("enough") if floor > bar else self.score(bar - floor)

    def targets(self) -> Section:
        """Return section 1."""
        rows = []
        for row in self.report.rows:
            owners = ", ".join(row.lead)
            if row.support:
                owners += f" ({self.say('support', names=', '.join(row.support))})"
            has_target = bool(row.score_targets or row.rank_targets)
            rows.append(
                (
                    self.name(row.node),
                    self.score(row.score),
                    self.rank(row.rank, row.n_ranked),
                    "; ".join(self._score_target(target) for target in row.score_targets),
                    "; ".join(self._rank_target(target) for target in row.rank_targets),
                    "; ".join(
                        number(target.rank, 0, self.language) for target in row.score_targets
                    ),
                    "; ".join(
                        self.say("more_than", x=self.score(target.bar), rival=target.rival)
                        for target in row.rank_targets
                    ),
                    "; ".join(self._missing_points(row, target) for target in row.score_targets),
                    self._short_of_rank(row),
                    owners or (self.say("nobody") if has_target else ""),
                )
            )
        keys = ["dimension", "score", "rank", "score_target", "rank_target", "rank_of_score"]
        keys += ["score_of_rank", "gap_score", "gap_rank", "owner"]
        header = tuple(self.say(key, **self.years) for key in keys)
        numeric = (False, *(True for _ in range(8)), False)
        outcome = self.report.outcome
        left = ", ".join(out.unit for out in outcome.ranking().left_out)
        notes = [self.say("targets_note", n=outcome.ranking().n_ranked, **self.years)]
        if left:
            notes.append(self.say("unranked_note", left=left, all=len(outcome.units)))
        title = self.say("targets", **self.years)
        return Section(title, (Table(header, numeric, tuple(rows), total_last=True),), tuple(notes))

    # 2 ------------------------------------------------------------------

    def sums(self) -> Section:
        """Return section 2."""
        rows = []
        for one in self.report.sums:
            verdict = self.say(one.conclusion.name)
            if one.explained_by:
                names = ", ".join(self.name(node) for node in one.explained_by)
                verdict += "; " + self.say("explained", names=names, **self.years)
            rows.append(
                (
                    self.say(one.kind.name, **self.years),
                    number(one.verdict.total, DECIMALS, self.language),
                    one.text or self.figure(one.printed),
                    signed(one.verdict.difference, DECIMALS, self.language),
                    verdict,
                    one.place,
                )
            )
        keys = ["what", "sum", "printed", "difference", "verdict", "place"]
        header = tuple(self.say(key) for key in keys)
        numeric = (False, True, True, True, False, False)
        return Section(self.say("sums"), (Table(header, numeric, tuple(rows)),))

    # 3 ------------------------------------------------------------------

    def _movement(self, movement: Movement) -> tuple[str, str, str]:
        periods = self.report.case.panel.periods
        before = [period for period in periods if period < self.report.outcome.period]
        what = self.say(
            movement.others,
            window=movement.window,
            previous=before[-1] if before else "",
            **self.years,
        )
        if movement.impossible:
            return what, self.say("not_possible", why=movement.impossible), ""
        notes = []
        if movement.left_out:
            notes.append(", ".join(out.unit for out in movement.left_out))
            notes.append(
                self.say(
                    "spread_of_rank",
                    best=number(movement.rank, 0, self.language),
                    worst=number(movement.worst_rank, 0, self.language),
                )
            )
        elif movement.ledger:
            names = ", ".join(entry.unit for entry in movement.ledger)
            notes.append(self.say("mean_used", names=names))
        return what, self.rank(movement.rank, movement.n_ranked), ": ".join(notes)

    def buys(self) -> Section:
        """Return section 3."""
        rows = tuple(self._movement(movement) for movement in self.report.movements)
        header = (self.say("others"), self.say("rank_then"), self.say("left_out"))
        title = self.say("buys", x=self.score(self.report.floor_sum))
        return Section(title, (Table(header, (False, True, False), rows),))

    # 4 ------------------------------------------------------------------

    def distance(self) -> Section:
        """Return section 4."""
        needed = tuple(
            (
                self.say("for_rank", rank=need.rank),
                self.say("more_than", x=self.score(need.bar), rival=need.rival),
                signed(need.from_score, DECIMALS, self.language),
                signed(need.from_floors, DECIMALS, self.language),
            )
            for need in self.report.needed
        )
        keys = ["rank_target", "score_of_rank", "distance_now", "to_floors"]
        first = Table(
            tuple(self.say(key, **self.years) for key in keys), (False, True, True, True), needed
        )
        total = self.report.rows[-1]
        own = total.score or 0.0
        around = [(n.rank, n.unit, n.score) for n in self.report.above]
        around.append((total.rank or 0, self.report.unit, own))
        around += [(n.rank, n.unit, n.score) for n in self.report.below]
        rows = tuple(
            (
                number(rank, 0, self.language),
                unit,
                self.score(score),
                "" if unit == self.report.unit else signed(score - own, DECIMALS, self.language),
            )
            for rank, unit, score in around
        )
        keys = ["rank", "unit", "points", "apart"]
        second = Table(
            tuple(self.say(key, **self.years) for key in keys), (True, False, True, True), rows
        )
        return Section(self.say("distance"), (first, second))

    # 5 ------------------------------------------------------------------

    def figures(self) -> Section:
        """Return section 5."""
        assert self.report.audit is not None
        framework = self.report.outcome.framework
        return audit_section(self.report.audit, framework, self.language, self.say("figures"))
