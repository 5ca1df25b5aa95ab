"""What an engine costs over a plain loop, what a second worker gives, and who stands idle."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.articles import recombine
from benchmarks.reporting import write_table
from sayso.batches import read_each
from sayso.model import Failure
from sayso.reading import open_works
from sayso.scale.choices import Engine
from sayso.scale.gathering import load_groups
from sayso.scale.lakes import Lake
from sayso.scale.mapping import map_dataset
from sayso.scale.reports import Report
from sayso.scale.settings import Settings

SHORT, LONG = 1_000, 5_000_000  # characters


def write_lines(path: Path, texts: Iterator[str]) -> Path:
    """The texts as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"text": text}) + "\n" for text in texts)
    return path


def measure_engines(corpus: Path, folder: Path, articles: int) -> None:
    """Time a plain loop, then both engines with one and two workers, and write the table."""
    data = write_lines(folder / "articles.jsonl", recombine(corpus, articles))
    loop = _timed(partial(_read_in_a_loop, data))
    rows: list[Sequence[object]] = [("a plain loop, nothing kept (baseline)", loop, 1.0, "")]
    for engine in Engine:
        alone = 0.0
        for workers in (1, 2):
            lake = folder / f"{engine}-{workers}"
            took = _timed(partial(_map, data, lake, engine, workers))
            alone = alone or took
            rows.append((f"{engine}, {workers}", took, took / loop, alone / took))
    notes = [
        f"{articles:,} articles recombined from {corpus.name}, seed 1, 5% near-copies.",
        "Wall-clock time with everything: starting the engine, loading the weights, the tables.",
    ]
    header = ("engine, workers", "s", "time / plain loop", "faster than with 1 worker")
    write_table("scale_engines", "Engines", header, rows, notes)


def measure_skew(corpus: Path, folder: Path, articles: int) -> None:
    """Time two workers over short articles and a long one, and write how long each was idle."""
    pieces = " ".join(recombine(corpus, articles // 2 + 20)).split()
    length = LONG * articles // 10_000

    def texts() -> Iterator[str]:
        for number in range(articles):
            first = number * 60 % len(pieces)
            yield " ".join(pieces[first : first + SHORT // 4])[:SHORT]
        yield (" ".join(pieces) * (1 + length // len(" ".join(pieces))))[:length]

    data = write_lines(folder / "articles.jsonl", texts())
    rows: list[Sequence[object]] = []
    for engine in Engine:
        took = _timed(partial(_map, data, folder / engine, engine, 2))
        busy: defaultdict[str, float] = defaultdict(float)
        for report in _reports(folder / engine):
            busy[report.worker] += report.seconds
        least = min(busy.values()) if len(busy) > 1 else 0.0
        span = max(busy.values())
        rows.append((engine, took, span, least, 1 - least / span))
    notes = [
        f"{articles:,} articles of {SHORT:,} characters and, as the last line, one of {length:,}.",
        "Idle is the time in which one worker had finished and the other had not.",
    ]
    header = ("engine", "s", "busiest worker, s", "least busy worker, s", "idle share")
    write_table("scale_skew", "One long article among short ones", header, rows, notes)


def _reports(lake: Path) -> list[Report]:
    groups, _ = load_groups(Lake(str(lake)))
    return [report for group in groups for report in group.reports]


def _read_in_a_loop(data: Path) -> None:
    for read in read_each(open_works([str(data)])):
        if isinstance(read.outcome, Failure):
            raise SystemExit(f"{read.work.origin}: {read.outcome.reason}")


def _map(data: Path, lake: Path, engine: Engine, workers: int) -> None:
    settings = Settings()
    for _ in map_dataset([str(data)], str(lake), engine=engine, workers=workers, settings=settings):
        pass


def _timed(task: Callable[[], None]) -> float:
    start = time.perf_counter()
    task()
    return time.perf_counter() - start
