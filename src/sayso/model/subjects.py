"""What the words are about: actors, the labels put on them, their relations, and events."""

from __future__ import annotations

from typing import Literal

import msgspec

from sayso.model.attributions import Certainty, Polarity
from sayso.model.spans import Span

ActorKind = Literal["person", "group", "organisation", "state"]
LabelStance = Literal["uses", "quotes", "disputes"]
LabelTone = Literal["evaluative"]
EventStatus = Literal["told", "possible"]
CasualtyOutcome = Literal["killed", "injured", "missing"]
ConflictKind = Literal["casualties", "culprit", "place", "time", "other"]


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A person, group, organisation or state that the document talks about."""

    id: str
    name: str
    kind: ActorKind
    mentions: tuple[Span, ...] = ()


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """A descriptor put on an actor, an event or a thing, and whose it is.

    ``target`` is an actor's or event's id, ``used_by`` "author" or a source's id. ``tone`` is
    "evaluative" where a published list or the text itself marks it so (docs/actors.md), else None.
    """

    target: str | None
    target_text: str
    span: Span
    text: str
    used_by: str
    attribution: str | None = None
    stance: LabelStance = "uses"
    tone: LabelTone | None = None


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """A tie between two actors as stated, and who asserts it ("author" or a source's id)."""

    subject: str
    relation: str
    object: str
    asserted_by: str
    span: Span


class EventDate(msgspec.Struct, frozen=True, kw_only=True):
    """A date as said at ``span``, and the range of days (ISO 8601, inclusive) it resolves to."""

    text: str
    from_: str | None = msgspec.field(name="from", default=None)
    to: str | None = None
    span: Span | None = None


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """One side of an event in the document's words; ``actor`` is an actor's id where it is one."""

    text: str
    span: Span
    actor: str | None = None


class Blame(msgspec.Struct, frozen=True, kw_only=True):
    """Who is said to have done an event (polarity "+") or not to have done it ("-").

    ``actor`` is an actor's id, ``actor_text`` the words for whoever is blamed; where both are
    None, blame is withheld: nobody is named yet. ``attribution`` is None where the author, or
    the commenter in whose zone ``span`` stands, says so, or no attribution was found. ``by`` is
    "author", a source's id, that of an actor who is no source, or None where the text does not
    say who blames ("was charged"). ``span`` is the passage that carries it.
    """

    actor: str | None
    attribution: str | None
    certainty: Certainty | None = None
    polarity: Polarity | None = None
    actor_text: str | None = None
    by: str | None = None
    span: Span | None = None


class Casualties(msgspec.Struct, frozen=True, kw_only=True):
    """How many of whom were hurt or killed, and by which attribution (None: nobody's).

    ``count`` is None where it is told as "dozens" or "many"; ``outcome`` is what became of them.
    """

    count: int | None
    who: str
    attribution: str | None
    span: Span
    outcome: CasualtyOutcome | None = None
    by: str | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """What happened, when and where, who is blamed for it, and its casualties.

    ``type`` is one of ``EVENT_TYPES``. An event is "possible" where all its mentions speak of it
    as something that may come to be or is only feared. ``by`` and ``against`` are who did it, and
    to whom, as the document tells it in whoever's words; what is in dispute stands in ``blame``.
    """

    id: str
    type: str
    mentions: tuple[Span, ...] = ()
    date: EventDate | None = None
    place: str | None = None
    blame: tuple[Blame, ...] = ()
    casualties: tuple[Casualties, ...] = ()
    status: EventStatus = "told"
    place_span: Span | None = None
    by: tuple[Party, ...] = ()
    against: tuple[Party, ...] = ()


class ConflictValue(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a conflict in few words, who says so, and the words themselves.

    ``by`` is "author" or a source's id, ``attribution`` None in the author's own words.
    """

    value: str
    by: str
    spans: tuple[Span, ...]
    attribution: str | None = None


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """Statements about the event ``event`` that cannot all hold, side by side."""

    what: ConflictKind
    event: str | None
    values: tuple[ConflictValue, ...]
