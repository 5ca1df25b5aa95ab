"""Listing: the documents of a ledger, a page at a time."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, RowMapping, func, select

from sayso.ledger import tables
from sayso.ledger.paging import check_page

_D, _A = tables.documents.c, tables.attributions.c
_COLUMNS = ("id", "title", "outlet", "published", "origin", "url", "added_at")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One document of a list; ``added_at`` is when the ledger took it (ISO 8601, UTC)."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    origin: str
    url: str | None
    added_at: str
    attributions: int


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """One page of documents, the last added first, and whether there is a next one."""

    documents: tuple[Entry, ...]
    number: int
    more: bool


def list_documents(connection: Connection, *, page: int = 1, limit: int = 20) -> Listing:
    """A page of the newest versions of all documents.

    Raises:
        UsageError: the page or the limit makes no sense.
    """
    check_page(page, limit)
    counted = select(func.count()).where(_A.document == _D.id).correlate(tables.documents)
    query = (
        select(*(_D[name] for name in _COLUMNS), counted.scalar_subquery().label("attributions"))
        .where(_D.current)
        .order_by(_D.number.desc())
        .limit(limit + 1)
        .offset((page - 1) * limit)
    )
    rows = connection.execute(query).mappings().all()
    entries = tuple(_entry(row) for row in rows[:limit])
    return Listing(documents=entries, number=page, more=len(rows) > limit)


def _entry(row: RowMapping) -> Entry:
    moment = f"{row['added_at']:%Y-%m-%dT%H:%M:%SZ}"
    return Entry(**{**row, "added_at": moment})
