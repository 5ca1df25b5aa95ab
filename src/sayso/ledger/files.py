"""A ledger's file: found, made, recognised and, where it is older, brought up to date."""

from __future__ import annotations

import glob
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sayso.errors import LedgerError
from sayso.ledger import migrating
from sayso.ledger.connections import in_words
from sayso.ledger.drafts import name_draft

DEFAULT = "sayso.db"


def ledger_path(given: str | os.PathLike[str] | None = None) -> Path:
    """The ledger's path: as ``given``, else ``SAYSO_LEDGER``, else ``sayso.db`` here."""
    return Path(given or os.environ.get("SAYSO_LEDGER") or DEFAULT)


def prepare(path: Path, *, create: bool) -> Path | None:
    """Make sure that an up-to-date ledger is at ``path``.

    Returns:
        The copy that was made of an older ledger before its tables were changed, if one was.

    Raises:
        LedgerError: there is none and ``create`` is false, or what is there is not a ledger, or
            one of a newer sayso, or the disk refuses.
    """
    if not path.exists():
        if not create:
            raise LedgerError(f"{path}: no such ledger: `sayso add` makes one")
        _create(path)
    if not path.is_file():
        raise LedgerError(f"{path}: not a ledger: name another file with --ledger")
    found = migrating.revision(path)
    if found == migrating.HEAD:
        return None
    if not migrating.known(found):
        raise LedgerError(f"{path}: written by a newer sayso (revision {found}): update sayso")
    copy = _copy(path, found)
    migrating.upgrade(path)
    return copy


def _create(path: Path) -> None:
    """Make an empty ledger, which appears under its name only when it is whole."""
    with _disk(path):
        draft = path.with_name(f"{path.name}.new-{os.getpid()}")
        draft.unlink(missing_ok=True)
        try:
            with in_words(path), closing(sqlite3.connect(draft)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute(f"PRAGMA application_id = {migrating.APPLICATION}")
            migrating.upgrade(draft)
            name_draft(draft, path)
        except LedgerError as error:  # it speaks of a file that is no more
            raise LedgerError(str(error).replace(str(draft), str(path))) from error
        finally:
            for name in (draft.name, f"{draft.name}-wal", f"{draft.name}-shm"):
                draft.with_name(name).unlink(missing_ok=True)


def copies(path: Path) -> list[Path]:
    """The copies that were made of the ledger before its tables were changed."""
    return sorted(path.parent.glob(f"{glob.escape(path.name)}.revision-*"))


def _copy(path: Path, found: str) -> Path:
    """Copy the ledger, as of one moment, to a file that names its revision."""
    copy = path.with_name(f"{path.name}.revision-{found}")
    with _disk(path), in_words(path):
        copy.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(copy)) as new:
            old.backup(new)
    return copy


@contextmanager
def _disk(path: Path) -> Iterator[None]:
    """What the operating system says, as one line."""
    try:
        yield
    except OSError as error:
        raise LedgerError(f"{path}: cannot be made here: {error.strerror}") from error


def stamp_files(path: Path) -> tuple[tuple[int, int], ...]:
    """When the ledger's file and its write-ahead log were last written to, and their sizes."""
    stamps = []
    for file in (path, path.with_name(f"{path.name}-wal")):
        with suppress(FileNotFoundError):  # SQLite takes the log away when the last one leaves
            stamps.append(((status := file.stat()).st_mtime_ns, status.st_size))
    return tuple(stamps)
