"""Bringing a ledger's tables to the form that this version of sayso writes.

The steps ship with the package as Alembic migrations, so any version finds its way up from any
older one. A ledger that is up to date is told by one query, without loading Alembic.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sayso.errors import LedgerError
from sayso.ledger.connections import connect, connect_plainly, transaction

HEAD = "0005"
APPLICATION = 0x53415953  # "SAYS", in the header of every ledger's file


def revision(path: Path) -> str:
    """The revision of the ledger at ``path``.

    Raises:
        LedgerError: the file is no ledger.
    """
    problem = LedgerError(f"{path}: not a ledger: name another file with --ledger")
    try:
        connection = connect_plainly(path)
    except sqlite3.Error as error:
        raise problem from error
    try:
        if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION,):
            raise problem
        (found,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(found)
    except sqlite3.DatabaseError as error:
        raise problem from error
    finally:
        connection.close()


def known(found: str) -> bool:
    """Whether a migration of this version of sayso leads to the revision ``found``."""
    scripts = Path(__file__).parent / "migrations" / "versions"
    return any(scripts.glob(f"{found}_*.py")) if found.isdigit() else False


def upgrade(path: Path, to: str = HEAD) -> None:
    """Run the migrations that the ledger at ``path`` lacks, all or none of them."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "sayso.ledger:migrations")
    store = connect(path)
    try:
        with transaction(store, writes=True) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, to)
    finally:
        store.engine.dispose()
