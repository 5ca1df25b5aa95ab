"""A query as conditions of SQL; every value of it is a bound parameter."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, column, exists, func, not_, or_, select, table

from sayso.ledger import tables
from sayso.ledger.queries import Query, match_expression

_A, _D = tables.attributions.c, tables.documents.c
_SIMPLE = ("source_kind", "certainty", "polarity", "type", "quote", "evidence")


def search_index(name: str) -> tuple[ColumnElement[int], ColumnElement[float], ColumnElement[str]]:
    """The columns of a full-text index: the row's number, its rank, and what MATCH is asked of."""
    index = table(name, column("rowid"), column("rank"), column(name))
    return index.c.rowid, index.c.rank, index.c[name]


def conditions(query: Query) -> list[ColumnElement[bool]]:
    """What a row of attributions joined with documents must be, the searched words aside."""
    wanted: list[ColumnElement[bool]] = [
        _A[name].in_(values) for name in _SIMPLE if (values := getattr(query, name))
    ]
    if not query.every_version:
        wanted.append(_D.current.is_(True))
    if query.document:
        wanted.append(_A.document == query.document)
    if query.since:
        wanted.append(_D.published >= query.since)
    if query.until:
        wanted.append(func.substr(_D.published, 1, len(query.until)) <= query.until)
    if query.outlet:
        wanted.append(_from_outlet(query.outlet))
    if query.zone:
        wanted.append(_in_zone(query.zone))
    if query.label:
        wanted.append(_with_label(query.label))
    if query.document_words:
        wanted.append(_in_document(query.document_words))
    if query.reviewed:
        wanted.append(_reviewed(query.reviewed))
    return wanted


def _from_outlet(outlets: tuple[str, ...]) -> ColumnElement[bool]:
    """The document stands, or stood, with one of the outlets."""
    seen = tables.appearances.c
    names = [outlet.lower() for outlet in outlets]
    return _D.id.in_(select(seen.document).where(func.lower(seen.outlet).in_(names)))


def _in_zone(kinds: tuple[str, ...]) -> ColumnElement[bool]:
    zones = tables.zones.c
    here = and_(zones.document == _A.document, zones.position == _A.zone)
    return exists().where(here, zones.kind.in_(kinds))


def _with_label(words: str) -> ColumnElement[bool]:
    """A label of these words is used in the attribution."""
    rowid, _, index = search_index("label_search")
    labels = tables.labels.c
    found = select(rowid).where(index.op("MATCH")(match_expression(words)))
    return _A.id.in_(select(labels.attribution).where(labels.number.in_(found)))


def _in_document(words: str) -> ColumnElement[bool]:
    rowid, _, index = search_index("document_search")
    return _D.number.in_(select(rowid).where(index.op("MATCH")(match_expression(words))))


def _reviewed(verdicts: tuple[str, ...]) -> ColumnElement[bool]:
    """The last review has one of the verdicts; "no" is for no review."""
    reviews = tables.reviews.c
    mine = and_(reviews.attribution == _A.id, reviews.orphan.is_(False))
    last = select(func.max(reviews.number)).where(mine).correlate(tables.attributions)
    given = exists().where(reviews.number == last.scalar_subquery(), reviews.verdict.in_(verdicts))
    return or_(given, not_(exists().where(mine))) if "no" in verdicts else given
