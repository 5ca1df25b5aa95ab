"""Tallies: who says how much, over one document, a month or everything that a query leaves."""

from __future__ import annotations

from typing import Literal

import msgspec
from sqlalchemy import Connection, Select, case, func, select

from sayso.ledger import tables
from sayso.ledger.filters import conditions, search_index
from sayso.ledger.paging import check_page
from sayso.ledger.queries import Query, check_query, match_query

_A, _D = tables.attributions.c, tables.documents.c


Order = Literal["attributions", "documents", "hedged", "denials", "who"]
"""By what tallies are sorted: a number, the largest first, or the wording."""


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """What stands under one wording for a source of one kind.

    It is a tally of words, not of people: the same wording in two ``documents`` may be two
    sources, and for a source without a name nothing is said of whether it is.
    """

    who: str
    source_kind: str | None
    attributions: int
    documents: int
    hedged: int
    denials: int


class Tallies(msgspec.Struct, frozen=True, kw_only=True):
    """One page of tallies in the order asked for, and whether there is a next one."""

    sources: tuple[Tally, ...]
    number: int
    more: bool


def tally_sources(
    connection: Connection,
    query: Query,
    *,
    order: Order = "attributions",
    page: int = 1,
    limit: int = 50,
) -> Tallies:
    """A page of the tallies of all attributions that answer ``query``.

    Raises:
        UsageError: the query, the page or the limit makes no sense.
    """
    check_query(query)
    check_page(page, limit)
    rows = connection.execute(_tallied(query, order).limit(limit + 1).offset((page - 1) * limit))
    names = Tally.__struct_fields__
    found = [Tally(**{name: row[name] for name in names}) for row in rows.mappings()]
    return Tallies(sources=tuple(found[:limit]), number=page, more=len(found) > limit)


def newest_day(connection: Connection) -> str | None:
    """The last day of publication in the ledger (ISO 8601), None where no document has one."""
    found = connection.scalar(select(func.max(_D.published)).where(_D.current))
    return found[:10] if found else None


def _tallied(query: Query, order: Order) -> Select[tuple[str | int | None, ...]]:
    numbers = {
        "attributions": func.count(),
        "documents": func.count(_A.document.distinct()),
        "hedged": func.sum(case((_A.certainty.in_(("PR", "PS")), 1), else_=0)),
        "denials": func.sum(case((_A.polarity == "-", 1), else_=0)),
    }
    first = [] if order == "who" else [numbers[order].desc()]
    rows = (
        select(_A.who, _A.source_kind, *(number.label(name) for name, number in numbers.items()))
        .join_from(tables.attributions, tables.documents, _A.document == _D.id)
        .where(*conditions(query))
        .group_by(_A.who, _A.source_kind)
        .order_by(*first, _A.who, _A.source_kind)
    )
    if expression := match_query(query):
        rowid, _, index = search_index("attribution_search")
        rows = rows.where(_A.number.in_(select(rowid).where(index.op("MATCH")(expression))))
    return rows
