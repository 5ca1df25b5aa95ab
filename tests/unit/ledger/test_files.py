from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from sayso.errors import LedgerError
from sayso.ledger import Ledger, migrating
from sayso.ledger.files import ledger_path
from sayso.ledger.tables import METADATA
from tests.unit.ledger.examples import BODY, make_record


@contextmanager
def plain(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as connection, connection:
        yield connection


def make_old(path: Path) -> None:
    """A ledger of the first revision with one document in it."""
    with plain(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA application_id = {migrating.APPLICATION}")
    migrating.upgrade(path, "0001")
    new = path.with_name("new.db")
    with Ledger(new) as ledger:
        ledger.keep(make_record())
    shutil.copy(new.with_name("new.db.key"), path.with_name(f"{path.name}.key"))
    with plain(path) as connection:
        connection.execute(f"ATTACH '{new}' AS new")
        for table in METADATA.tables:
            query = "SELECT name FROM pragma_table_info(?, 'main')"
            names = ", ".join(f'"{name}"' for (name,) in connection.execute(query, [table]))
            if names:
                connection.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM new.{table}")


def test_the_migrations_make_the_tables_that_the_code_describes(empty: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from sayso.ledger.connections import connect

    virtual = ("attribution_search", "document_search", "label_search", "alembic_version")
    engine = connect(empty).engine
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_name": lambda name, kind, _: (
                    kind != "table" or not str(name).startswith(virtual)
                )
            },
        )
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_the_newest_migration_is_the_head() -> None:
    assert migrating.known(migrating.HEAD)
    assert not migrating.known(f"{int(migrating.HEAD) + 1:04}")


def test_an_older_ledger_is_copied_and_brought_up_to_date(path: Path) -> None:
    make_old(path)
    with Ledger(path) as ledger:
        assert len(ledger.find("brigade").hits) == 2
        (copy,) = ledger.copies()
    assert migrating.revision(path) == migrating.HEAD
    assert migrating.revision(copy) == "0001"
    with plain(copy) as connection:
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (1,)


def test_a_failed_upgrade_leaves_the_older_ledger(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_old(path)
    with plain(path) as connection:
        connection.execute("CREATE TABLE label_search (x)")
    with pytest.raises(LedgerError):
        Ledger(path)
    assert migrating.revision(path) == "0001"
    with plain(path) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall()
        assert names == []


def test_a_newer_ledger_is_refused_and_untouched(path: Path, empty: Path) -> None:
    shutil.copy(empty, path)
    with plain(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="newer sayso"):
        Ledger(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"", b"Dear diary\n" * 100, b"SQLite format 3\0" + bytes(84)], ids=str
)
def test_what_is_no_ledger_is_refused_and_untouched(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="not a ledger"):
        Ledger(path)
    assert path.read_bytes() == content
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_another_programs_database_is_refused_and_untouched(path: Path) -> None:
    with plain(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
    with pytest.raises(LedgerError, match="not a ledger"):
        Ledger(path)
    with plain(path) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
    assert tables == [("bookmarks",)]


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="not a ledger"):
        Ledger(tmp_path)


def test_a_ledger_that_is_not_there_is_not_made_for_reading(path: Path) -> None:
    with pytest.raises(LedgerError, match="no such ledger"):
        Ledger(path, create=False)
    with pytest.raises(LedgerError, match="cannot be"):
        Ledger(path.parent / "nowhere" / "news.db")
    assert list(path.parent.iterdir()) == []


def test_a_ledger_deleted_while_open_takes_nothing_more(ledger: Ledger, path: Path) -> None:
    ledger.keep(make_record())
    path.unlink()
    with pytest.raises(LedgerError, match="deleted or moved"):
        ledger.keep(make_record(body=BODY + " More."))
    assert not path.exists()


def test_a_ledger_replaced_while_open_takes_nothing_more(
    ledger: Ledger, path: Path, empty: Path
) -> None:
    shutil.copy(empty, path.with_name("other.db"))
    path.with_name("other.db").replace(path)
    with pytest.raises(LedgerError):
        ledger.keep(make_record())


def test_a_full_disk_changes_nothing(ledger: Ledger) -> None:
    ledger.keep(make_record())
    store = ledger._store
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LedgerError, match="disk is full"):
        ledger.keep(make_record(body=BODY + " " + "It went on. " * 5000))
    assert ledger.counts()["documents"] == 1


def test_the_path_is_given_or_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ledger_path("x.db") == Path("x.db")
    monkeypatch.setenv("SAYSO_LEDGER", "env.db")
    assert ledger_path() == Path("env.db")
    monkeypatch.delenv("SAYSO_LEDGER")
    assert ledger_path() == Path("sayso.db")


@pytest.mark.parametrize("name", ["a?b.db", "a#b.db", "a%20b.db", "ä ö.db", "a&mode=ro.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    with Ledger(tmp_path / name) as ledger:
        ledger.keep(make_record())
    assert (tmp_path / name).is_file()


READ_ONLY = """
import os, sys
from pathlib import Path
import alembic.command, alembic.config, sqlalchemy.dialects.sqlite
from sayso.errors import LedgerError
from sayso.ledger import Ledger
from tests.unit.ledger.examples import BODY, make_record
path = Path(sys.argv[1])
if os.getuid() == 0:  # root may write anywhere: become nobody
    os.setgid(65534), os.setuid(65534)
with Ledger(path, create=False) as ledger:
    print(len(ledger.find("brigade").hits))
    try:
        ledger.keep(make_record(body=BODY + " More."))
    except LedgerError as error:
        print(error)
try:
    Ledger(path.with_name("new.db"))
except LedgerError as error:
    print(error)
"""


def test_a_read_only_folder_is_read_and_not_written(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.keep(make_record())
    key = path.with_name(f"{path.name}.key")
    key.chmod(0o444)
    path.chmod(0o444)
    before = sorted(path.parent.iterdir())
    for folder in (path.parent, *path.parents[1:3]):
        folder.chmod(0o555)
    try:
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(path)],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": f"src{os.pathsep}."},
        )
    finally:
        for folder in (path.parent, *path.parents[1:3]):
            folder.chmod(0o700)
    found, refused, unmade = done.stdout.splitlines()
    assert found == "2"
    assert "cannot be written to" in refused
    assert "cannot be" in unmade
    assert sorted(path.parent.iterdir()) == before
