"""Scrubbing: what was deleted leaves no bytes in the ledger's files."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from sayso.errors import LedgerError
from sayso.ledger.connections import Store, connect_plainly, in_words, transaction


def scrub(store: Store) -> None:
    """Overwrite what deleted rows have left in the files: search indexes, free pages, the log.

    Raises:
        LedgerError: another program holds the ledger open; what was forgotten is out of the
            tables, and its bytes go with the next scrubbing.
    """
    with transaction(store, writes=True) as connection:
        for name in ("attribution_search", "document_search", "label_search"):
            connection.exec_driver_sql(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")
    with in_words(store.path), closing(connect_plainly(store.path)) as plain:
        plain.isolation_level = None
        plain.execute("PRAGMA secure_delete = ON")
        _empty_log(plain, store)
        plain.execute("VACUUM")
        _empty_log(plain, store)


def _empty_log(connection: sqlite3.Connection, store: Store) -> None:
    (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise LedgerError(
            f"{store.path}: forgotten, but another program holds old pages open: "
            "close it and forget again to wipe them"
        )
