"""What an article costs from text to tables, and what a hundred million of them would."""

from __future__ import annotations

import itertools
import resource
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.articles import load_texts
from benchmarks.reporting import write_table
from benchmarks.scale_engines import write_lines
from sayso.extraction.pipeline import extract
from sayso.reading import read_bytes
from sayso.scale.blocks import cut_shelf
from sayso.scale.gathering import gather, list_group
from sayso.scale.lakes import Lake, begin
from sayso.scale.places import list_inputs
from sayso.scale.settings import Settings, terms_of
from sayso.scale.shelves import Shelf
from sayso.scale.workers import read_block

MANY = 100_000_000
CENTS_A_CORE_HOUR = 4.5


def measure_costs(corpus: Path, folder: Path, articles: int) -> None:
    """Read articles as a worker does, gather them, and write what it took."""
    texts = list(itertools.islice(load_texts(corpus), articles))
    data = write_lines(folder / "articles.jsonl", texts)
    lake, settings = Lake(str(folder / "lake")), Settings()
    begin(lake, terms_of(settings))
    extract(read_bytes(b"The quay is closed, said Edda Brannigan.", "warm-up"))
    start = time.process_time()
    shelf = Shelf(0, tuple(list_inputs([str(data)])))
    reports = [read_block(block, lake, settings) for block in cut_shelf(shelf, settings, ())]
    reading = time.process_time() - start
    waiting = _bytes(folder / "lake" / "_sayso" / "blocks", "*")
    start = time.process_time()
    gather(lake, list_group(lake, 0, reports))
    gathering = time.process_time() - start
    words = sum(len(text.split()) for text in texts)
    hours = reading / len(texts) * MANY / 3600
    rows: list[Sequence[object]] = [
        ("reading, extraction, rows", f"{reading / len(texts):.2f} s", f"{hours:,.0f} core-hours"),
        (
            "gathering",
            f"{gathering / len(texts) * 1000:.1f} ms",
            f"{gathering / len(texts) * MANY / 3600:,.0f} core-hours",
        ),
        ("a block's file, until it is gathered", *_sizes(waiting, len(texts), 10_000, "10,000")),
        ("tables, the text among them", *_sizes(_tables(folder), len(texts), MANY, "all")),
        ("price of the core-hours", "", f"{hours * CENTS_A_CORE_HOUR / 100:,.0f} dollars"),
    ]
    notes = [
        f"{len(texts)} articles of {corpus.parent.name}/{corpus.name}, {words / len(texts):,.0f} "
        f"words each, {words / reading:,.0f} words a second of one processor, all stages.",
        f"The worker held {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:,.0f} MB at "
        f"most. {CENTS_A_CORE_HOUR} US cents a core-hour is an assumption.",
    ]
    header = ("what", "an article", "a hundred million")
    write_table("scale_costs", "What articles cost", header, rows, notes)


def _tables(folder: Path) -> int:
    return _bytes(folder / "lake", "*.parquet")


def _bytes(folder: Path, pattern: str) -> int:
    return sum(path.stat().st_size for path in folder.rglob(pattern) if path.is_file())


def _sizes(found: int, articles: int, many: int, name: str) -> tuple[str, str]:
    each = found / articles
    return f"{each / 1000:.1f} kB", f"{each * many / 1e9:,.2f} GB for {name}"
