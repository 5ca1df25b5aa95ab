"""Pages a second that one process reads, beside trafilatura alone.

    python -m benchmarks.page_speed --corpus ../shared/corpora

Both get the same characters and give body and metadata; sayso gives comments, credits and notices
as well. They take turns over all pages, several times, so that a busy machine troubles both.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

from benchmarks.reporting import write_table
from benchmarks.saved_pages import load_commented, load_extraction, load_fundus
from sayso.errors import InputError
from sayso.reading import read_text
from sayso.reading.charsets import decode_bytes

ROUNDS = 3


def main() -> None:
    """Time both readers on every corpus."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True)
    folder: Path = parser.parse_args().corpus
    corpora = {
        "article_extraction_benchmark": load_extraction(folder / "article_extraction_benchmark"),
        "fundus_en": load_fundus(folder / "fundus_en"),
        "trafilatura_comments": load_commented(folder / "trafilatura_comments"),
    }
    rows: list[list[object]] = []
    for name, pages in corpora.items():
        markups = [decode_bytes(page.data, page.name, markup=True) for page in pages]
        times = _take_turns(markups)
        rates = {reader: len(markups) / statistics.median(spent) for reader, spent in times.items()}
        ratios = [
            alone / ours for ours, alone in zip(times["sayso"], times["trafilatura"], strict=True)
        ]
        rows.append(
            [
                name,
                len(markups),
                rates["sayso"],
                rates["trafilatura"],
                statistics.median(ratios),
                f"{min(ratios):.2f} to {max(ratios):.2f}",
            ]
        )
    header = ["corpus", "pages", "sayso, pages/s", "trafilatura, pages/s", "ratio", "least to most"]
    notes = [
        f"Median of {ROUNDS} rounds; load average at the end {os.getloadavg()[0]:.1f}",
        "Seconds of processor time, so that other processes count as little as they can",
    ]
    write_table("page_speed", "Reading pages, one process", header, rows, notes)


def _take_turns(markups: list[str]) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in READERS}
    for reader in READERS.values():
        _time(reader, markups[:5])  # imports and caches
    for _ in range(ROUNDS):
        for name, reader in READERS.items():
            times[name].append(_time(reader, markups))
    return times


def _time(reader: Callable[[str], object], markups: list[str]) -> float:
    start = time.process_time()
    for markup in markups:
        reader(markup)
    return time.process_time() - start


def read_by_sayso(markup: str) -> object:
    """The document of a page."""
    try:
        return read_text(markup, "page")
    except InputError:
        return None


def read_by_trafilatura(markup: str) -> object:
    """Body and metadata."""
    return trafilatura.bare_extraction(markup, include_comments=False, with_metadata=True)


READERS: dict[str, Callable[[str], object]] = {
    "sayso": read_by_sayso,
    "trafilatura": read_by_trafilatura,
}

if __name__ == "__main__":
    main()
