"""Finding attributions: ranked by BM25, highlighted, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, RowMapping, Select, column, func, select

from sayso.ledger import tables
from sayso.ledger.filters import conditions, search_index
from sayso.ledger.paging import check_page
from sayso.ledger.queries import Query, check_query, match_query
from sayso.model import Span

# Where more match than this, rank says little and takes long: the last added come first instead.
RANKED = 20_000
_OPEN, _CLOSE = "\x02", "\x03"
_A, _D = tables.attributions.c, tables.documents.c
_COLUMNS = (
    _A.number,
    _A.id.label("attribution"),
    *(_A[name] for name in ("document", "who", "source_kind", "cue", "content", "type", "quote")),
    *(_A[name] for name in ("certainty", "polarity", "evidence")),
    *(_D[name] for name in ("outlet", "published", "title", "url")),
)


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution found; ``marks`` are the spans of ``content`` that answer the words."""

    attribution: str
    document: str
    who: str
    source_kind: str | None
    cue: str
    content: str
    marks: tuple[Span, ...]
    type: str | None
    quote: str | None
    certainty: str | None
    polarity: str | None
    evidence: str | None
    outlet: str | None
    published: str | None
    title: str | None
    url: str | None


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One page of what was found, whether there is a next one, and whether it is ``ranked``.

    What is not ranked comes newest first, since no words were looked for or too many match.
    """

    hits: tuple[Hit, ...]
    number: int
    more: bool
    ranked: bool


def find(connection: Connection, query: Query, *, page: int = 1, limit: int = 20) -> Page:
    """A page of the attributions that answer ``query``.

    They are in order of rank, the best first, where words are looked for; the last added first
    where more than ``RANKED`` match the words; else the newest publications first.

    Raises:
        UsageError: the query, the page or the limit makes no sense.
    """
    check_query(query)
    check_page(page, limit)
    expression = match_query(query)
    ranked = bool(expression) and not _is_broad(connection, expression)
    wanted = _matching(query, expression, ranked=ranked) if expression else _newest(query)
    one_more = wanted.limit(limit + 1).offset((page - 1) * limit)
    rows = connection.execute(one_more).mappings().all()
    marks = _marks(connection, expression, rows[:limit])
    return Page(
        hits=tuple(_hit(row, marks.get(row["number"], ())) for row in rows[:limit]),
        number=page,
        more=len(rows) > limit,
        ranked=ranked,
    )


def _is_broad(connection: Connection, expression: str) -> bool:
    """Whether more than ``RANKED`` attributions match, whatever the filters."""
    rowid, _, index = search_index("attribution_search")
    first = select(rowid).where(index.op("MATCH")(expression)).limit(RANKED + 1).subquery()
    return (connection.scalar(select(func.count()).select_from(first)) or 0) > RANKED


def _newest(query: Query) -> Select[tuple[Any, ...]]:
    """The rows that pass the filters, read off the index of days until a page is full."""
    rows = select(*_COLUMNS).join_from(tables.attributions, tables.documents, _A.document == _D.id)
    order = (_D.published.desc(), _D.number.desc(), _A.position)
    return rows.where(*conditions(query)).order_by(*order)


def _matching(query: Query, expression: str, *, ranked: bool) -> Select[tuple[Any, ...]]:
    """The rows that match, in an order that the index itself gives, until a page is full."""
    rowid, rank, index = search_index("attribution_search")
    rows = (
        select(*_COLUMNS)
        .select_from(index.table)
        .join(tables.attributions, _A.number == rowid)
        .join(tables.documents, _A.document == _D.id)
        .where(index.op("MATCH")(expression), *conditions(query))
    )
    return rows.order_by(rank if ranked else rowid.desc())


def _marks(
    connection: Connection, expression: str, rows: Iterable[RowMapping]
) -> dict[int, tuple[Span, ...]]:
    """Where in their contents the words were found, by the rows' numbers."""
    contents = {row["number"]: row["content"] for row in rows}
    if not expression or not contents:
        return {}
    rowid, _, index = search_index("attribution_search")
    shown = func.highlight(column("attribution_search"), 0, _OPEN, _CLOSE)
    query = select(rowid, shown).where(index.op("MATCH")(expression), rowid.in_(list(contents)))
    return {
        number: _marked(contents[number], highlighted)
        for number, highlighted in connection.execute(query)
    }


def _marked(content: str, highlighted: str) -> tuple[Span, ...]:
    """The spans of ``content`` that stand between marks in ``highlighted``."""
    spans, start, offset = [], 0, 0
    for character in highlighted:
        if offset < len(content) and character == content[offset]:
            offset += 1
        elif character == _OPEN:
            start = offset
        else:
            spans.append(Span(start, offset))
    return tuple(spans)


def _hit(row: RowMapping, marks: tuple[Span, ...]) -> Hit:
    names = [name for name in Hit.__struct_fields__ if name != "marks"]
    return Hit(marks=marks, **{name: row[name] for name in names})
