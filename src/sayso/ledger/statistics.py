"""What is in a ledger, in numbers."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from sayso.ledger import tables


def count_all(connection: Connection) -> dict[str, int]:
    """How many there are of each thing a ledger keeps, by the name to show."""
    documents, reviews = tables.documents, tables.reviews
    counted = {
        "documents": select(func.count()).where(documents.c.current),
        "earlier versions": select(func.count()).where(documents.c.current.is_(False)),
        "outlets": select(func.count(documents.c.outlet.distinct())),
        "attributions": select(func.count()).select_from(tables.attributions),
        "sources": select(func.count()).select_from(tables.sources),
        "labels": select(func.count()).select_from(tables.labels),
        "events": select(func.count()).select_from(tables.events),
        "reviews": select(func.count()).select_from(reviews),
        "reviews that no longer fit": select(func.count()).where(reviews.c.orphan),
        "failures": select(func.count()).select_from(tables.failures),
    }
    return {name: connection.scalar(query) or 0 for name, query in counted.items()}


def count_by(connection: Connection, column: str) -> dict[str, int]:
    """How many current attributions there are by a column of theirs, the most frequent first."""
    values = tables.attributions.c[column]
    query = (
        select(values, func.count())
        .join(tables.documents, tables.documents.c.id == tables.attributions.c.document)
        .where(tables.documents.c.current)
        .group_by(values)
        .order_by(func.count().desc(), values)
    )
    return {value or "not told": number for value, number in connection.execute(query)}
