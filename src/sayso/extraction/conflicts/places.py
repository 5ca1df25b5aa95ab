"""Where it was, where one says it was elsewhere."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.events.keys import Keys, country_of
from sayso.extraction.events.mentions import kind_of_token
from sayso.extraction.labels.users import Voices
from sayso.model import ConflictValue, Event, Record, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHERE = frozenset({"pobj", "dobj", "conj", "appos", "nsubjpass", "npadvmod"})


class Scenes:
    """The states that a record's events are said to have been in, or not in."""

    def __init__(self, record: Record) -> None:
        self._grammar = Grammar(record.document)
        self._voices = Voices(record, self._grammar)
        self._keys = Keys(record.actors or ())

    def values(self, event: Event) -> tuple[ConflictValue, ...]:
        """The places of an event, by whoever names them, where one says that it was not there."""
        told = [
            scene
            for mention in event.mentions
            if (head := self._grammar.token(mention)) is not None
            for scene in self._scenes(head)
        ]
        ruled_out = {key for key, _, negated in told if negated}
        claimed = {key for key, _, negated in told if not negated}
        if not ruled_out & claimed:
            return ()
        values: dict[tuple[str, str], ConflictValue] = {}
        for _, token, negated in told:
            span = Span(token.idx, token.idx + len(token))
            user = self._voices.user(span)
            if (value := f"not {token.text}" if negated else token.text, user.who) not in values:
                values[value, user.who] = ConflictValue(
                    value=value,
                    by=user.who,
                    spans=(span,),
                    attribution=user.attribution.id if user.attribution else None,
                )
        return tuple(values.values())

    def _scenes(self, head: Token) -> Iterator[tuple[str, Token, bool]]:
        """States told as the place or aim of a mention: key, word, and whether ruled out."""
        for token in head.subtree:
            if not country_of(token) or token.pos_ != "PROPN" or token.dep_ not in _WHERE:
                continue
            between = itertools.takewhile(lambda each: each.i != head.i, token.ancestors)
            if not any(kind_of_token(each) for each in between):
                yield self._keys.of(token), token, _is_ruled_out(token)


def _is_ruled_out(token: Token) -> bool:
    """Whether "not" stands right before the place, or before what brings it in."""
    first = token.head if token.dep_ == "pobj" else token
    before = [each for each in (first.left_edge, token) if each.i > 0]
    return any(each.lower_ == "not" or each.nbor(-1).lower_ == "not" for each in before)
