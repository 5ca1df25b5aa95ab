"""Adding to a ledger that grows: the rate and the memory at the start and at the end.

The articles are paragraphs of a corpus's texts, recombined by chance with a seed; one in twenty is
a near-copy of the one before.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks.articles import recombine
from benchmarks.reporting import write_table
from sayso.additions import add_inputs
from sayso.api import read_many
from sayso.ledger import Ledger

WINDOW = 1_000  # articles whose rate is taken at the start and at the end


def make_articles(corpus: Path, folder: Path, articles: int) -> Iterator[str]:
    """Write recombined articles one by one and give their paths; each is gone after its use."""
    for number, text in enumerate(recombine(corpus, articles)):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        yield str(path)
        path.unlink()


def measure_adding(corpus: Path, folder: Path, articles: int, jobs: int) -> None:
    """Add, then read the first articles alone, and write the table."""
    window = min(WINDOW, max(1, articles // 4))
    moments, memory = [time.perf_counter()], []
    with Ledger(folder / "news.db") as ledger:
        for addition in add_inputs(ledger, make_articles(corpus, folder, articles), jobs=jobs):
            if addition.failure:
                raise SystemExit(f"{addition.origin}: {addition.failure.reason}")
            moments.append(time.perf_counter())
            memory.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    begin = time.perf_counter()
    for _ in islice(read_many(make_articles(corpus, folder, window), jobs=jobs), window):
        pass
    alone = window / (time.perf_counter() - begin)
    start = window / (moments[window] - moments[0])
    end = window / (moments[-1] - moments[-1 - window])
    notes = [
        f"{articles:,} articles recombined from {corpus.name}, seed 1, 5% near-copies.",
        f"{jobs} jobs read, one process writes.",
        f"Rates over {window:,} articles; the first ones wait for the weights to load, in both.",
        "Memory is the highest so far of the process that writes.",
    ]
    rows = [
        ("adding, at the start", start, start / alone, memory[window - 1]),
        ("adding, at the end", end, end / alone, memory[-1]),
        ("read_many alone (baseline)", alone, 1.0, ""),
    ]
    header = ("what", "articles/s", "to read_many", "MB")
    write_table("ledger_add", "Adding to a ledger that grows", header, rows, notes)
