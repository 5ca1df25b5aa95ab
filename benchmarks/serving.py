"""The page over a large ledger: server time, weight, and many readers at once.

``python -m benchmarks.serving [--documents 100000] [--readers 50] [--seconds 60] [--ledger PATH]``

The ledger is generated, but for one article of 1,500 words; one at PATH is made where there is
none, and used again. The readers are locust's, a kept load tool, which `uv tool run` fetches; they
are on the loopback address of the same machine. The baseline is `/health`, the least that the same
server answers.
"""

from __future__ import annotations

import argparse
import csv
import os
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urljoin

import httpx2

import sayso
from benchmarks.ledgers import PER_DOCUMENT, build_ledger, make_vocabulary
from benchmarks.reporting import write_table
from sayso.ledger import Ledger

BIN = Path(sys.executable).parent
ARTICLE = Path(__file__).parent.parent / "examples" / "harbour-fire.txt"
READERS = Path(__file__).with_name("serving_readers.py")
WORDS, TIMES = 1_500, 40
HEADER = ("asked for", "median ms", "95% within ms", "kB sent", "kB unpacked", "failed")


def main() -> None:
    """Measure, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--ledger", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.ledger or Path(folder) / "news.db"
        if not path.exists():
            build_ledger(path, given.documents * PER_DOCUMENT)
        rows = measure_all(path, given.readers, given.seconds)
        documents = count_documents(path) - 1
    notes = (
        f"A ledger of {documents:,} generated documents and one article of {WORDS:,} words "
        "(the example article, once and again in part).",
        f"Each page {TIMES} times by one reader, from asking to the last byte; its weight is "
        "that of a first visit with every style sheet, script and icon, headers and all: as it is "
        "sent (gzip), and unpacked.",
        f"{given.readers} readers for {given.seconds} s, a page each about every second; one "
        "server process.",
    )
    write_table("serving", "The page over a large ledger", HEADER, rows, notes)


def measure_all(path: Path, readers: int, seconds: int) -> list[list[object]]:
    """The rows of the table, for the ledger at ``path``."""
    document = add_article(path)
    pages = [
        f"/documents/{document}",
        f"/find?words={make_vocabulary(500)[-1]}",
        f"/sources?document={document}",
        "/documents",
    ]
    with serving(path) as address:
        return [
            measure(address, "/health", "`/health`, the baseline"),
            measure(address, pages[0], "the article, the ledger changed since", touched=path),
            measure(address, pages[0], "the article, asked for again"),
            *(measure(address, page, f"`{page.partition('?')[0]}`") for page in pages[1:]),
            load(address, pages, readers, seconds),
        ]


def count_documents(path: Path) -> int:
    """How many documents the ledger at ``path`` has."""
    with closing(sqlite3.connect(path)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM documents").fetchone()
    return int(count)


def add_article(path: Path) -> str:
    """Add an article of ``WORDS`` words; its id."""
    text = ARTICLE.read_text("utf-8")
    twice = f"{text}\n\n{text}\n\n{text}"
    end = [match.end() for match in re.finditer(r"\S+", twice)][WORDS - 1]
    record = sayso.read_text(twice[:end], outlet="beacon.example", published="2026-03-01")
    with Ledger(path) as ledger:
        ledger.add(record)
    return record.document.id


@contextmanager
def serving(path: Path) -> Iterator[str]:
    """The address of a server over the ledger at ``path``."""
    command = [str(BIN / "sayso"), *f"serve --ledger {path} --port 0 --read-only".split()]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout
        yield server.stdout.readline().split()[-1].rstrip("/")  # locust joins it to "/..."
        server.terminate()


def measure(address: str, page: str, name: str, *, touched: Path | None = None) -> list[object]:
    """A row for ``page``; ``touched`` is a ledger to change before each time."""
    times = []
    with httpx2.Client(base_url=address, follow_redirects=True) as client:
        for _ in range(TIMES + 1):
            if touched:
                os.utime(touched)
            begin = time.perf_counter()
            answer = client.get(page)
            times.append(time.perf_counter() - begin)
            assert answer.status_code == 200, answer.text
        sent, unpacked = weigh(client, address, page)
    milliseconds = sorted(1000 * seconds for seconds in times[1:])
    within = milliseconds[int(0.95 * len(milliseconds))]
    return [name, statistics.median(milliseconds), within, sent / 1000, unpacked / 1000, 0]


def weigh(client: httpx2.Client, address: str, page: str) -> tuple[int, int]:
    """The bytes of a page with all that it loads, as sent and as unpacked."""
    words = client.get(page).text
    parts = re.findall(r'(?:href|src)="(/assets/[^"]+)"', words)
    sent = unpacked = 0
    for part in (page, *dict.fromkeys(parts)):
        with client.stream("GET", urljoin(address, part)) as answer:
            headers = sum(len(name) + len(value) + 4 for name, value in answer.headers.raw)
            unpacked += len(answer.read()) + headers
            sent += answer.num_bytes_downloaded + headers
    return sent, unpacked


def load(address: str, pages: list[str], readers: int, seconds: int) -> list[object]:
    """A row for many readers at once."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            *(BIN / "uv", "tool", "run", "--quiet", "locust", "--headless", "--only-summary"),
            *("--locustfile", READERS, "--host", address, "--users", readers),
            *("--spawn-rate", readers, "--run-time", f"{seconds}s", "--csv", f"{folder}/load"),
        ]
        environment = os.environ | {"SAYSO_PAGES": "\n".join(pages)}
        words = list(map(str, command))
        subprocess.run(
            words,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        with Path(folder, "load_stats.csv").open(encoding="utf-8") as file:
            total = next(row for row in csv.DictReader(file) if row["Name"] == "Aggregated")
    asked, failed = int(total["Request Count"]), int(total["Failure Count"])
    name = f"{readers} readers, {asked:,} pages"
    weight = float(total["Average Content Size"]) / 1000
    return [name, float(total["50%"]), float(total["95%"]), "", weight, failed]


if __name__ == "__main__":
    main()
