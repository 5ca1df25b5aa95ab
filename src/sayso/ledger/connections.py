"""Connections to a ledger's file, and its errors in words.

SQLite in WAL mode: any number of readers beside one writer, in any number of processes. A
transaction that writes begins IMMEDIATE, so it waits its turn before it has read anything, and
never fails half-way for another writer's sake.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from sayso.errors import ContractError, LedgerError

PATIENCE = 60_000  # milliseconds to wait for another writer

_WORDS = {
    "SQLITE_FULL": "the disk is full: free some space and go on; nothing was changed",
    "SQLITE_READONLY": "cannot be written to: check the rights on the file and its folder",
    "SQLITE_CANTOPEN": "cannot be opened: check that its folder is there and may be written to",
    "SQLITE_PERM": "cannot be opened: check the rights on the file and its folder",
    "SQLITE_NOTADB": "not a ledger: name another file with --ledger",
    "SQLITE_CORRUPT": "damaged: go back to a copy, or save what is left with `sqlite3 .recover`",
    "SQLITE_BUSY": f"another program has been writing for {PATIENCE // 1000} s: try again later",
    "SQLITE_LOCKED": "another program holds it: try again later",
    "SQLITE_IOERR": "the disk does not take or give what is asked of it: nothing was changed",
}


@dataclass(frozen=True)
class Store:
    """An open ledger: its path, its connections, and which file (device, inode) it was."""

    path: Path
    engine: Engine
    identity: tuple[int, int]


def connect(path: Path) -> Store:
    """Open the ledger at ``path``, which must be there.

    Raises:
        LedgerError: it cannot be opened.
    """
    engine = create_engine("sqlite://", poolclass=QueuePool, creator=lambda: connect_plainly(path))
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    with in_words(path):
        engine.connect().close()
    return Store(path, engine, _identity(path))


def connect_plainly(path: Path) -> sqlite3.Connection:
    """A connection of Python's own to the file at ``path``, which must be there."""
    address = f"{path.absolute().as_uri()}?{_mode(path)}"
    return sqlite3.connect(address, uri=True, timeout=PATIENCE / 1000, check_same_thread=False)


def _mode(path: Path) -> str:
    """How SQLite is to open the file: for reading only where its folder takes no other files."""
    if os.access(path.parent, os.W_OK) and os.access(path, os.W_OK):
        return "mode=rw"
    left_open = path.with_name(f"{path.name}-wal").exists()
    return "mode=ro" if left_open else "mode=ro&immutable=1"


def _identity(path: Path) -> tuple[int, int]:
    """The device and inode of the file.

    Raises:
        LedgerError: there is none any more.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise LedgerError(f"{path}: deleted or moved while it was open") from error
    return status.st_dev, status.st_ino


def _set_up(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where _begin says
    for pragma in (
        f"busy_timeout = {PATIENCE}",
        "foreign_keys = ON",
        "secure_delete = ON",
        "synchronous = FULL",  # what is reported kept outlives a power cut
        "cache_size = -8192",  # kB; the system keeps the rest of the file at hand
        "mmap_size = 0",  # a page that is missing from a map draws in megabytes around it
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def transaction(store: Store, *, writes: bool = False) -> Iterator[Connection]:
    """A transaction, committed at the end or, on any error, not at all.

    Raises:
        LedgerError: the file is gone or was replaced, or SQLite refuses.
        ContractError: a value that the tables do not take.
    """
    with (
        in_words(store.path),
        store.engine.connect() as connection,
        connection.execution_options(writes=writes).begin(),
    ):
        yield connection
        if writes and _identity(store.path) != store.identity:
            raise LedgerError(f"{store.path}: replaced by another file while it was open")


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """What SQLite says, as one clear line.

    Raises:
        LedgerError: in place of any error of SQLite.
        ContractError: in place of a breach of a constraint, or for a value that SQLite has no
            room or no letters for.
    """
    try:
        yield
    except DBAPIError as error:
        raise _translated(error.orig, path) from error
    except sqlite3.Error as error:
        raise _translated(error, path) from error
    except (UnicodeEncodeError, OverflowError) as error:
        raise ContractError(f"{path}: a record holds what no database takes: {error}") from error


def _translated(error: BaseException | None, path: Path) -> LedgerError | ContractError:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_CONSTRAINT"):
        return ContractError(f"{path}: a record refers to what it does not contain: {error}")
    for start, words in _WORDS.items():
        if name.startswith(start):
            return LedgerError(f"{path}: {words}")
    return LedgerError(f"{path}: {error}")
