"""A small dataset of invented news, and the rows of a lake, ready to be compared."""

from __future__ import annotations

import json
from pathlib import Path

from sayso.scale.settings import Settings
from sayso.scale.sql import run_sql
from sayso.scale.tables import TABLES

SMALL = Settings(block_bytes=700, group_documents=6)  # several blocks and groups of a few articles
KEYED = Settings(block_bytes=700, group_documents=6, key=b"k" * 32)
LINES = 14
TEXT = """The ferry to Skarholm was cancelled on Monday, said Ilse Oram, the master of {place} port.

Two officials, who asked not to be named, believe that the pier number {number} is unsafe. “We have
seen no report,” a spokeswoman for the Tarnow Port Authority told the Courier.
"""


def article(number: int) -> str:
    """One of the invented articles."""
    return TEXT.format(place=("Tarnow", "Oldport", "Skarholm")[number % 3], number=number)


def write_dataset(folder: Path) -> Path:
    """A folder with three texts, JSON lines of three months, and an empty file."""
    folder.mkdir(parents=True)
    for number in range(3):
        (folder / f"{number}.txt").write_text(article(number), encoding="utf-8")
    (folder / "empty.txt").write_text(" \n", encoding="utf-8")
    lines = [
        {
            "text": article(number),
            "url": f"https://courier.example/{number}",
            "outlet": "courier.example",
            "published": f"2026-0{number % 3 + 1}-09",
        }
        for number in range(100, 100 + LINES)
    ]
    (folder / "more.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return folder


def rows(lake: Path, *, table: str = "documents", columns: str = "*") -> list[tuple[object, ...]]:
    """The rows of a table of the lake, sorted."""
    with run_sql(f"select {columns} from {table}", str(lake)) as answer:
        found = [tuple(row.values()) for batch in answer for row in batch.to_pylist()]
    return sorted(found, key=repr)


def all_rows(lake: Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows of all tables of the lake."""
    return {name: rows(lake, table=name) for name in TABLES}


def inputs(lake: Path) -> list[str]:
    """The inputs that the lake tells of, in documents and failures, each as often as it does."""
    return sorted(
        str(row[0]) for table in ("documents", "failures") for row in rows(lake, table=table)
    )
