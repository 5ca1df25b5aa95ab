"""Reviews in the ledger: kept beside the machine's findings, never in their place."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import asdict, replace
from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from sayso.errors import UsageError
from sayso.ledger import tables
from sayso.ledger.reviews import fit_review
from sayso.ledger.striking import strike_words
from sayso.model import Record, Review


def insert_review(connection: Connection, review: Review) -> None:
    """Keep a review; the last one on an attribution counts, the earlier ones stay."""
    connection.execute(insert(tables.reviews), asdict(review))


def list_reviews(
    connection: Connection, *, document_id: str | None = None, orphans_only: bool = False
) -> list[Review]:
    """The reviews in the order they were given, of one document or of all."""
    return [_review(row) for row in _rows(connection, document_id, orphans_only)]


def take_back_review(connection: Connection, attribution_id: str, *, given: int) -> Review:
    """Strike out the last of the ``given`` reviews that stand on an attribution.

    Returns:
        The review that is gone.

    Raises:
        UsageError: there is none, or another number than ``given``: somebody was quicker.
    """
    table = tables.reviews
    query = select(table).where(table.c.attribution == attribution_id).order_by(table.c.number)
    rows = list(connection.execute(query).mappings())
    if not rows or len(rows) != given:
        raise UsageError(f"{attribution_id}: has {len(rows)} reviews by now, not {given}")
    connection.execute(delete(table).where(table.c.number == rows[-1]["number"]))
    return _review(rows[-1])


def refit_reviews(connection: Connection, record: Record) -> list[Review]:
    """Fit the reviews of a document to its record as it is now.

    Returns:
        Those that have just become orphans.
    """
    orphaned = []
    for row in _rows(connection, record.document.id):
        before, after = _review(row), fit_review(_review(row), record)
        if after != before:
            _put(connection, row["number"], after)
        if after.orphan and not before.orphan:
            orphaned.append(after)
    return orphaned


def strike_reviews(connection: Connection, record: Record, names: Collection[str]) -> None:
    """Block names out of a document's reviews, whose words are cut anew from its text."""
    for row in _rows(connection, record.document.id):
        review, words = _review(row), record.document.words
        anchor = review.anchor
        cut = (words(anchor.source), words(anchor.cue), words(anchor.content))
        struck = replace(
            review,
            reviewer=strike_words(review.reviewer, names),
            note=review.note and strike_words(review.note, names),
            anchor=replace(anchor, words=cut),
        )
        _put(connection, row["number"], struck)
    refit_reviews(connection, record)


def _put(connection: Connection, number: int, review: Review) -> None:
    here = tables.reviews.c.number == number
    connection.execute(update(tables.reviews).where(here).values(asdict(review)))


def _rows(
    connection: Connection, document_id: str | None, orphans_only: bool = False
) -> list[RowMapping]:
    table = tables.reviews
    query = select(table).order_by(table.c.number)
    if document_id is not None:
        query = query.where(table.c.document == document_id)
    if orphans_only:
        query = query.where(table.c.orphan)
    return list(connection.execute(query).mappings())


def _review(row: RowMapping) -> Review:
    return Review(**{name: row[name] for name in Review.__struct_fields__})
