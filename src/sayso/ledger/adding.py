"""Adding: one record whole or not at all, once, as a version of the page it came from."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, exists, func, insert, select, update

from sayso.ledger import tables
from sayso.ledger.addresses import find_address
from sayso.ledger.checking import check
from sayso.ledger.failures import clear_failure
from sayso.ledger.names import digest
from sayso.ledger.pseudonyms import pseudonymise
from sayso.ledger.rewriting import write_findings
from sayso.ledger.rows import document_row
from sayso.ledger.striking import strike
from sayso.ledger.types import now
from sayso.model import Document, Record, Validators

_NEWEST_FIRST = (tables.appearances.c.seen_at.desc(), tables.appearances.c.version.desc())

Outcome = Literal["added", "changed", "known", "forgotten", "failed"]


class Terms(msgspec.Struct, frozen=True):
    """On what terms records are kept: the ledger's key, and whether commenters keep names."""

    key: bytes
    keep_names: bool = False


def add_record(
    connection: Connection,
    record: Record,
    terms: Terms,
    *,
    input_digest: str | None = None,
    validators: Validators | None = None,
) -> Outcome:
    """Keep a record in the transaction of ``connection``.

    ``input_digest`` names the bytes it was read from, so that they need not be read again, and
    ``validators`` are what its server gave, so that they need not be sent again.

    Returns:
        "added", "changed" (a new version of a page that was there), "known" (nothing to add), or
        "forgotten" (it was forgotten for good, and stays so).

    Raises:
        ContractError: the record breaks the contract; nothing of it is kept.
    """
    check(record)
    address = find_address(record.document)
    clear_failure(connection, record.document.origin)
    if _is_forgotten(connection, record.document, address, terms.key):
        return "forgotten"
    record = _without_forgotten_names(connection, record, terms.key)
    if not terms.keep_names:
        record = pseudonymise(record, terms.key)
    new = not _has_document(connection, record.document.id)
    if new:
        _insert(connection, record, terms)
    read_from = _read_from(input_digest, validators)
    before = _note_appearance(connection, record.document, address, read_from)
    if not new:
        return "known"
    return "changed" if before else "added"


def has_input(connection: Connection, origin: str, input_digest: str) -> bool:
    """Whether the newest version of the page at ``origin`` was read from the same bytes."""
    seen = tables.appearances.c
    query = select(seen.digest).where(seen.origin == origin).order_by(*_NEWEST_FIRST)
    return connection.scalars(query.limit(1)).first() == input_digest


def find_validators(connection: Connection, origin: str) -> Validators | None:
    """What the server of the page at ``origin`` gave with its newest version, if it did."""
    seen = tables.appearances.c
    query = select(seen.etag, seen.modified).where(seen.origin == origin)
    row = connection.execute(query.order_by(*_NEWEST_FIRST).limit(1)).one_or_none()
    return Validators(row.etag, row.modified) if row and any(row) else None


def _read_from(input_digest: str | None, validators: Validators | None) -> dict[str, str | None]:
    """What names the bytes that a document was read from, by column."""
    etag, modified = validators or Validators()
    return {"digest": input_digest, "etag": etag, "modified": modified}


def _has_document(connection: Connection, document_id: str) -> bool:
    return bool(connection.scalar(select(exists().where(tables.documents.c.id == document_id))))


def _insert(connection: Connection, record: Record, terms: Terms) -> None:
    moment = now()
    ours = {
        "current": True,
        "names": "kept" if terms.keep_names else "pseudonyms",
        "added_at": moment,
        "read_at": moment,
    }
    connection.execute(insert(tables.documents), {**document_row(record), **ours})
    write_findings(connection, record)


def _note_appearance(
    connection: Connection, document: Document, address: str, read_from: dict[str, str | None]
) -> bool:
    """Note that ``document`` now stands at ``address``; whether another one stood there."""
    seen = tables.appearances
    query = select(seen).where(seen.c.address == address).order_by(seen.c.version.desc()).limit(1)
    last = connection.execute(query).mappings().one_or_none()
    if last and last["document"] == document.id:
        if read_from["digest"] and any(last[name] != value for name, value in read_from.items()):
            here = (seen.c.address == address) & (seen.c.version == last["version"])
            connection.execute(update(seen).where(here).values(read_from))
        return bool(last["version"] > 1)
    row: dict[str, Any] = {
        name: getattr(document, name) for name in ("url", "origin", "title", "outlet", "published")
    }
    row |= {"address": address, "version": last["version"] + 1 if last else 1}
    row |= {"document": document.id, "seen_at": now(), **read_from}
    connection.execute(insert(seen), row)
    for version in {document.id, last["document"] if last else document.id}:
        mark_current(connection, version)
    return last is not None


def mark_current(connection: Connection, document_id: str) -> None:
    """Tell anew whether the document is the newest version at any of its addresses."""
    seen, later = tables.appearances, tables.appearances.alias("later")
    newest = select(func.max(later.c.version)).where(later.c.address == seen.c.address)
    stands = exists().where(
        seen.c.document == document_id, seen.c.version == newest.scalar_subquery()
    )
    query = update(tables.documents).where(tables.documents.c.id == document_id)
    connection.execute(query.values(current=stands))


def _is_forgotten(connection: Connection, document: Document, address: str, key: bytes) -> bool:
    digests = (digest(key, "document", document.id), digest(key, "address", address))
    gone = tables.forgotten
    return bool(connection.scalar(select(exists().where(gone.c.digest.in_(digests)))))


def _without_forgotten_names(connection: Connection, record: Record, key: bytes) -> Record:
    gone = tables.forgotten
    names = {
        *record.document.authors,
        *(zone.author for zone in record.document.zones),
        *(source.name for source in record.sources or ()),
        *(actor.name for actor in record.actors or ()),
    }
    by_digest = {digest(key, "name", name): name for name in names if name}
    found = connection.scalars(
        select(gone.c.digest).where(gone.c.kind == "name", gone.c.digest.in_(by_digest))
    )
    struck = [by_digest[found_digest] for found_digest in found]
    return strike(record, struck) if struck else record
