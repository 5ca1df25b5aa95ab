"""Adding at the start and at the end of a ledger's growth, against reading alone.

The same briefs are read alone, added to a ledger that begins empty, and added to one that holds
what a long run left: round by round, by turns, so that whatever else the machine does falls on all
three alike. Processes start anew for each turn; the articles during which they load the weights
are not counted.
"""

from __future__ import annotations

import itertools
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.articles import recombine_briefs
from benchmarks.ledger_memory import make_articles
from benchmarks.ledgers import PER_DOCUMENT, build_ledger
from benchmarks.reporting import bootstrap_interval, write_table
from sayso.additions import add_inputs
from sayso.api import read_many
from sayso.ledger import Ledger

FILLED = 18_500  # documents that a ledger at its end holds where none is given
ROUNDS = 10
WARMING = 20  # articles of a turn that are not counted
ALONE, START, END = "read_many alone (baseline)", "adding, at the start", "adding, at the end"


def measure_rates(
    corpus: Path, folder: Path, articles: int, jobs: int, filled: Path | None
) -> None:
    """Read and add the same briefs by turns, and write the table; ``filled`` stays as it is."""
    ledgers = {START: folder / "empty.db", END: folder / "filled.db"}
    kept = _fill(ledgers[END], filled)
    briefs, size = recombine_briefs(corpus, articles, seed=2), articles // ROUNDS
    seconds: dict[str, list[float]] = {ALONE: [], START: [], END: []}
    for number in range(ROUNDS):
        texts = list(itertools.islice(briefs, size))
        (place := folder / str(number)).mkdir()  # a name that is there already is a new version
        for what in _in_turn(list(seconds), number):
            work = _adding(ledgers[what], jobs) if what in ledgers else _reading(jobs)
            seconds[what].append(_time(work, make_articles(iter(texts), place)))
    counted = size - WARMING
    rows = [(what, *_figures(seconds, what, counted)) for what in seconds]
    notes = [
        f"{articles:,} briefs (some 115 words) recombined from {corpus.name}, seed 2, 5% "
        f"near-copies; {ROUNDS} rounds of {size}, of which the first {WARMING} are not counted.",
        f"{jobs} processes read, one writes. At the end: the ledger holds {kept} before the first.",
        "Ratios over the same articles, with 95% intervals over rounds.",
    ]
    header = ("what", "articles/s", "to read_many", "95%", "to the start", "95%")
    write_table("ledger_rates", "Adding to a ledger that grows", header, rows, notes)


def _fill(path: Path, filled: Path | None) -> str:
    """Put a filled ledger at ``path``, a copy of ``filled`` or a generated one; what it holds."""
    if filled:
        for ending in ("", ".key"):
            shutil.copy(f"{filled}{ending}", f"{path}{ending}")
    else:
        build_ledger(path, FILLED * PER_DOCUMENT)
    with Ledger(path) as ledger:
        counts = ledger.counts()
    told = f"{counts['documents']:,} documents and {counts['attributions']:,} attributions"
    return f"{told} of an earlier run" if filled else f"{told} that were generated"


def _in_turn(names: Sequence[str], number: int) -> Sequence[str]:
    """The names, beginning with another one each time."""
    first = number % len(names)
    return (*names[first:], *names[:first])


def _reading(jobs: int) -> Callable[[Iterator[str]], Iterable[object]]:
    return lambda inputs: read_many(inputs, jobs=jobs)


def _adding(path: Path, jobs: int) -> Callable[[Iterator[str]], Iterable[object]]:
    def add(inputs: Iterator[str]) -> Iterator[object]:
        with Ledger(path) as ledger:
            for addition in add_inputs(ledger, inputs, jobs=jobs):
                if addition.outcome != "added":
                    raise SystemExit(f"{addition.origin} was {addition.outcome}")
                yield addition

    return add


def _time(work: Callable[[Iterator[str]], Iterable[object]], inputs: Iterator[str]) -> float:
    """The seconds from the last warming article to the end."""
    begin = time.perf_counter()
    for number, _ in enumerate(work(inputs), start=1):
        if number == WARMING:
            begin = time.perf_counter()
    return time.perf_counter() - begin


def _figures(seconds: dict[str, list[float]], what: str, counted: int) -> Sequence[object]:
    rate = counted * len(seconds[what]) / sum(seconds[what])
    ratios: list[object] = []
    for other in (ALONE, START):
        pairs = list(zip(seconds[other], seconds[what], strict=True))
        same = what in (other, ALONE)
        ratios += [_ratio(pairs), "" if same else _interval(pairs)]
    return (rate, *ratios)


def _ratio(pairs: Sequence[tuple[float, float]]) -> float:
    return sum(other for other, _ in pairs) / sum(own for _, own in pairs)


def _interval(pairs: Sequence[tuple[float, float]]) -> str:
    low, high = bootstrap_interval(pairs, _ratio)
    return f"{low:.2f} to {high:.2f}"
