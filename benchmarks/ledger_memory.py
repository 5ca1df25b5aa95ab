"""Adding to a ledger that grows: the memory and the processor time of the processes, as it grows.

Both stay comparable on a machine that does other things as well; rates are for
``benchmarks.ledger_rates``.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks.articles import recombine_briefs
from benchmarks.reporting import write_table
from sayso.additions import add_inputs
from sayso.ledger import Ledger

EVERY = 50  # articles between two looks at the processes
FIRST = 1_000  # articles after which memory is to stay flat
ROWS = 10
_TICK, _PAGE = os.sysconf("SC_CLK_TCK"), os.sysconf("SC_PAGE_SIZE")


class Look(NamedTuple):
    """The processes after some articles: resident memory in MB, processor time in seconds."""

    articles: int
    writer: float
    workers: float
    writer_seconds: float
    workers_seconds: float

    @property
    def memory(self) -> float:
        """What all processes hold, MB."""
        return self.writer + self.workers


def make_articles(texts: Iterator[str], folder: Path) -> Iterator[str]:
    """Write texts one by one and give their paths; each file is gone after its use."""
    for number, text in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        yield str(path)
        path.unlink()


def measure_memory(corpus: Path, path: Path, articles: int, jobs: int) -> None:
    """Add briefs to a new ledger at ``path``, and write the table."""
    if path.exists():
        raise SystemExit(f"{path} is there already; memory is measured from an empty ledger")
    inputs = make_articles(recombine_briefs(corpus, articles), path.parent)
    looks = []
    with Ledger(path) as ledger:
        for number, addition in enumerate(add_inputs(ledger, inputs, jobs=jobs), start=1):
            if addition.failure:
                raise SystemExit(f"{addition.origin}: {addition.failure.reason}")
            if number % EVERY == 0:
                looks.append(look(number))
            if number % FIRST == 0:
                print(looks[-1], file=sys.stderr, flush=True)  # in case the run is cut short
        found = ledger.counts()["attributions"]
    first = min(FIRST, articles // 4)
    notes = [
        f"{articles:,} briefs (some 115 words) recombined from {corpus.name}, seed 1, 5% "
        f"near-copies, each with a name and a place that no other has; {found:,} attributions.",
        f"{jobs} processes read, one writes. Memory is resident, each figure the mean of ten "
        f"looks, one every {EVERY} articles; the ratio is to the {first:,}th article.",
        "Processor time is an article's, since the row above.",
    ]
    header = ("articles", "writer MB", "readers MB", "all MB", "ratio", "writer ms", "readers ms")
    write_table("ledger_memory", "Memory while a ledger grows", header, _rows(looks, first), notes)


def look(articles: int) -> Look:
    """The memory and processor time of this process and of those that read for it, now."""
    readers = [child.pid for child in multiprocessing.active_children() if child.pid]
    return Look(
        articles,
        resident(os.getpid()),
        sum(resident(reader) for reader in readers),
        processor_seconds(os.getpid()),
        sum(processor_seconds(reader) for reader in readers),
    )


def resident(process: int) -> float:
    """The resident memory of a process, MB."""
    pages = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * _PAGE / 1e6


def processor_seconds(process: int) -> float:
    """The processor time that a process has used, in user and system."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK


def _rows(looks: Sequence[Look], first: int) -> list[Sequence[object]]:
    """A row for each tenth of the way from the ``first`` article on."""
    last = looks[-1].articles
    marks = [first, *(last * part // ROWS for part in range(1, ROWS + 1))]
    chosen = [_around(looks, mark) for mark in dict.fromkeys(m for m in marks if m >= first)]
    before = (looks[0], *chosen)
    return [
        (
            f"{now.articles:,}",
            now.writer,
            now.workers,
            now.memory,
            now.memory / chosen[0].memory,
            (now.writer_seconds - then.writer_seconds) / (now.articles - then.articles) * 1000,
            (now.workers_seconds - then.workers_seconds) / (now.articles - then.articles) * 1000,
        )
        for then, now in pairwise(before)
    ]


def _around(looks: Sequence[Look], mark: int) -> Look:
    """The look at ``mark``, with the mean memory of the ten up to it."""
    upto = [look for look in looks if look.articles <= mark]
    ten = upto[-10:]
    return upto[-1]._replace(
        writer=sum(look.writer for look in ten) / len(ten),
        workers=sum(look.workers for look in ten) / len(ten),
    )
