"""Records as they come back out of the ledger's tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Table, and_, or_, select

from sayso.errors import UnknownError
from sayso.ledger import tables
from sayso.ledger.addresses import address_of
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

_AFTER_LETTERS = "\x7f"  # sorts behind every sign that an id may hold
S = TypeVar("S", bound=msgspec.Struct)
Kept = Mapping[Any, Any]  # a row as a table gives it back: each value as the model has it


def load_record(connection: Connection, document_id: str) -> Record:
    """The record of a document version, as it was kept.

    Raises:
        UnknownError: the ledger has no such document.
    """
    query = select(tables.documents).where(tables.documents.c.id == document_id)
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        raise UnknownError(f"{document_id}: no document of that id in the ledger")
    return make_record(row, partial(_rows, connection, document_id))


def find_page(connection: Connection, words: str) -> str | None:
    """The id of the document that an id, a URL or a file's path names, if one is there."""
    seen = tables.appearances
    address = (words, address_of(words) or words)
    query = (
        select(seen.c.document)
        .where(or_(seen.c.document == words, seen.c.address.in_(address)))
        .order_by(seen.c.version.desc())
        .limit(1)
    )
    return connection.scalars(query).first()


def find_id(connection: Connection, table: Table, start: str) -> str:
    """The one id in ``table`` that begins with ``start``.

    Raises:
        UnknownError: none does, or several do.
    """
    begins = and_(table.c.id >= start, table.c.id < start + _AFTER_LETTERS)
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


def make_record(row: Kept, rows: Callable[[Table], Sequence[Kept]]) -> Record:
    """The record of a row of ``documents``; ``rows`` gives those of another table, in order."""
    found: dict[str, Any] = {
        "attributions": tuple(map(_attribution, rows(tables.attributions))),
        "sources": _structs(Source, rows(tables.sources)),
        "actors": _structs(Actor, rows(tables.actors)),
        "labels": _structs(Label, rows(tables.labels)),
        "relations": _structs(Relation, rows(tables.relations)),
        "events": _events(rows),
        "conflicts": _structs(Conflict, rows(tables.conflicts)),
        "echoes": _structs(Echo, rows(tables.echoes)),
    }
    return Record(
        document=make_document(row, rows(tables.zones)),
        sayso=row["sayso"],
        schema=row["schema"],
        model=row["model"],
        stages=row["stages"],
        **{name: None if name in row["unread"] else values for name, values in found.items()},
    )


def make_document(row: Kept, zones: Sequence[Kept]) -> Document:
    """The document of a row of ``documents`` and its rows of ``zones``, in order."""
    return _struct(Document, row, zones=_structs(Zone, zones))


def _rows(connection: Connection, document_id: str, table: Table) -> Sequence[Kept]:
    query = select(table).where(table.c.document == document_id).order_by(table.c.position)
    return connection.execute(query).mappings().all()


def _struct(kind: type[S], row: Kept, **others: Any) -> S:
    names = [name for name in kind.__struct_fields__ if name in row and name not in others]
    return kind(**{name: row[name] for name in names}, **others)


def _structs(kind: type[S], rows: Sequence[Kept]) -> tuple[S, ...]:
    return tuple(_struct(kind, row) for row in rows)


def _attribution(row: Kept) -> Attribution:
    spans = {role: row[f"{role}_spans"] for role in ("source", "cue", "content")}
    return _struct(Attribution, row, **spans)


def _events(rows: Callable[[Table], Sequence[Kept]]) -> tuple[Event, ...]:
    blames, casualties = rows(tables.blames), rows(tables.casualties)
    return tuple(
        _struct(
            Event,
            row,
            blame=_structs(Blame, [blame for blame in blames if blame["event"] == row["id"]]),
            casualties=_structs(
                Casualties, [toll for toll in casualties if toll["event"] == row["id"]]
            ),
        )
        for row in rows(tables.events)
    )
