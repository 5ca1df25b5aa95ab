"""Failures: inputs that could not be read, kept until they can."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from sayso.ledger import tables
from sayso.ledger.types import now
from sayso.model import Failure
from sayso.reading.cleaning import clean_text


def note_failure(connection: Connection, failure: Failure) -> None:
    """Keep a failure; the same input failing again counts its tries."""
    table, moment = tables.failures, now()
    origin, reason = clean_text(failure.origin), clean_text(failure.reason)
    row = {"origin": origin, "stage": failure.stage, "reason": reason}
    query = insert(table).values(**row, tries=1, first_at=moment, last_at=moment)
    again = {"stage": failure.stage, "reason": reason, "last_at": moment}
    connection.execute(
        query.on_conflict_do_update(
            index_elements=["origin"], set_={**again, "tries": table.c.tries + 1}
        )
    )


def clear_failure(connection: Connection, origin: str) -> None:
    """Drop the failure of an input that has now been read."""
    connection.execute(delete(tables.failures).where(tables.failures.c.origin == origin))


def list_failures(connection: Connection) -> list[Failure]:
    """All failures, the oldest first."""
    table = tables.failures
    query = select(table.c.origin, table.c.stage, table.c.reason)
    rows = connection.execute(query.order_by(table.c.first_at, table.c.origin)).mappings()
    return [Failure(**row) for row in rows]
