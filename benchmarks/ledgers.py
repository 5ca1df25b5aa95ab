"""Ledgers of any size, generated: sources and contents whose words are as frequent as in news.

Word frequencies follow Zipf's law with the exponent near 1 that English text has (Zipf, Human
Behavior and the Principle of Least Effort, 1949). The same seed makes the same ledger.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from sayso.ledger import Ledger
from sayso.ledger.rows import document_row, finding_rows
from sayso.model import (
    Attribution,
    Document,
    Record,
    Source,
    SourceKind,
    Span,
    Zone,
    attribution_id,
    document_id,
)

VOCABULARY = 60_000
PER_DOCUMENT = 25
SPEAKERS = 5
CONTENT_WORDS = 18
_ONSETS, _VOWELS = "b d f g k l m n p r s t v z br dr st tr pl".split(), "a e i o u".split()
_KINDS: tuple[SourceKind, ...] = (
    "named_person",
    "anonymous",
    "named_organisation",
    "document",
    "unnamed_group",
)
_PLAIN = (str, int, float)
_OUTLETS = tuple(f"outlet{number}.example" for number in range(40))


def make_vocabulary(size: int = VOCABULARY) -> list[str]:
    """``size`` different words that can be spoken, the short ones first, as in a language."""
    syllables = [onset + vowel for onset, vowel in itertools.product(_ONSETS, _VOWELS)]
    words = (
        "".join(parts)
        for length in itertools.count(2)
        for parts in itertools.product(syllables, repeat=length)
    )
    return list(itertools.islice(words, size))


def make_records(attributions: int, seed: int = 1) -> Iterator[Record]:
    """Records with as many attributions in all, ``PER_DOCUMENT`` in each."""
    generator = np.random.default_rng(seed)
    words = np.array(make_vocabulary())
    weights = 1 / np.arange(1, len(words) + 1)
    cumulative = np.cumsum(weights / weights.sum())
    for number in range(-(-attributions // PER_DOCUMENT)):
        draws = np.searchsorted(cumulative, generator.random((PER_DOCUMENT, CONTENT_WORDS + 2)))
        lines = [" ".join(line) for line in words[np.minimum(draws, len(words) - 1)]]
        yield _record(number, lines, generator)


def _record(number: int, lines: list[str], generator: np.random.Generator) -> Record:
    text = f"{number}\n" + "\n".join(lines)
    name, starts = (
        document_id(text),
        itertools.accumulate((len(line) + 1 for line in lines), initial=text.index("\n") + 1),
    )
    kinds = generator.integers(len(_KINDS), size=SPEAKERS)
    found = [
        _attribution(name, line, start, f"s{index % SPEAKERS}")
        for index, (line, start) in enumerate(zip(lines, starts, strict=False))
    ]
    day = np.datetime64("2020-01-01") + int(generator.integers(2000))
    return Record(
        sayso="0.1.0",
        document=Document(
            id=name,
            origin=f"{number}.txt",
            text=text,
            zones=(Zone(kind="body", start=0, end=len(text)),),
            outlet=_OUTLETS[int(generator.integers(len(_OUTLETS)))],
            published=str(day),
        ),
        attributions=tuple(found),
        sources=tuple(
            Source(id=f"s{index}", kind=_KINDS[kind], name=lines[index].split(" ", 1)[0])
            for index, kind in enumerate(kinds)
        ),
    )


def _attribution(document: str, line: str, start: int, speaker: str) -> Attribution:
    """The first word of a line is its source, the second its cue, the others its content."""
    first, second, _ = line.split(" ", 2)
    source = (Span(start, start + len(first)),)
    cue = (Span(source[0].end + 1, source[0].end + 1 + len(second)),)
    content = (Span(cue[0].end + 1, start + len(line)),)
    certainty = ("CT", "PR", "PS", "U")[len(first) % 4]
    return Attribution(
        id=attribution_id(document, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        confidence=0.9,
        zone=0,
        speaker=speaker,
        certainty=certainty,  # type: ignore[arg-type]
        polarity="+",
    )


def build_ledger(path: Path, attributions: int, seed: int = 1) -> None:
    """Fill a new ledger at ``path`` in one transaction, many times faster than by adding."""
    Ledger(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        for pragma in ("synchronous = OFF", "journal_mode = OFF", "cache_size = -500000"):
            connection.execute(f"PRAGMA {pragma}")
        with _indexes_last(connection):
            for record in make_records(attributions, seed):
                _insert(connection, record)
        connection.commit()
        connection.execute("PRAGMA journal_mode = WAL")


@contextmanager
def _indexes_last(connection: sqlite3.Connection) -> Iterator[None]:
    """Make the indexes, those of words as well, when all rows are there, as that is faster."""
    found = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL "
        "AND (type = 'index' OR (type = 'trigger' AND name LIKE '%after_insert'))"
    ).fetchall()
    for kind, name, _ in found:
        connection.execute(f"DROP {kind} {name}")
    yield
    for _, _, sql in found:
        connection.execute(sql)
    for words in ("attribution_search", "document_search", "label_search"):
        connection.execute(f"INSERT INTO {words} ({words}) VALUES ('rebuild')")


def _insert(connection: sqlite3.Connection, record: Record) -> None:
    ours = {"current": True, "names": "pseudonyms", "added_at": "2026-01-01T00:00:00Z"}
    ours |= {"read_at": ours["added_at"]}
    _write(connection, "documents", [{**document_row(record), **ours}])
    seen = {name: getattr(record.document, name) for name in ("origin", "outlet", "published")}
    seen |= {"address": record.document.origin, "version": 1, "document": record.document.id}
    _write(connection, "appearances", [{**seen, "seen_at": ours["added_at"]}])
    for table, rows in finding_rows(record):
        _write(connection, table.name, rows)


def _write(connection: sqlite3.Connection, table: str, rows: list[dict[str, Any]]) -> None:
    names = list(rows[0])
    columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    values = ([_value(value) for value in row.values()] for row in rows)
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)


def _value(value: Any) -> Any:
    """A value as the ledger's column types would write it."""
    plain = value is None or isinstance(value, _PLAIN)
    return value if plain else msgspec.json.encode(value).decode()
