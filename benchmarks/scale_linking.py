"""Linking over a lake's tables, and the same of records held in memory: time and memory."""

from __future__ import annotations

import multiprocessing
import resource
import time
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from benchmarks.reporting import write_table
from benchmarks.scale_counting import fill_lake
from benchmarks.story_scale import generate
from sayso.linking import NO_STORIES, add_records
from sayso.scale.lakes import Lake
from sayso.scale.stories import link_lake

T = TypeVar("T")


def measure_linking(folder: Path, documents: int) -> None:
    """Link generated documents both ways, each in a process of its own, and write the table."""
    lake = str(folder / "lake")
    _apart(partial(_fill, lake, documents))
    rows: list[Sequence[object]] = []
    for name, task in (
        ("records in memory (baseline)", partial(_link_records, documents)),
        ("over the lake", partial(_link_lake, lake)),
    ):
        stories, seconds, peak = _apart(task)
        rows.append((name, stories, seconds, seconds / documents * 1000, peak))
    notes = [
        f"{documents:,} generated documents of about 100 words, as in story_scale.",
        "Seconds of one processor. Peak memory is of a process that did this alone; that of the "
        "baseline holds all records, which it makes itself, outside the time.",
    ]
    header = ("what", "stories", "s", "ms/document", "peak MB")
    write_table("scale_linking", "Linking a lake", header, rows, notes)


def _apart(task: Callable[[], T]) -> T:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(task)


def _fill(lake: str, documents: int) -> None:
    fill_lake(Lake(lake), generate(documents))


def _link_records(documents: int) -> tuple[int, float, float]:
    records = {record.document.id: record for record in generate(documents)}
    start = time.process_time()
    stories = add_records(NO_STORIES, records.values(), records.__getitem__)
    return len(stories.stories), time.process_time() - start, _peak()


def _link_lake(lake: str) -> tuple[int, float, float]:
    start = time.process_time()
    done = deque(link_lake(lake), maxlen=1).pop()
    return done.stories, time.process_time() - start, _peak()


def _peak() -> float:
    """The most memory that this process ever held, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
