"""What a slider waits for: scoring, ranking and comparing 63 provinces × 8 dimensions.

Run by `nox -s bench`; `--smoke` only shows that it runs. Times are medians of one
thread; the claims are in the last column, checked unless `--smoke`.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import numpy as np

import chiso as cs

if TYPE_CHECKING:
    from collections.abc import Callable

UNITS, DIMENSIONS = 63, 8
IMPORT_LIMIT = 0.3  # seconds


def median_us(work: Callable[[], object], rounds: int, repeats: int) -> float:
    """Return the median over rounds of the mean time of one call, in µs."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(repeats):
            work()
        times.append((time.perf_counter() - start) / repeats * 1e6)
    return statistics.median(times)


def import_seconds() -> float:
    """Return the least time of a fresh interpreter with chiso over one without."""

    def fastest(program: str) -> float:
        times = []
        for _ in range(5):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", program], check=True)
            times.append(time.perf_counter() - start)
        return min(times)

    return fastest("import chiso") - fastest("pass")


def main() -> int:
    """Print the table; fail where a claim does not hold."""
    smoke = "--smoke" in sys.argv
    rounds, repeats = (2, 5) if smoke else (21, 500)
    names = [f"d{i}" for i in range(DIMENSIONS)]
    leaves = [cs.Node(name, parent="index", indicator=cs.Indicator()) for name in names]
    framework = cs.Framework([cs.Node("index"), *leaves])
    values = np.random.default_rng(7).uniform(3, 8, (UNITS, DIMENSIONS, 2))
    panel = cs.Panel([cs.Unit(f"p{i}") for i in range(UNITS)], names, [2022, 2023], values)
    base = cs.score(panel, framework, 2023)
    push = base.scenario("push").add(node="d0", by=0.5, unit="p7")
    full = cs.examples.lai_chau_2024()
    floors = cs.Scenario("floors").floors(full.plan, full.framework).others("drift")
    start = full.score()

    def timed(work: Callable[[], object]) -> float:
        return median_us(work, rounds, repeats)

    rows: list[tuple[str, float, float | None]] = [
        ("score + rank, 63 × 8", timed(lambda: cs.score(panel, framework, 2023).ranking()), 100),
        (
            "scenario, scored + ranked + compared, 63 × 8",
            timed(lambda: cs.compare(base, push.score())),
            100,
        ),
        ("score + rank, PAPI: 63 × 28 in 3 levels", timed(lambda: full.score().ranking()), None),
        (
            "the plan's floors while the others drift, PAPI",
            timed(lambda: floors.score(start).ranking()),
            None,
        ),
        ("open_case: 27,000 values", median_us(cs.examples.lai_chau_2024, 3, 1), None),
        ("import chiso", import_seconds() * 1e6, IMPORT_LIMIT * 1e6),
    ]
    failed = False
    for what, time_us, limit in rows:
        held = limit is None or time_us <= limit
        failed = failed or not held
        claim = "" if limit is None else f"≤ {limit:,.0f} µs: {'holds' if held else 'FAILS'}"
        print(f"{what:<48} {time_us:>12,.1f} µs  {claim}")
    return 1 if failed and not smoke else 0


if __name__ == "__main__":
    raise SystemExit(main())
