"""Places as a text names them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sayso.extraction.dates.expressions import MONTHS, WEEKDAYS
from sayso.extraction.events.keys import Keys, country_of
from sayso.extraction.sources.lexicons import phrases
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WHERE = frozenset("in at near outside inside around across off over into from within".split())


class Place(NamedTuple):
    """A place named at ``span``, whose head is the token ``head``; ``key`` is its name."""

    span: Span
    head: int
    key: str


def find_places(doc: Doc, keys: Keys) -> Iterator[Place]:
    """The places that ``doc`` says something is in, at or near, or does something to."""
    for token in doc:
        if token.pos_ == "PROPN" and _is_head(token) and _is_place(token):
            start = _start(token)
            yield Place(Span(start.idx, token.idx + len(token)), token.i, _key(token, start, keys))


def _is_place(token: Token) -> bool:
    if token.lower_.rstrip(".") in MONTHS or token.lower_ in WEEKDAYS:
        return False
    if token.dep_ == "pobj" and token.head.lower_ in _WHERE:
        return True
    named = token.text in phrases("places") or country_of(token) is not None
    return named and token.dep_ in ("dobj", "appos", "conj", "npadvmod")


def _is_head(token: Token) -> bool:
    """Whether ``token`` is the last word of its name."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return following is None or following.pos_ != "PROPN" or token.head.i != following.i


def _start(token: Token) -> Token:
    first = token
    while first.i > token.sent.start and first.nbor(-1).pos_ == "PROPN":
        if first.nbor(-1).head.i != token.i:
            break
        first = first.nbor(-1)
    return first


def _key(token: Token, start: Token, keys: Keys) -> str:
    country = country_of(token)
    if country:
        return keys.of(token)
    return token.doc[start.i : token.i + 1].text.lower()
