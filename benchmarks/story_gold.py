"""The gold of `corpora/stories_dev` and the records of its documents, offsets made to agree."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from sayso.extraction.pipeline import extract
from sayso.model import Record, Span
from sayso.reading import Metadata, read_text

_FILES = {
    "news_cluster": ("news_cluster/news_cluster.jsonl", "dId"),
    "basil": ("basil/basil.jsonl", "doc_id"),
    "newswcl50": ("newswcl50/newswcl50.jsonl", "doc_id"),
}
NOBODY = frozenset({"AUTHOR", "UNSTATED"})


class GoldStory(NamedTuple):
    """One story of the gold, its records by the gold's names of documents.

    ``shifts`` is how far each document's text stands behind its start in ``document.text``.
    """

    gold: Mapping[str, Any]
    records: Mapping[str, Record]
    shifts: Mapping[str, int]

    def spans(self, document: str, spans: Sequence[Sequence[int]]) -> list[Span]:
        """Gold spans as spans of ``document.text``."""
        shift = self.shifts[document]
        return [Span(start + shift, end + shift) for start, end in spans]

    def name(self, document_id: str) -> str:
        """What the gold calls a document; the id itself for another's."""
        for name, record in self.records.items():
            if record.document.id == document_id:
                return name
        return document_id


def load_stories(corpora: Path, cache: Path | None = None) -> Iterator[GoldStory]:
    """The stories of `stories_dev`; records are read from ``cache`` where it has them.

    ``cache`` is a folder that gets a file of records a corpus.
    """
    stories = json.loads((corpora / "stories_dev" / "stories.json").read_text("utf-8"))["stories"]
    for gold in stories:
        rows = _rows(corpora, gold["corpus"])
        names = gold["documents"]
        records = {name: _record(rows[name], name, cache) for name in names}
        shifts = {name: _shift(records[name], rows[name]["text"]) for name in names}
        yield GoldStory(gold, records, shifts)


def _rows(corpora: Path, corpus: str) -> dict[str, dict[str, Any]]:
    path, key = _FILES[corpus]
    lines = (corpora / path).read_text("utf-8").splitlines()
    rows = (json.loads(line) for line in lines)
    return {row[key]: row for row in rows}


def _record(row: Mapping[str, Any], name: str, cache: Path | None) -> Record:
    kept = cache / f"{name}.json" if cache else None
    if kept and kept.exists():
        return msgspec.json.decode(kept.read_bytes(), type=Record)
    published = row.get("date") or row.get("date_publish")
    metadata = Metadata(
        title=row.get("title"),
        url=row.get("url"),
        outlet=row.get("outlet") or row.get("source_domain"),
        published=published,
    )
    record = extract(read_text(row["text"], name, metadata))
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(msgspec.json.encode(record))
    return record


def _shift(record: Record, text: str) -> int:
    shift = record.document.text.find(text.replace("\r\n", "\n")[:200])
    if shift < 0:
        raise ValueError(f"{record.document.origin}: the text is not in the record")
    return shift
