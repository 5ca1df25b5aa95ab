"""Finding attributions: ranked by BM25, highlighted, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, RowMapping, Select, column, func, literal, select

from sayso.errors import UsageError
from sayso.ledger import tables
from sayso.ledger.filters import conditions, search_index
from sayso.ledger.queries import Query, check_query, match_expression
from sayso.model import Span

# Where more match than this, the most recently added of them are ranked: nobody reads on to
# the five-thousandth, and the answer stays quick at any size of the ledger.
RANKED = 5_000
MOST_ON_A_PAGE = 1_000
_OPEN, _CLOSE = "\x02", "\x03"
_A, _D = tables.attributions.c, tables.documents.c


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
    """One page of what was found; ``total`` is exact unless ``more`` match than were ranked."""

    hits: tuple[Hit, ...]
    number: int
    total: int
    more: bool


def find(connection: Connection, query: Query, *, page: int = 1, limit: int = 20) -> Page:
    """A page of the attributions that answer ``query``.

    They are in order of rank, the best first, where words are looked for, else the newest
    publications first.

    Raises:
        UsageError: the query, the page or the limit makes no sense.
    """
    check_query(query)
    if page < 1 or not 1 <= limit <= MOST_ON_A_PAGE:
        raise UsageError(f"pages are numbered from 1 and hold 1 to {MOST_ON_A_PAGE} attributions")
    expression = _expression(query)
    rows = connection.execute(_page(query, expression, page, limit)).mappings().all()
    marks = _marks(connection, expression, rows)
    total = rows[0]["total"] if rows else 0
    return Page(
        hits=tuple(_hit(row, marks.get(row["number"], ())) for row in rows),
        number=page,
        total=min(total, RANKED),
        more=total > RANKED,
    )


def _expression(query: Query) -> str:
    """What FTS5 is to match, empty where no words are looked for."""
    parts = [match_expression(query.words)] if query.words else []
    if query.source:
        parts.append(match_expression(query.source, "who"))
    return " AND ".join(f"({part})" for part in parts)


def _candidates(query: Query, expression: str) -> Select[tuple[int, float]]:
    """The numbers of what matches, with their ranks (the lower, the better)."""
    wanted = conditions(query)
    if not expression:
        rows = select(_A.number, literal(0.0).label("rank")).join_from(
            tables.attributions, tables.documents, _A.document == _D.id
        )
        return rows.where(*wanted).order_by(_D.published.desc(), _D.number.desc(), _A.position)
    rowid, rank, index = search_index("attribution_search")
    rows = (
        select(_A.number, rank.label("rank"))
        .join(tables.attributions, _A.number == rowid)
        .join(tables.documents, _A.document == _D.id)
    )
    return rows.where(index.op("MATCH")(expression), *wanted).order_by(rowid.desc())


def _page(query: Query, expression: str, page: int, limit: int) -> Select[tuple[object, ...]]:
    found = _candidates(query, expression).limit(RANKED + 1).subquery()
    order = (
        (found.c.rank, _A.number.desc())
        if expression
        else (_D.published.desc(), _D.number.desc(), _A.position)
    )
    names = ("document", "who", "source_kind", "cue", "content", "type", "quote", "certainty")
    return (
        select(
            _A.number,
            _A.id.label("attribution"),
            *(_A[name] for name in (*names, "polarity", "evidence")),
            *(_D[name] for name in ("outlet", "published", "title", "url")),
            func.count().over().label("total"),
        )
        .join_from(found, tables.attributions, _A.number == found.c.number)
        .join(tables.documents, _D.id == _A.document)
        .order_by(*order)
        .limit(limit)
        .offset((page - 1) * limit)
    )


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
