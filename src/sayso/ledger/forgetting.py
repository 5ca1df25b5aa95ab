"""Forgetting: a person or a page taken out for good, down to the bytes in the files.

What was forgotten is remembered as keyed hashes alone, so that adding the same page again does
not bring it back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable

import msgspec
from sqlalchemy import Connection, Table, Text, delete, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from sayso.errors import UsageError
from sayso.ledger import tables
from sayso.ledger.masking import name_pattern, slug_pattern
from sayso.ledger.names import digest, pseudonym
from sayso.ledger.records import load_record
from sayso.ledger.reviewing import strike_reviews
from sayso.ledger.rewriting import rewrite
from sayso.ledger.striking import strike, strike_words
from sayso.ledger.tables import METADATA
from sayso.ledger.types import Json, now


class Forgotten(msgspec.Struct, frozen=True, kw_only=True):
    """What a call forgot: the documents taken out, and those a name was struck from."""

    removed: tuple[str, ...] = ()
    struck: tuple[str, ...] = ()


def forget_page(connection: Connection, document_id: str, key: bytes) -> Forgotten:
    """Take out a document, with every version of the pages it stood at."""
    seen = tables.appearances
    at = select(seen.c.address).where(seen.c.document == document_id)
    addresses = list(connection.scalars(at))
    versions = select(seen.c.document).where(seen.c.address.in_(addresses)).distinct()
    removed = sorted({document_id, *connection.scalars(versions)})
    origins = connection.scalars(select(seen.c.origin).where(seen.c.document.in_(removed)))
    _remember(connection, "document", removed, key)
    _remember(connection, "address", addresses, key)
    failed = tables.failures.c.origin
    connection.execute(delete(tables.failures).where(failed.in_([*origins, *addresses])))
    connection.execute(delete(tables.documents).where(tables.documents.c.id.in_(removed)))
    return Forgotten(removed=tuple(removed))


def forget_name(connection: Connection, name: str, key: bytes) -> Forgotten:
    """Strike a person, by name or pseudonym, from every text and finding, and their comments.

    Raises:
        UsageError: the name is too short to be one, or stands nowhere in the ledger and was not
            forgotten before.
    """
    plain = " ".join(name.split())
    if sum(character.isalnum() for character in plain) < 2:
        raise UsageError(f"{name!r}: too short for a name; nothing was forgotten")
    names = (plain, pseudonym(key, plain))
    _teach_search(connection, names)
    struck = sorted({name for table in METADATA.sorted_tables for name in _held(connection, table)})
    failed = tables.failures.c.origin
    gone = connection.execute(delete(tables.failures).where(func.holds_name(failed))).rowcount
    if not struck and not gone and not _is_remembered(connection, plain, key):
        raise UsageError(f"{name!r}: nobody of that name in the ledger; nothing was forgotten")
    for document_id in struck:
        _strike_document(connection, document_id, names)
    if struck or gone:
        _remember(connection, "name", [plain], key)
    return Forgotten(struck=tuple(struck))


def _teach_search(connection: Connection, names: Collection[str]) -> None:
    """Give SQLite a function that tells whether some words hold one of the names."""
    patterns = (name_pattern(names, any_case=True), slug_pattern(names))

    def holds_name(words: str | None) -> bool:
        return bool(words) and any(pattern.search(str(words)) for pattern in patterns)

    driver = connection.connection.dbapi_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError("a ledger is SQLite's")
    driver.create_function("holds_name", 1, holds_name, deterministic=True)


def _held(connection: Connection, table: Table) -> Iterable[str]:
    """The documents whose rows in ``table`` hold one of the names anywhere."""
    document = table.c.id if table is tables.documents else table.c.get("document")
    if document is None:
        return ()
    texts = [column for column in table.c if isinstance(column.type, Text | Json)]
    held = or_(*(func.holds_name(column) for column in texts))
    return connection.scalars(select(document).where(held).distinct())


def _strike_document(connection: Connection, document_id: str, names: Collection[str]) -> None:
    record = strike(load_record(connection, document_id), names)
    rewrite(connection, record)
    strike_reviews(connection, record, names)
    seen = tables.appearances
    query = select(seen).where(seen.c.document == document_id)
    for row in connection.execute(query).mappings().all():
        words = {
            name: row[name] and strike_words(row[name], names)
            for name in ("address", "url", "origin", "title", "outlet")
        }
        here = (seen.c.address == row["address"]) & (seen.c.version == row["version"])
        connection.execute(update(seen).where(here).values(words))


def _is_remembered(connection: Connection, words: str, key: bytes) -> bool:
    """Whether a page or person of that name was forgotten before."""
    digests = [digest(key, kind, words) for kind in ("name", "document", "address")]
    query = select(tables.forgotten.c.kind).where(tables.forgotten.c.digest.in_(digests))
    return connection.scalars(query).first() is not None


def _remember(connection: Connection, kind: str, things: Iterable[str], key: bytes) -> None:
    moment = now()
    for thing in things:
        row = {"digest": digest(key, kind, thing), "kind": kind, "forgotten_at": moment}
        connection.execute(insert(tables.forgotten).values(row).on_conflict_do_nothing())
