"""Writing what was found in a document, anew where it was written before."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, update

from sayso.ledger import tables
from sayso.ledger.rows import FINDING_TABLES, document_row, finding_rows
from sayso.model import Record


def write_findings(connection: Connection, record: Record) -> None:
    """Write everything that was found in the record's document, whose row must be there."""
    for table, rows in finding_rows(record):
        connection.execute(insert(table), rows)


def rewrite(connection: Connection, record: Record) -> None:
    """Put a record in the place of the one that is kept of its document.

    The document keeps its id, number, addresses and reviews.
    """
    name = record.document.id
    for table in reversed(FINDING_TABLES):
        connection.execute(delete(table).where(table.c.document == name))
    row = document_row(record)
    connection.execute(update(tables.documents).where(tables.documents.c.id == name).values(row))
    write_findings(connection, record)
