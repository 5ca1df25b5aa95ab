"""Records as they come back out of the ledger's tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, RowMapping, Table, and_, func, select

from sayso.errors import UnknownError
from sayso.ledger import tables
from sayso.model import (
    Actor,
    Attribution,
    Blame,
    Casualties,
    Conflict,
    Document,
    Echo,
    Event,
    Label,
    Record,
    Relation,
    Source,
    Zone,
)

S = TypeVar("S", bound=msgspec.Struct)


def load_record(connection: Connection, document_id: str) -> Record:
    """The record of a document version, as it was kept.

    Raises:
        UnknownError: the ledger has no such document.
    """
    query = select(tables.documents).where(tables.documents.c.id == document_id)
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        raise UnknownError(f"{document_id}: no document of that id in the ledger")
    return _record(connection, row)


def find_id(connection: Connection, table: Table, start: str) -> str:
    """The one id in ``table`` that begins with ``start``.

    Raises:
        UnknownError: none does, or several do.
    """
    begins = and_(table.c.id >= start, func.substr(table.c.id, 1, len(start)) == start)
    found = list(connection.scalars(select(table.c.id).where(begins).order_by(table.c.id).limit(3)))
    if start in found or (len(found) == 1 and start):
        return start if start in found else str(found[0])
    what = table.name.removesuffix("s")
    if not found or not start:
        raise UnknownError(f"{start}: no {what} of that id in the ledger")
    raise UnknownError(f"{start}: several {what}s begin so ({', '.join(found)}): give more letters")


def iterate_records(connection: Connection, *, every_version: bool = False) -> Iterator[Record]:
    """The records of all current documents, or of every version, in the order of adding.

    One record at a time is in memory.
    """
    query = select(tables.documents.c.id).order_by(tables.documents.c.number)
    if not every_version:
        query = query.where(tables.documents.c.current)
    for (document_id,) in connection.execute(query).all():
        yield load_record(connection, document_id)


def _record(connection: Connection, row: RowMapping) -> Record:
    found: dict[str, Any] = {
        "attributions": _attributions(connection, row["id"]),
        "sources": _structs(connection, tables.sources, Source, row["id"]),
        "actors": _structs(connection, tables.actors, Actor, row["id"]),
        "labels": _structs(connection, tables.labels, Label, row["id"]),
        "relations": _structs(connection, tables.relations, Relation, row["id"]),
        "events": _events(connection, row["id"]),
        "conflicts": _structs(connection, tables.conflicts, Conflict, row["id"]),
        "echoes": _structs(connection, tables.echoes, Echo, row["id"]),
    }
    zones = _structs(connection, tables.zones, Zone, row["id"])
    return Record(
        document=_struct(Document, row, zones=zones),
        sayso=row["sayso"],
        schema=row["schema"],
        model=row["model"],
        stages=row["stages"],
        **{name: None if name in row["unread"] else values for name, values in found.items()},
    )


def _struct(kind: type[S], row: RowMapping, **others: Any) -> S:
    names = [name for name in kind.__struct_fields__ if name in row and name not in others]
    return kind(**{name: row[name] for name in names}, **others)


def _rows(connection: Connection, table: Table, document_id: str) -> list[RowMapping]:
    query = select(table).where(table.c.document == document_id).order_by(table.c.position)
    return list(connection.execute(query).mappings())


def _structs(
    connection: Connection, table: Table, kind: type[S], document_id: str
) -> tuple[S, ...]:
    return tuple(_struct(kind, row) for row in _rows(connection, table, document_id))


def _attributions(connection: Connection, document_id: str) -> tuple[Attribution, ...]:
    return tuple(
        _struct(
            Attribution,
            row,
            source=row["source_spans"],
            cue=row["cue_spans"],
            content=row["content_spans"],
        )
        for row in _rows(connection, tables.attributions, document_id)
    )


def _events(connection: Connection, document_id: str) -> tuple[Event, ...]:
    blames = _rows(connection, tables.blames, document_id)
    casualties = _rows(connection, tables.casualties, document_id)
    return tuple(
        _struct(
            Event,
            row,
            blame=tuple(_struct(Blame, blame) for blame in blames if blame["event"] == row["id"]),
            casualties=tuple(
                _struct(Casualties, toll) for toll in casualties if toll["event"] == row["id"]
            ),
        )
        for row in _rows(connection, tables.events, document_id)
    )
