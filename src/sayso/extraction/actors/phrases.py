"""Noun phrases of a parse, cut to their core: article, adjectives, noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_INNER = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "advmod", "case"})
_POINTING = frozenset("the this that these those".split())


class Phrase(NamedTuple):
    """A noun with what stands before it, at ``span``; ``before`` are those words' tokens."""

    span: Span
    head: Token
    before: tuple[Token, ...]

    @property
    def definite(self) -> bool:
        """Whether "the", "this" or the like stands at its head."""
        return any(token.lower_ in _POINTING for token in self.before[:1])

    @property
    def plural(self) -> bool:
        """Whether the noun is a plural."""
        return self.head.tag_ in ("NNS", "NNPS")


def find_phrases(doc: Doc) -> Iterator[Phrase]:
    """The phrases of ``doc`` around each noun that is no part of a compound, in order."""
    for token in doc:
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound":
            yield phrase_of(token)


def phrase_of(head: Token) -> Phrase:
    """The phrase around the noun ``head``, without what follows it."""
    first = head.i
    for child in head.lefts:
        if child.dep_ in _INNER and child.left_edge.i < first:
            first = child.left_edge.i
    before = tuple(head.doc[at] for at in range(first, head.i))
    while before and (before[0].is_punct or before[0].dep_ in ("cc", "prep", "case")):
        before = before[1:]
    start = before[0].idx if before else head.idx
    return Phrase(Span(start, head.idx + len(head)), head, before)
