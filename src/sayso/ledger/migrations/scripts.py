"""Running a migration's SQL, which stands beside it in a file of its own."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from alembic import op


def run(name: str) -> None:
    """Run the statements of ``migrations/NAME.sql`` in the transaction of the upgrade."""
    script = (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            op.get_bind().exec_driver_sql(statement)
            statement = ""
