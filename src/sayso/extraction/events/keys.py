"""Keys: what makes two words for a party, a target or a place the same thing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sayso.extraction.actors.lexicons import known_names, peoples
from sayso.model import Actor, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_ACTOR, _PERSON = " @", "@person"  # no word begins with a space, many with an @
_EMPTY = frozenset("who which that what it this there they he she one i we you".split())


class Keys:
    """The key of any word of a document: its actor, its country, or its own base form."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        mentions = sorted((span, _key(actor)) for actor in actors for span in actor.mentions)
        self._spans = [span for span, _ in mentions]
        self._ids = [actor for _, actor in mentions]
        self._states = {
            actor.name.lower(): _key(actor) for actor in actors if actor.kind == "state"
        }

    def _actor_at(self, token: Token) -> str | None:
        """The key of the actor whose mention ``token`` stands in, if one does."""
        at = bisect_right(self._spans, Span(token.idx, 2**60)) - 1
        for index in range(at, max(-1, at - 3), -1):
            if self._spans[index].covers(Span(token.idx, token.idx + len(token))):
                return self._ids[index]
        return None

    def of(self, token: Token) -> str:
        """The key of ``token``; empty where it is a pronoun for nothing that is known."""
        actor = self._actor_at(token)
        if actor:
            return actor
        if token.lower_ in _EMPTY or token.is_punct:
            return ""
        country = country_of(token)
        if country:
            return self._states.get(country, country)
        lemma = token.lemma_.lower()
        return "base" if lemma.endswith("base") else lemma


def _key(actor: Actor) -> str:
    return f"{_ACTOR}{actor.kind} {actor.id}"


def country_of(token: Token) -> str | None:
    """The state that a name or an adjective of nationality stands for, in lower case."""
    known = known_names().get(token.text)
    if known and known.kind == "state":
        return known.name.lower()
    people = peoples().get(token.lower_)
    return people.lower() if people else None


def clash(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether known actors on both sides differ: a person may act for a state or a body."""
    one, other = _kinds(mine), _kinds(theirs)
    return bool(one and other) and (_PERSON in one) == (_PERSON in other)


def _kinds(keys: Iterable[str]) -> set[str]:
    return {key.split()[0] for key in keys if key.startswith(_ACTOR)}


def actor_of(key: str) -> str | None:
    """The id of the actor whose key it is."""
    return key.split()[1] if key.startswith(_ACTOR) else None


def is_state(key: str) -> bool:
    """Whether it is the key of an actor that is a state."""
    return key.startswith(f"{_ACTOR}state ")
