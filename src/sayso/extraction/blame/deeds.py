"""What somebody is blamed for: an event of the record, or one that the blame itself tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.blame.accusations import Accusation
from sayso.extraction.blame.harms import HARMS
from sayso.extraction.blame.wrongs import is_ruse
from sayso.model import Attribution, Blame, Document, Event, Span, hull

if TYPE_CHECKING:
    from spacy.tokens import Token

# Words that stand for an event told before.
_NEAR = 300  # code points in which "they" may look back for whom a text has just blamed
_STANDING = frozenset(
    "it this that which incident episode act claim accusation allegation charge case matter "
    "involvement responsibility role anything something what".split()
)


class Deeds:
    """The events of a record while blame is gathered for them."""

    def __init__(self, events: Sequence[Event], document: Document, grammar: Grammar) -> None:
        self._document = document
        self._grammar = grammar
        self._events = list(events)
        self._blame: dict[str, list[Blame]] = {}
        self._heads: dict[int, str] = {}
        self._told: list[tuple[int, str]] = []
        for event in events:
            for mention in event.mentions:
                token = grammar.token(mention)
                if token is not None:
                    self._heads[token.i] = event.id
                if event.type in HARMS and event.status == "told":
                    self._told.append((mention.start, event.id))
        self._told.sort()
        bodies = [zone.span for zone in document.zones if zone.kind != "comment"]
        self._counts = Counter(
            event for start, event in self._told if any(z.start <= start < z.end for z in bodies)
        )

    def of(self, accusation: Accusation) -> str:
        """The id of the event that an accusation is about, made anew where none fits."""
        deed = accusation.deed
        if deed is not None and is_ruse(deed) and (disputed := self._disputed()):
            return disputed
        if deed is None or deed.lemma_.lower() in _STANDING:
            before = self.before(accusation.carrier.idx)
            return before or self._new(deed or accusation.carrier)
        return self._under(deed) or self._new(deed)

    def within(self, attribution: Attribution) -> str:
        """The id of the event that an attribution is about, as ``of`` an accusation."""
        whole = hull(attribution.spans)
        found = self.inside(whole) or self.before(whole.start)
        if found:
            return found
        token = self._grammar.token(whole)
        assert token is not None  # the attribution has words
        return self._new(token)

    def inside(self, span: Span) -> str | None:
        """The id of the first event of which a mention begins inside ``span``."""
        return next(
            (
                self._heads[token.i]
                for token in self._grammar.within(span)
                if token.i in self._heads
            ),
            None,
        )

    def before(self, offset: int) -> str | None:
        """The id of the event that words at ``offset`` speak of without naming it.

        It is the last one told before in the same zone that somebody can be to blame for; where
        a comment has none, the one the article tells most of.
        """
        zone = self._document.zone_at(offset)
        told = [
            event
            for start, event in self._told
            if start < offset and self._document.zone_at(start) == zone
        ]
        if told:
            return told[-1]
        return max(self._counts, key=self._counts.__getitem__) if self._counts else None

    def _disputed(self) -> str | None:
        """The id of the event whose culprit is most in doubt: blame withheld, or put on many."""
        blames = self._blame.items()
        open_ = {id_: (any(not b.actor_text for b in kept), len(kept)) for id_, kept in blames}
        return max(open_, key=open_.__getitem__) if open_ else None

    def add(self, event: str, blame: Blame) -> None:
        """Keep one more blame for an event."""
        kept = self._blame.setdefault(event, [])
        if blame not in kept:
            kept.append(blame)

    def blamed(self, actor: str | None) -> str | None:
        """The id of the last event that ``actor`` is blamed for."""
        found = [
            event
            for event, blames in self._blame.items()
            for blame in blames
            if actor and blame.actor == actor
        ]
        return found[-1] if found else None

    def last_blamed(self, offset: int, among: Set[str]) -> str | None:
        """The id of the actor ``among`` some blamed last in the words shortly before ``offset``."""
        near = [
            (blame.span.start, blame.actor)
            for blames in self._blame.values()
            for blame in blames
            if blame.actor in among and blame.span and offset - _NEAR <= blame.span.start < offset
        ]
        return max(near)[1] if near else None

    def events(self) -> tuple[Event, ...]:
        """The events with their blame, those made anew numbered on from the others."""
        return tuple(
            replace(event, blame=tuple(self._blame.get(event.id, ()))) for event in self._events
        )

    def _under(self, deed: Token) -> str | None:
        """The event that a mention at or under ``deed`` speaks of, the nearest first."""
        return next(
            (self._heads[each.i] for each in _downwards(deed) if each.i in self._heads), None
        )

    def _new(self, deed: Token) -> str:
        event = Event(
            id=f"e{len(self._events) + 1}",
            type="other",
            mentions=(Span(deed.idx, deed.idx + len(deed)),),
        )
        self._events.append(event)
        self._heads[deed.i] = event.id
        return event.id


def _downwards(token: Token) -> Iterator[Token]:
    """``token`` and what hangs on it, level by level."""
    level = [token]
    while level:
        yield from level
        level = [child for each in level for child in each.children]
