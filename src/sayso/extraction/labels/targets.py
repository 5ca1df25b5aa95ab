"""What a descriptor is put on: an actor, an event, or a thing that only its words tell."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from sayso.extraction.actors.phrases import phrase_of
from sayso.extraction.labels.candidates import Candidate
from sayso.model import ActorKind, Record, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_BESIDE = re.compile(r"\)?, (?:an?\s|the\s)?$")


class Target(NamedTuple):
    """An actor's or event's id, or None, and the words it goes by where the descriptor stands."""

    id: str | None
    text: str
    kind: ActorKind | None


class Targets:
    """The actors and events of a record by where they are mentioned."""

    def __init__(self, record: Record) -> None:
        self._text = record.document.text
        actors = [(m, a.id, a.kind) for a in record.actors or () for m in a.mentions]
        events = [(m, e.id, None) for e in record.events or () for m in e.mentions]
        self._actors = sorted(actors)
        self._events = sorted(events)

    def target(self, candidate: Candidate) -> Target:
        """What ``candidate`` is put on."""
        if candidate.target is None:
            return Target(None, "", None)
        word = candidate.target
        if word.pos_ in ("VERB", "AUX"):
            word = next((child for child in word.children if child.dep_ == "nsubj"), word)
        if candidate.form in ("apposition", "predicate") and (
            beside := self._beside(candidate.span)
        ):
            return beside
        at = Span(word.idx, word.idx + len(word))
        for known in (self._actors, self._events):
            for mention, who, kind in known[
                : bisect_right(known, at.end, key=lambda m: m[0].start)
            ]:
                if mention.end == at.end or (mention.covers(at) and _heads(word, mention)):
                    return Target(who, self._words(mention), kind)
        return Target(None, self._words(phrase_of(word).span), None)

    def _beside(self, span: Span) -> Target | None:
        """The actor named right before an apposition."""
        end = end_of_name_before(self._text, span.start)
        for mention, who, kind in self._actors:
            if mention.end == end:
                return Target(who, self._words(mention), kind)
        return None

    def _words(self, span: Span) -> str:
        return " ".join(span.words(self._text).split())


def end_of_name_before(text: str, start: int) -> int | None:
    """Where a name would end to which the apposition at ``start`` belongs: "the Union (HWU), a"."""
    before = _BESIDE.search(text, max(0, start - 12), start)
    return before.start() if before else None


def _heads(word: Token, mention: Span) -> bool:
    """Whether ``word`` is the main word of the mention around it."""
    head = word.head
    return head.i == word.i or not mention.start <= head.idx < mention.end
