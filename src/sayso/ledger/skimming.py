"""Skimming: what an audit needs of many records, in few queries.

Loading one record takes nine queries; here a few hundred documents share four.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, islice
from typing import Any, NamedTuple, TypeVar

import msgspec
from sqlalchemy import Connection, select

from sayso.ledger import tables
from sayso.ledger.filters import conditions
from sayso.ledger.queries import Query, check_query
from sayso.model import Attribution, Denial, Document, Label, Record, Source, Span, Via, Zone

TOGETHER = 200  # documents read at a time
T = TypeVar("T", bound=msgspec.Struct)
Row = Sequence[Any]

_spans = msgspec.json.Decoder(tuple[Span, ...]).decode
_span = msgspec.json.Decoder(Span).decode
_vias = msgspec.json.Decoder(tuple[Via, ...]).decode
_denial = msgspec.json.Decoder(Denial).decode
_words = msgspec.json.Decoder(tuple[str, ...]).decode


class _Part(NamedTuple):
    """A table, the columns that are read of it, and how a row of them becomes a value."""

    table: str
    columns: tuple[str, ...]
    make: Callable[[Row], msgspec.Struct]


def skim_records(connection: Connection, query: Query) -> Iterator[Record]:
    """The records of the documents that answer ``query``, in the order of adding.

    They have their zones, attributions, sources and labels; the other findings are None, as if
    their stages had not run. A few hundred are in memory at a time. Of the query, what it says
    of documents counts: outlet, days, versions.

    Raises:
        UsageError: the query makes no sense.
    """
    check_query(query)
    wanted = Query(
        outlet=query.outlet,
        since=query.since,
        until=query.until,
        every_version=query.every_version,
    )
    numbered = select(tables.documents.c.number).where(*conditions(wanted))
    numbers = iter(connection.scalars(numbered.order_by(tables.documents.c.number)).all())
    while batch := list(islice(numbers, TOGETHER)):
        yield from _records(connection, batch)


def _records(connection: Connection, numbers: Sequence[int]) -> Iterator[Record]:
    documents = _rows(connection, "documents", _DOCUMENT, "number", values=numbers)
    ids = [row[0] for row in documents]
    parts = {part.table: _by_document(connection, part, ids) for part in _PARTS}
    for row in documents:
        yield _record(row, {name: found.get(row[0], ()) for name, found in parts.items()})


def _by_document(
    connection: Connection, part: _Part, ids: Sequence[str]
) -> dict[str, tuple[msgspec.Struct, ...]]:
    """The values of one table by document."""
    columns = ("document", *part.columns)
    rows = _rows(connection, part.table, columns, "document", values=ids, then="position")
    return {
        document: tuple(part.make(row[1:]) for row in group)
        for document, group in groupby(rows, key=lambda row: row[0])
    }


def _rows(
    connection: Connection,
    table: str,
    columns: Sequence[str],
    key: str,
    *,
    values: Sequence[Any],
    then: str = "",
) -> list[Any]:
    """Rows as SQLite has them: every name is one of ours, every value a parameter."""
    listed = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(values))
    order = f'"{key}", "{then}"' if then else f'"{key}"'
    sql = f'SELECT {listed} FROM "{table}" WHERE "{key}" IN ({marks}) ORDER BY {order}'
    return list(connection.exec_driver_sql(sql, tuple(values)))


_DOCUMENT = tuple(
    "id origin text title outlet published language url authors stages unread sayso schema "
    "model".split()
)


def _record(row: Row, found: dict[str, Any]) -> Record:
    kept = dict(zip(_DOCUMENT, row, strict=True))
    unread = _words(kept["unread"])
    document = Document(
        **{name: kept[name] for name in _DOCUMENT[:8]},
        authors=_words(kept["authors"]),
        zones=found["zones"],
    )
    return Record(
        sayso=kept["sayso"],
        schema=kept["schema"],
        model=kept["model"],
        stages=_words(kept["stages"]),
        document=document,
        **{
            name: None if name in unread else found[name]
            for name in ("attributions", "sources", "labels")
        },
    )


def _zone(row: Row) -> Zone:
    return Zone(**dict(zip(_ZONE, row, strict=True)))


def _attribution(row: Row) -> Attribution:
    name, source, cue, content, via, hedges, denies, negated, *plain = row
    return Attribution(
        id=name,
        source=_spans(source),
        cue=_spans(cue),
        content=_spans(content),
        via=via and _vias(via),
        hedges=hedges and _spans(hedges),
        denies=denies and _denial(denies),
        negated=None if negated is None else bool(negated),
        **dict(zip(_PLAIN, plain, strict=True)),
    )


def _source(row: Row) -> Source:
    mentions, count, *plain = row
    known = int(count) if isinstance(count, str) and count.isdecimal() else count
    return Source(
        mentions=_spans(mentions), count=known, **dict(zip(_PLAIN_SOURCE, plain, strict=True))
    )


def _label(row: Row) -> Label:
    span, *plain = row
    return Label(span=_span(span), **dict(zip(_PLAIN_LABEL, plain, strict=True)))


_PLAIN = tuple("confidence parent zone speaker quote type certainty polarity evidence".split())
_PLAIN_SOURCE = tuple("id kind actor name role description affiliation reason".split())
_PLAIN_LABEL = tuple("target target_text text used_by attribution stance tone".split())
_SPANNED = tuple("id source_spans cue_spans content_spans via hedges denies negated".split())
_ZONE = tuple("kind start end author published reply_to confidence".split())
_PARTS = (
    _Part("zones", _ZONE, _zone),
    _Part(
        "attributions",
        (*_SPANNED, *_PLAIN),
        _attribution,
    ),
    _Part("sources", ("mentions", "count", *_PLAIN_SOURCE), _source),
    _Part("labels", ("span", *_PLAIN_LABEL), _label),
)
