"""The ledger's tables. Columns bear the names that the JSON contract gives its fields.

The migrations make these tables; a test holds both to be the same. Views, search indexes and
triggers, which SQLAlchemy does not describe, are made by migrations alone.
"""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from sayso.ledger.types import Count, Json, Moment, Whole
from sayso.model import (
    Anchor,
    ConflictValue,
    Credit,
    Denial,
    EventDate,
    Notice,
    Party,
    Span,
    Via,
)

METADATA = MetaData()
Spans = tuple[Span, ...]
T = TypeVar("T")


def _document(*, primary: bool = False) -> Column[str]:
    return Column(
        "document",
        Text,
        ForeignKey("documents.id", ondelete="CASCADE"),
        primary_key=primary,
        nullable=False,
    )


def _position(*, primary: bool = False) -> Column[int]:
    return Column("position", Integer, primary_key=primary, nullable=False)


def _inside(column: str, table: str, key: str = "id") -> ForeignKeyConstraint:
    """``column`` names a row of ``table`` in the same document; checked at the commit."""
    return ForeignKeyConstraint(
        ["document", column],
        [f"{table}.document", f"{table}.{key}"],
        deferrable=True,
        initially="DEFERRED",
    )


def _list(column: str, kind: type[T]) -> Column[T]:
    """A tuple of that kind, empty in rows from before there was the column."""
    return Column(column, Json(kind), nullable=False, server_default="[]")


def _attribution(column: str) -> Column[str]:
    """``column`` names an attribution; checked at the commit."""
    key = ForeignKey("attributions.id", deferrable=True, initially="DEFERRED")
    return Column(column, Text, key, index=True)


documents = Table(
    "documents",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("current", Boolean(create_constraint=False), nullable=False),
    Column("title", Text),
    Column("outlet", Text, index=True),
    Column("authors", Json(tuple[str, ...]), nullable=False),
    Column("published", Text, index=True),
    Column("language", Text),
    Column("url", Text),
    Column("origin", Text, nullable=False),
    Column("names", Text, nullable=False),
    Column("model", Text),
    Column("sayso", Text, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("stages", Json(tuple[str, ...]), nullable=False),
    Column("unread", Json(tuple[str, ...]), nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("read_at", Moment, nullable=False),
    Column("text", Text, nullable=False),  # what comes after is read past it, and seldom
    Column("updated", Text),
    _list("credits", tuple[Credit, ...]),
    _list("notices", tuple[Notice, ...]),
    _list("pages", tuple[int, ...]),
)

appearances = Table(
    "appearances",
    METADATA,
    Column("address", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    _document(),
    Column("url", Text),
    Column("origin", Text, nullable=False),
    Column("title", Text),
    Column("outlet", Text, index=True),
    Column("published", Text),
    Column("digest", Text),
    Column("seen_at", Moment, nullable=False),
    Column("etag", Text),
    Column("modified", Text),
    Index("appearances_of_a_document", "document"),
    Index("appearances_of_an_input", "origin"),
)

zones = Table(
    "zones",
    METADATA,
    _document(primary=True),
    _position(primary=True),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("author", Text),
    Column("published", Text),
    Column("reply_to", Integer),
    Column("confidence", Float, nullable=False),
)

attributions = Table(
    "attributions",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _document(),
    _position(),
    Column("who", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("cue", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("source_kind", Text),
    Column("quote", Text),
    Column("type", Text),
    Column("certainty", Text),
    Column("polarity", Text),
    Column("negated", Boolean(create_constraint=False)),
    Column("evidence", Text),
    Column("via", Json(tuple[Via, ...])),
    Column("denies", Json(Denial)),
    Column("hedges", Json(Spans)),
    Column("confidence", Float, nullable=False),
    Column("zone", Integer),
    Column("speaker", Text),
    _attribution("parent"),
    Column("source_spans", Json(Spans), nullable=False),
    Column("cue_spans", Json(Spans), nullable=False),
    Column("content_spans", Json(Spans), nullable=False),
    _inside("speaker", "sources"),
    _inside("zone", "zones", "position"),
    Index("attributions_of_a_document", "document", "position"),
)

sources = Table(
    "sources",
    METADATA,
    _document(primary=True),
    Column("id", Text, primary_key=True),
    _position(),
    Column("kind", Text, nullable=False),
    Column("name", Text, index=True),
    Column("role", Text),
    Column("description", Text),
    Column("count", Count),
    Column("affiliation", Text),
    Column("reason", Text),
    Column("actor", Text),
    Column("mentions", Json(Spans), nullable=False),
    _inside("actor", "actors"),
)

actors = Table(
    "actors",
    METADATA,
    _document(primary=True),
    Column("id", Text, primary_key=True),
    _position(),
    Column("name", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("mentions", Json(Spans), nullable=False),
)

labels = Table(
    "labels",
    METADATA,
    Column("number", Integer, primary_key=True),
    _document(),
    _position(),
    Column("text", Text, nullable=False),
    Column("target_text", Text, nullable=False),
    Column("target", Text),
    Column("used_by", Text, nullable=False),
    Column("stance", Text, nullable=False),
    _attribution("attribution"),
    Column("span", Json(Span), nullable=False),
    Column("tone", Text),
    UniqueConstraint("document", "position"),
)

relations = Table(
    "relations",
    METADATA,
    _document(primary=True),
    _position(primary=True),
    Column("subject", Text, nullable=False),
    Column("relation", Text, nullable=False),
    Column("object", Text, nullable=False),
    Column("asserted_by", Text, nullable=False),
    Column("span", Json(Span), nullable=False),
    _inside("subject", "actors"),
)

events = Table(
    "events",
    METADATA,
    _document(primary=True),
    Column("id", Text, primary_key=True),
    _position(),
    Column("type", Text, nullable=False),
    Column("date", Json(EventDate)),
    Column("place", Text),
    Column("mentions", Json(Spans), nullable=False),
    Column("status", Text, nullable=False, server_default="told"),
    Column("place_span", Json(Span)),
    _list("by", tuple[Party, ...]),
    _list("against", tuple[Party, ...]),
)

blames = Table(
    "blames",
    METADATA,
    _document(primary=True),
    Column("event", Text, primary_key=True),
    _position(primary=True),
    Column("actor", Text),
    _attribution("attribution"),
    Column("certainty", Text),
    Column("polarity", Text),
    Column("actor_text", Text),
    Column("by", Text),
    Column("span", Json(Span)),
    _inside("event", "events"),
    _inside("actor", "actors"),
)

casualties = Table(
    "casualties",
    METADATA,
    _document(primary=True),
    Column("event", Text, primary_key=True),
    _position(primary=True),
    Column("count", Whole),
    Column("who", Text, nullable=False),
    _attribution("attribution"),
    Column("span", Json(Span), nullable=False),
    Column("outcome", Text),
    Column("by", Text),
    _inside("event", "events"),
)

conflicts = Table(
    "conflicts",
    METADATA,
    _document(primary=True),
    _position(primary=True),
    Column("what", Text, nullable=False),
    Column("event", Text),
    Column("values", Json(tuple[ConflictValue, ...]), nullable=False),
    _inside("event", "events"),
)

echoes = Table(
    "echoes",
    METADATA,
    _document(primary=True),
    _position(primary=True),
    Column("zone", Integer, nullable=False),
    Column("span", Json(Span), nullable=False),
    Column("of", Json(Span), nullable=False),
    Column("exact", Boolean(create_constraint=False), nullable=False),
    Column("stance", Text, nullable=False),
    _inside("zone", "zones", "position"),
)

reviews = Table(
    "reviews",
    METADATA,
    Column("number", Integer, primary_key=True),
    _document(),
    Column("attribution", Text, nullable=False, index=True),
    Column("verdict", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("note", Text),
    Column("fields", Json(dict[str, str | bool]), nullable=False),
    Column("source", Json(Spans)),
    Column("cue", Json(Spans)),
    Column("content", Json(Spans)),
    Column("anchor", Json(Anchor), nullable=False),
    Column("orphan", Boolean(create_constraint=False), nullable=False),
    Index("reviews_of_a_document", "document"),
)

failures = Table(
    "failures",
    METADATA,
    Column("origin", Text, primary_key=True),
    Column("stage", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("first_at", Moment, nullable=False),
    Column("last_at", Moment, nullable=False),
)

forgotten = Table(
    "forgotten",
    METADATA,
    Column("digest", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("forgotten_at", Moment, nullable=False),
)
