"""One worker: its memory as it goes on, and its share of time in reading saved pages."""

from __future__ import annotations

import gzip
import io
import itertools
import os
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.articles import recombine
from benchmarks.reporting import write_table
from benchmarks.scale_engines import write_lines
from sayso.errors import InputError
from sayso.extraction.pipeline import extract
from sayso.reading import open_works, read_bytes
from sayso.scale.blocks import cut_shelf
from sayso.scale.lakes import Lake, begin
from sayso.scale.places import list_inputs
from sayso.scale.settings import Settings, terms_of
from sayso.scale.shelves import Shelf
from sayso.scale.workers import read_block

MOMENTS = 20  # at which memory is looked at


def measure_memory(corpus: Path, folder: Path, articles: int) -> None:
    """Read blocks as a worker does, and write its memory as it goes on."""
    data = write_lines(folder / "articles.jsonl", recombine(corpus, articles))
    lake, settings = Lake(str(folder / "lake")), Settings()
    begin(lake, terms_of(settings))
    done, seen = 0, []
    for block in cut_shelf(Shelf(0, tuple(list_inputs([str(data)]))), settings, ()):
        done += read_block(block, lake, settings).documents
        seen.append((done, _memory()))
    first = next(memory for number, memory in seen if number >= min(1_000, articles // 4))
    shown = seen[:: max(1, len(seen) // MOMENTS)]
    rows: list[Sequence[object]] = [(number, mb, mb / first) for number, mb in (*shown, seen[-1])]
    notes = [
        f"{articles:,} articles recombined from {corpus.name}, seed 1; resident memory.",
        f"Ratios to the {first:.0f} MB after the first {min(1_000, articles // 4):,}.",
    ]
    write_table("scale_memory", "Memory of a worker", ("articles", "MB", "ratio"), rows, notes)


def _memory() -> float:
    """The resident memory of this process, MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure_pages(corpus: Path, folder: Path, articles: int) -> None:
    """Write saved pages into a WARC, read it, and write what each part of the work took."""
    archive = folder / "pages.warc.gz"
    _write_warc(archive, itertools.islice(_recombined(corpus), articles))
    seconds = {"opening the archive": 0.0, "reading pages": 0.0, "extraction": 0.0}
    extract(read_bytes(b"The quay is closed, said Edda Brannigan.", "warm-up"))
    works, failures = open_works([str(archive)]), 0
    while True:
        start = time.process_time()
        work = next(works, None)
        opened = time.process_time()
        seconds["opening the archive"] += opened - start
        if work is None:
            break
        try:
            assert isinstance(work.data, bytes)
            document = read_bytes(work.data, work.origin, work.metadata)
        except InputError:
            failures += 1
            continue
        finally:
            read = time.process_time()
            seconds["reading pages"] += read - opened
        extract(document)
        seconds["extraction"] += time.process_time() - read
    whole = sum(seconds.values())
    seconds["reading, both"] = whole - seconds["extraction"]
    rows = [(name, s, s / articles * 1000, s / whole) for name, s in seconds.items()]
    notes = [
        f"{articles:,} pages recombined from {corpus.name}, seed 1; {failures} without text.",
        f"{archive.stat().st_size / 1e6:.1f} MB of WARC.gz; processor time, weights loaded before.",
    ]
    write_table("scale_pages", "Saved pages", ("part", "s", "ms/page", "share"), rows, notes)


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
            record.headers["WARC-Target-URI"] = f"https://news.example/{number}"
            head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
            record.set_bytes_content(head + page)
            packed = io.BytesIO()
            with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as member:
                record.write(member)
            file.write(packed.getvalue())
