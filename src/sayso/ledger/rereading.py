"""Reading again what the ledger holds, with the extraction as it is now."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
from sqlalchemy import select

from sayso.errors import SaysoError
from sayso.ledger import tables
from sayso.ledger.checking import check
from sayso.ledger.connections import Store, transaction
from sayso.ledger.records import load_record
from sayso.ledger.reviewing import refit_reviews
from sayso.ledger.rewriting import rewrite
from sayso.ledger.types import now
from sayso.model import Document, Failure, Record, Review


class Reread(msgspec.Struct, frozen=True, kw_only=True):
    """What a second reading changed in one document.

    ``gained`` and ``lost`` are ids of attributions; ``orphans`` the reviews that no longer fit.
    """

    document: str
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    orphans: tuple[Review, ...] = ()


def reread(store: Store, extract: Callable[[Document], Record]) -> Iterator[Reread | Failure]:
    """Read every document again, each in a transaction of its own, and keep its reviews.

    Text, ids, addresses and pseudonyms stay. A document that ``extract`` fails on stays as it
    was.
    """
    with transaction(store) as connection:
        names = list(connection.scalars(select(tables.documents.c.id)))
    for name in names:
        with transaction(store) as connection:
            before = load_record(connection, name)
        try:
            yield _replace(store, before, extract(before.document))
        except SaysoError as error:
            origin = before.document.origin
            yield Failure(origin=origin, stage="extraction", reason=str(error))


def _replace(store: Store, before: Record, after: Record) -> Reread:
    check(after)
    ids = [{a.id for a in record.attributions or ()} for record in (before, after)]
    with transaction(store, writes=True) as connection:
        rewrite(connection, after)
        here = tables.documents.c.id == after.document.id
        connection.execute(tables.documents.update().where(here).values(read_at=now()))
        orphans = refit_reviews(connection, after)
    return Reread(
        document=after.document.id,
        gained=tuple(sorted(ids[1] - ids[0])),
        lost=tuple(sorted(ids[0] - ids[1])),
        orphans=tuple(orphans),
    )
