"""What an engine costs over a plain loop, what a second worker gives, and who stands idle."""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.articles import recombine_briefs
from benchmarks.reporting import write_table
from sayso.batches import read_each
from sayso.model import Failure
from sayso.reading import open_works
from sayso.scale.choices import Engine
from sayso.scale.gathering import load_groups
from sayso.scale.lakes import Lake
from sayso.scale.mapping import map_dataset
from sayso.scale.reports import Report

SHORT, LONG = 1_000, 5_000_000  # characters
WHOLE = 10_000  # short articles beside the long one
_LOOP = "a plain loop, nothing kept (baseline)"


def write_lines(path: Path, texts: Iterable[str]) -> Path:
    """The texts as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"text": text}) + "\n" for text in texts)
    return path


def measure_engines(corpus: Path, folder: Path, articles: int) -> None:
    """Time a plain loop, then both engines with one and two workers, and write the table.

    The loop is timed twice, before and behind the runs with one worker, since machines that are
    shared grow slower and faster by a tenth within minutes.
    """
    data = write_lines(folder / "articles.jsonl", recombine_briefs(corpus, articles))
    read = partial(_read_in_a_loop, data)
    before = _timed(read)
    alone = {engine: _timed(partial(_map, data, folder / engine, engine, 1)) for engine in Engine}
    loops = [before, _timed(read)]
    loop = sum(loops) / len(loops)
    rows: list[Sequence[object]] = [(_LOOP, took, took / loop, "") for took in loops]
    for engine in Engine:
        pair = _timed(partial(_map, data, folder / f"{engine}-2", engine, 2))
        for workers, took in ((1, alone[engine]), (2, pair)):
            rows.append((f"{engine}, {workers}", took, took / loop, alone[engine] / took))
    notes = [
        f"{articles:,} news briefs of some 115 words, recombined from {corpus.name}, seed 1.",
        "Wall-clock time with everything: starting the engine, loading the weights, the tables.",
        "The loop was timed before and behind the runs with one worker, and the ratios are to its "
        "mean. It keeps nothing: no rows, no files; behind them it had its weights loaded.",
    ]
    header = ("engine, workers", "s", "time / plain loop", "faster than with 1 worker")
    write_table("scale_engines", "Engines", header, rows, notes)


def measure_skew(corpus: Path, folder: Path, articles: int) -> None:
    """Time two workers over short articles and a long one, and write how long each was idle."""
    long = LONG * articles // WHOLE
    data = write_lines(folder / "articles.jsonl", _skewed(corpus, articles, long))
    rows: list[Sequence[object]] = []
    for engine in Engine:
        took = _timed(partial(_map, data, folder / engine, engine, 2))
        busy: defaultdict[str, float] = defaultdict(float)
        reports = _reports(folder / engine)
        for report in reports:
            busy[report.worker] += report.seconds
        span = max(busy.values())
        least = min(busy.values()) if len(busy) > 1 else 0.0
        failures = sum(report.failures for report in reports)
        idle = 1 - sum(busy.values()) / (2 * took)
        rows.append((engine, took, span, least, 1 - least / span, idle, failures))
    notes = [
        f"{articles:,} articles of {SHORT:,} characters, recombined from {corpus.name}, seed 1, "
        f"and behind them one of {long:,}: as long for these as {LONG:,} is for {WHOLE:,}.",
        "Idle at the end: one worker had finished and the other had not. Idle in all: of the whole "
        "run, with the start of the engine, the weights and the gathering at the end.",
    ]
    header = (
        "engine",
        "s",
        "busiest worker, s",
        "other worker, s",
        "idle at the end",
        "idle in all",
        "failures",
    )
    write_table("scale_skew", "Long articles among short ones", header, rows, notes)


def _skewed(corpus: Path, articles: int, long: int) -> Iterator[str]:
    words = " ".join(recombine_briefs(corpus, articles)).split()
    for number in range(articles):
        first = number * 60 % len(words)
        yield " ".join(words[first : first + SHORT // 4])[:SHORT]
    text = "\n\n".join(recombine_briefs(corpus, 2 * articles, seed=2))
    yield (text * (1 + long // len(text)))[:long]


def _reports(lake: Path) -> list[Report]:
    groups, _ = load_groups(Lake(str(lake)))
    return [report for group in groups for report in group.reports]


def _read_in_a_loop(data: Path) -> None:
    for read in read_each(open_works([str(data)])):
        if isinstance(read.outcome, Failure):
            raise SystemExit(f"{read.work.origin}: {read.outcome.reason}")


def _map(data: Path, lake: Path, engine: Engine, workers: int) -> None:
    for _ in map_dataset([str(data)], str(lake), engine=engine, workers=workers):
        pass


def _timed(task: Callable[[], None]) -> float:
    start = time.perf_counter()
    task()
    took = time.perf_counter() - start
    print(f"{took:.1f} s", file=sys.stderr, flush=True)  # in case the run is cut short
    return took
