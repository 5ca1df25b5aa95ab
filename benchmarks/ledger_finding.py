"""Finding in a large ledger: 200 queries in three bands of selectivity, cold and warm.

The ledger is generated (see ``benchmarks.ledgers``). Cold means that the file's pages were dropped
from the operating system's cache before the query, warm that the query was asked before.
"""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.ledgers import build_ledger, make_vocabulary
from benchmarks.reporting import bootstrap_interval, write_table
from sayso.ledger import Ledger, Query

BANDS = {"frequent": (0, 60), "middling": (300, 3_000), "rare": (10_000, 50_000)}
QUERIES = 200
SCANS = 3  # queries a band for the baseline, which reads the whole table
FILTERS: tuple[dict[str, Any], ...] = (
    {},
    {},
    {"certainty": ("PR", "PS")},
    {"since": "2023-01-01"},
    {"source_kind": ("anonymous",)},
)


def make_queries(seed: int = 1) -> list[tuple[str, Query]]:
    """200 queries with their bands, the same for the same seed: words, phrases, filters."""
    chance, words = random.Random(seed), make_vocabulary()
    queries = []
    for index in range(QUERIES):
        band = list(BANDS)[index % len(BANDS)]
        chosen = [words[chance.randrange(*BANDS[band])] for _ in range(chance.choice((1, 1, 2)))]
        queries.append((band, Query(words=" ".join(chosen), **chance.choice(FILTERS))))
    return queries


def measure_finding(path: Path, attributions: int) -> None:
    """Fill a ledger unless it is there, ask, and write the table."""
    if not path.exists():
        build_ledger(path, attributions)
    rows: list[Sequence[object]] = []
    for state, prepare in (("cold", _drop_pages), ("warm", _keep_pages)):
        seconds: dict[str, list[float]] = {band: [] for band in BANDS}
        scans: dict[str, list[float]] = {band: [] for band in BANDS}
        for band, query in make_queries():
            seconds[band].append(_time_find(path, query, prepare))
            if len(scans[band]) < SCANS:
                scans[band].append(_time_scan(path, query, prepare))
        rows += [_find_row(state, band, seconds[band], scans[band]) for band in BANDS]
        every = [second for band in BANDS for second in seconds[band]]
        rows.append(_find_row(state, "all", every, [s for band in BANDS for s in scans[band]]))
    size = path.stat().st_size / 1e6
    notes = [
        f"{attributions:,} attributions, {size:,.0f} MB; {QUERIES} queries, seed 1.",
        "Bands are by rank in the vocabulary: "
        + ", ".join(f"{band} {low:,} to {high:,}" for band, (low, high) in BANDS.items())
        + ".",
        "Cold: the file's pages dropped from the system's cache and a new connection a query.",
        f"Baseline: the same words by LIKE over the table, the first {SCANS} queries of each band.",
    ]
    header = ("cache", "band", "median ms", "95th percentile ms", "95%", "LIKE, median ms")
    write_table("ledger_find", "Finding in a large ledger", header, rows, notes)


def _find_row(
    state: str, band: str, seconds: Sequence[float], scans: Sequence[float]
) -> Sequence[object]:
    def tail(values: Sequence[float]) -> float:
        return float(np.percentile(values, 95)) * 1000

    interval = bootstrap_interval(seconds, tail)
    median, scan = np.median(seconds) * 1000, np.median(scans) * 1000
    return (state, band, float(median), tail(seconds), interval, float(scan))


def _time_find(path: Path, query: Query, prepare: Callable[[Path], None]) -> float:
    """The seconds that one page of the answer takes."""
    with Ledger(path, create=False) as ledger:
        prepare(path)
        if prepare is _keep_pages:
            ledger.find(query)
        start = time.perf_counter()
        ledger.find(query)
        return time.perf_counter() - start


def _time_scan(path: Path, query: Query, prepare: Callable[[Path], None]) -> float:
    """The seconds that reading through the whole table takes."""
    where = " AND ".join("content LIKE ?" for _ in query.words.split())
    likes = [f"%{word}%" for word in query.words.split()]
    with closing(sqlite3.connect(path)) as connection:
        prepare(path)
        start = time.perf_counter()
        connection.execute(f"SELECT id FROM attributions WHERE {where}", likes).fetchmany(20)
        return time.perf_counter() - start


def _drop_pages(path: Path) -> None:
    """Have the system forget the file's pages (POSIX_FADV_DONTNEED)."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


def _keep_pages(_path: Path) -> None:
    """Leave the cache as it is."""
