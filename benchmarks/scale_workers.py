"""One worker: its memory as it goes on, and its share of time in reading saved pages."""

from __future__ import annotations

import gzip
import io
import itertools
import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.articles import recombine_briefs
from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.scale_engines import write_lines
from sayso.errors import InputError
from sayso.extraction.pipeline import extract
from sayso.reading import Work, open_works, read_bytes
from sayso.scale.blocks import cut_shelf
from sayso.scale.lakes import Lake, begin
from sayso.scale.places import list_inputs
from sayso.scale.settings import Settings, terms_of
from sayso.scale.shelves import Shelf
from sayso.scale.workers import read_block

MOMENTS = 20  # at which memory is looked at
EXTRACTED = 20  # one page in so many


def measure_memory(corpus: Path, folder: Path, articles: int, *, short: bool = False) -> None:
    """Read blocks as a worker does, and write its memory as it goes on.

    ``short`` leaves a paragraph of each brief and the sentence with new names: about 30 words.
    """
    briefs = recombine_briefs(corpus, articles)
    texts = map(_shortened, briefs) if short else briefs
    data = write_lines(folder / "articles.jsonl", texts)
    lake, settings = Lake(str(folder / "lake")), Settings()
    begin(lake, terms_of(settings))
    done, seen = 0, []
    for block in cut_shelf(Shelf(0, tuple(list_inputs([str(data)]))), settings, ()):
        done += read_block(block, lake, settings).documents
        seen.append((done, _memory()))
        print(*seen[-1], file=sys.stderr, flush=True)  # in case the run is cut short
    start = min(1_000, articles // 4)
    first = next(memory for number, memory in seen if number >= start)
    most = max(memory for number, memory in seen if number >= start)
    shown = [*seen[:: max(1, len(seen) // MOMENTS)], seen[-1]]
    rows: list[Sequence[object]] = [(number, mb, mb / first) for number, mb in shown]
    rows.append((f"the most after {start:,}", most, most / first))
    notes = [
        f"{articles:,} news briefs of {data.stat().st_size // articles:,} bytes, recombined from "
        f"{corpus.name}, seed 1, each "
        "with two names that no other has; resident memory of the process after each block.",
        f"Ratios to the {first:.0f} MB after the first {start:,}.",
    ]
    write_table("scale_memory", "Memory of a worker", ("articles", "MB", "ratio"), rows, notes)


def _shortened(brief: str) -> str:
    first, *_, names = brief.split("\n\n")
    return f"{first}\n\n{names}"


def _memory() -> float:
    """The resident memory of this process, MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure_pages(corpus: Path, folder: Path, articles: int) -> None:
    """Write saved pages into a WARC, read it, and write what each part of the work took."""
    archive = folder / "pages.warc.gz"
    _write_warc(archive, itertools.islice(_recombined(corpus), articles))
    extract(read_bytes(b"The quay is closed, said Edda Brannigan.", "warm-up"))
    opening, pages = _time_pages(archive)
    read = [page for page in pages if page.extracting is not None]
    extracting = sum(page.extracting or 0.0 for page in read) / len(read)
    interval = bootstrap_interval(read, partial(_reading_share, opening / len(pages)))
    parts = {
        "opening the archive": opening,
        "reading pages": sum(page.reading for page in pages),
        "extraction": extracting * sum(page.text for page in pages),
    }
    whole = sum(parts.values())
    parts["reading, both"] = whole - parts["extraction"]
    rows = [(name, s, s / len(pages) * 1000, s / whole) for name, s in parts.items()]
    notes = [
        f"{len(pages):,} pages recombined from {corpus.name}, seed 1; "
        f"{sum(not page.text for page in pages)} without text.",
        f"All were read; of each {EXTRACTED}th one the extraction was run, {len(read):,} in all, "
        "and what it took is taken for the others.",
        f"Share of reading: 95% {interval.low:.2f} to {interval.high:.2f}, over the pages drawn.",
        f"{archive.stat().st_size / 1e6:.1f} MB of WARC.gz; processor time, weights loaded before.",
    ]
    write_table("scale_pages", "Saved pages", ("part", "s", "ms/page", "share"), rows, notes)


class _Page(NamedTuple):
    """Processor seconds that a page took; ``text`` is whether it has any."""

    reading: float
    text: bool
    extracting: float | None


def _time_pages(archive: Path) -> tuple[float, list[_Page]]:
    """The seconds that opening the archive took, and each of its pages."""
    works, opening = open_works([str(archive)]), 0.0
    pages: list[_Page] = []
    while True:
        start = time.process_time()
        work = next(works, None)
        opening += time.process_time() - start
        if work is None:
            return opening, pages
        pages.append(_time_page(work, extracted=len(pages) % EXTRACTED == 0))


def _time_page(work: Work, *, extracted: bool) -> _Page:
    start = time.process_time()
    if not isinstance(work.data, bytes):
        return _Page(0.0, False, None)
    try:
        document = read_bytes(work.data, work.origin, work.metadata)
    except InputError:
        return _Page(time.process_time() - start, False, None)
    read = time.process_time()
    if extracted:
        extract(document)
    return _Page(read - start, True, time.process_time() - read if extracted else None)


def _reading_share(opening: float, pages: Sequence[_Page]) -> float:
    reading = sum(opening + page.reading for page in pages)
    return reading / (reading + sum(page.extracting or 0.0 for page in pages))


def _recombined(corpus: Path) -> Iterator[bytes]:
    """Saved pages without end, each with some paragraphs of another put in, by chance."""
    pages = [_unpacked(path) for path in sorted(corpus.rglob("*.html*"))]
    if not pages:
        raise SystemExit(f"no *.html in {corpus}")
    chance = random.Random(1)
    while True:
        page, other = chance.choice(pages), chance.choice(pages)
        parts = other.split(b"<p>")[1:4]
        yield page.replace(b"</p>", b"</p><p>" + b"<p>".join(parts), 1)


def _unpacked(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def _write_warc(path: Path, pages: Iterator[bytes]) -> None:
    from fastwarc.warc import WarcRecord, WarcRecordType

    with path.open("wb") as file:
        for number, page in enumerate(pages):
            record = WarcRecord()
            record.init_headers(record_type=WarcRecordType.response)
            record.headers["Content-Type"] = "application/http; msgtype=response"
            record.headers["WARC-Target-URI"] = f"https://news.example/{number}"
            head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
            record.set_bytes_content(head + page)
            packed = io.BytesIO()
            with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as member:
                record.write(member)
            file.write(packed.getvalue())
