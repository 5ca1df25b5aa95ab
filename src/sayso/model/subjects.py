"""What the words are about: actors, the labels put on them, their relations, and events."""

from __future__ import annotations

from typing import Literal

import msgspec

from sayso.model.attributions import Certainty, Polarity
from sayso.model.spans import Span

ActorKind = Literal["person", "group", "organisation", "state"]
LabelStance = Literal["uses", "quotes", "disputes"]


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A person, group, organisation or state that the document talks about."""

    id: str
    name: str
    kind: ActorKind
    mentions: tuple[Span, ...] = ()


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """A descriptor put on an actor, an event or a thing, and whose it is.

    ``target`` is an actor's or event's id, ``used_by`` "author" or a source's id.
    """

    target: str | None
    target_text: str
    span: Span
    text: str
    used_by: str
    attribution: str | None = None
    stance: LabelStance = "uses"


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """A tie between two actors as stated, and who asserts it ("author" or a source's id)."""

    subject: str
    relation: str
    object: str
    asserted_by: str
    span: Span


class EventDate(msgspec.Struct, frozen=True, kw_only=True):
    """A date as said, and the range of days (ISO 8601, inclusive) it resolves to."""

    text: str
    from_: str | None = msgspec.field(name="from", default=None)
    to: str | None = None


class Blame(msgspec.Struct, frozen=True, kw_only=True):
    """Who is blamed (None: nobody is named yet), by which attribution, and how surely."""

    actor: str | None
    attribution: str | None
    certainty: Certainty | None = None
    polarity: Polarity | None = None


class Casualties(msgspec.Struct, frozen=True, kw_only=True):
    """How many of whom were hurt or killed, and by which attribution."""

    count: int | None
    who: str
    attribution: str | None
    span: Span


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """What happened, when and where, who is blamed for it, and its casualties."""

    id: str
    type: str
    mentions: tuple[Span, ...] = ()
    date: EventDate | None = None
    place: str | None = None
    blame: tuple[Blame, ...] = ()
    casualties: tuple[Casualties, ...] = ()
