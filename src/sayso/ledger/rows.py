"""A record as rows of the ledger's tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Table

from sayso.ledger import tables
from sayso.model import Attribution, Record, Source

Row = dict[str, Any]
FINDINGS = (
    "attributions",
    "sources",
    "actors",
    "labels",
    "relations",
    "events",
    "conflicts",
    "echoes",
)


# In an order that suits the foreign keys.
FINDING_TABLES = (
    tables.zones,
    tables.actors,
    tables.sources,
    tables.attributions,
    tables.labels,
    tables.relations,
    tables.events,
    tables.blames,
    tables.casualties,
    tables.conflicts,
    tables.echoes,
)


def finding_rows(record: Record) -> list[tuple[Table, list[Row]]]:
    """The rows of everything that was found, in an order that suits the foreign keys."""
    listed = [(table, _finding_rows(table, record)) for table in FINDING_TABLES]
    return [(table, rows) for table, rows in listed if rows]


def _finding_rows(table: Table, record: Record) -> list[Row]:
    if table is tables.zones:
        return _rows(table, record.document.id, record.document.zones)
    if table is tables.attributions:
        return _attribution_rows(record)
    if table in {tables.blames, tables.casualties}:
        return _event_rows(table, record)
    return _rows(table, record.document.id, getattr(record, table.name))


def document_row(record: Record) -> Row:
    """What the ``documents`` table keeps of a record, without the ledger's own columns."""
    return {
        **_row(tables.documents, record.document),
        **_row(tables.documents, record),
        "unread": tuple(name for name in FINDINGS if getattr(record, name) is None),
    }


def _row(table: Table, value: msgspec.Struct) -> Row:
    """The fields of ``value`` that ``table`` has a column for."""
    names = value.__struct_fields__
    return {name: getattr(value, name) for name in names if name in table.c}


def _rows(table: Table, document: str, values: Iterable[msgspec.Struct] | None) -> list[Row]:
    return [
        {**_row(table, value), "document": document, "position": position}
        for position, value in enumerate(values or ())
    ]


def _event_rows(table: Table, record: Record) -> list[Row]:
    """The rows of what hangs on events: blame or casualties."""
    field = {tables.blames: "blame", tables.casualties: "casualties"}[table]
    return [
        {**row, "event": event.id}
        for event in record.events or ()
        for row in _rows(table, record.document.id, getattr(event, field))
    ]


def _attribution_rows(record: Record) -> list[Row]:
    document = record.document
    rows = _rows(tables.attributions, document.id, record.attributions)
    sources = {source.id: source for source in record.sources or ()}
    for row, attribution in zip(rows, record.attributions or (), strict=True):
        speaker = sources.get(attribution.speaker or "")
        for role in ("source", "cue", "content"):
            row[f"{role}_spans"] = getattr(attribution, role)
            row[role] = document.words(getattr(attribution, role))
        row["who"] = who(record, attribution, speaker)
        row["source_kind"] = speaker.kind if speaker else None
    return rows


def who(record: Record, attribution: Attribution, speaker: Source | None) -> str:
    """Who speaks, on one line: the fullest the document says of the source."""
    words = record.document.words(attribution.source)
    if speaker is None:
        return words
    told = speaker.name or speaker.description or words
    for part in (speaker.role, speaker.affiliation):
        if part and part.lower() not in told.lower():
            told = f"{told}, {part}"
    return told
