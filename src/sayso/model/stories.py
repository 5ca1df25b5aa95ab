"""Stories: what many documents say about one thing, and what all of it rests on."""

from __future__ import annotations

from typing import Literal

import msgspec

from sayso.model.attributions import Certainty, Polarity
from sayso.model.sources import SourceKind
from sayso.model.spans import Span
from sayso.model.subjects import ActorKind, LabelStance

EdgeKind = Literal["cites", "copies", "quotes"]
DifferenceKind = Literal["number", "actor", "certainty", "place", "time"]
StoryConflictKind = Literal["casualties", "culprit", "place", "time", "other"]
HardeningKind = Literal["hedge lost", "source lost", "headline", "plural", "denial lost"]


class StoryDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document of a story; what it is called on the page stands in the ledger's record."""

    id: str
    origin: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """Words of one document."""

    document: str
    span: Span


class StoryActor(msgspec.Struct, frozen=True, kw_only=True):
    """One actor of the whole story, with every spelling and the documents it stands in."""

    id: str
    name: str
    kind: ActorKind
    spellings: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


class StoryLabel(msgspec.Struct, frozen=True, kw_only=True):
    """A descriptor put on an actor, by whom, and where.

    ``target`` is a story actor's or event's id; ``used_by`` a root's id, "author", or "unstated"
    for somebody whom the page does not name.
    """

    target: str | None
    target_text: str
    text: str
    used_by: str
    stance: LabelStance
    mentions: tuple[Mention, ...]


class StoryEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One event of the whole story; ``from`` and ``to`` are days (ISO 8601, inclusive)."""

    id: str
    type: str
    from_: str | None = msgspec.field(name="from", default=None)
    to: str | None = None
    place: str | None = None
    mentions: tuple[Mention, ...] = ()


class Range(msgspec.Struct, frozen=True, kw_only=True):
    """How many independent roots a claim has, at least and at most, and why."""

    low: int
    high: int
    why: str


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A claim that says nearly the same as this one, and what is not the same in it."""

    claim: str
    in_: DifferenceKind = msgspec.field(name="in")


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """What the same content says across documents.

    Each of ``statements`` is a document's id and the id of the attribution that states it there,
    None where the document says it in its own voice; ``spans`` has the words of each, in the
    same order. ``roots`` are those that put it forward, ``denied_by`` those that deny it.
    """

    id: str
    text: str
    statements: tuple[tuple[str, str | None], ...]
    spans: tuple[tuple[Span, ...], ...]
    roots: tuple[str, ...]
    independent_roots: Range
    denied_by: tuple[str, ...] = ()
    differs_from: tuple[Difference, ...] = ()


class Root(msgspec.Struct, frozen=True, kw_only=True):
    """An independent origin: a person, a body, a document, an outlet's own report.

    ``name`` is empty for a root without one; ``outlet`` is the outlet it spoke to, where the texts
    say so. ``same_as_maybe`` are roots that may be the same people: no more is ever said of those
    who are not named.
    """

    id: str
    kind: SourceKind
    name: str
    outlet: str | None = None
    description: str | None = None
    role: str | None = None
    affiliation: str | None = None
    spellings: tuple[str, ...] = ()
    same_as_maybe: tuple[str, ...] = ()


class Edge(msgspec.Struct, frozen=True, kw_only=True):
    """A step from a document towards a root, with the words of the document that make it.

    ``to`` is a document's or root's id, or the name of an outlet outside the story; ``via`` is the
    outlet in between; ``share`` of a copy is how much of ``from`` stands in ``to``.
    """

    from_: str = msgspec.field(name="from")
    to: str
    kind: EdgeKind
    claim: str | None = None
    span: Span | None = None
    share: float | None = None
    via: str | None = None


class Circle(msgspec.Struct, frozen=True, kw_only=True):
    """Documents that cite each other for one claim."""

    claim: str
    documents: tuple[str, ...]


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """A document, or passages of it, taken from another.

    ``of`` is a document's id, "wire:AGENCY" where the agency's own text is not among the
    documents, or "outside:OUTLET"; ``share`` is how much of the copy is taken; each of
    ``passages`` is a span of the original and its span in the copy, both of the copy where the
    original is not there. ``evidence`` says by what words.
    """

    of: str
    copy: str
    share: float
    passages: tuple[tuple[Span, Span], ...] = ()
    evidence: str | None = None


class StoryBlame(msgspec.Struct, frozen=True, kw_only=True):
    """Who blames whom; ``by`` is a root's id, "author" or "unstated", ``event`` what for."""

    event: str | None
    actor: str | None
    by: str
    certainty: Certainty | None
    polarity: Polarity
    documents: tuple[str, ...]
    mentions: tuple[Mention, ...] = ()


class StoryDenial(msgspec.Struct, frozen=True, kw_only=True):
    """Who denies an event or a claim; certainty U: who will not comment."""

    event: str | None
    claim: str | None
    by: str
    certainty: Certainty | None
    documents: tuple[str, ...]
    mentions: tuple[Mention, ...] = ()


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One of the values that stand against each other; ``by`` is a root's id or "author"."""

    value: str
    by: str
    documents: tuple[str, ...]
    mentions: tuple[Mention, ...] = ()


class StoryConflict(msgspec.Struct, frozen=True, kw_only=True):
    """Values for one thing that cannot all be so, side by side."""

    what: StoryConflictKind
    values: tuple[Side, ...]
    event: str | None = None


class Hardening(msgspec.Struct, frozen=True, kw_only=True):
    """A claim stated more firmly than where it comes from.

    ``span`` of ``document`` has the firmer words; ``from_mention`` the weaker ones, ``from`` and
    ``to`` both as text.
    """

    claim: str
    document: str
    span: Span
    from_: str = msgspec.field(name="from")
    to: str
    kind: HardeningKind
    from_mention: Mention | None = None


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """Documents, claims, events and roots about one thing: the second JSON contract.

    The same documents give the same story, in whatever order they came. ``independent_roots`` is
    that of the main claim, the first. What rests on a stage that ran for none of the documents is
    None.
    """

    documents: tuple[StoryDocument, ...]
    independent_roots: Range
    actors: tuple[StoryActor, ...] | None = None
    labels: tuple[StoryLabel, ...] | None = None
    events: tuple[StoryEvent, ...] | None = None
    claims: tuple[Claim, ...] = ()
    roots: tuple[Root, ...] = ()
    edges: tuple[Edge, ...] = ()
    circles: tuple[Circle, ...] = ()
    copies: tuple[Copy, ...] = ()
    blame: tuple[StoryBlame, ...] = ()
    denials: tuple[StoryDenial, ...] = ()
    conflicts: tuple[StoryConflict, ...] = ()
    hardening: tuple[Hardening, ...] = ()
