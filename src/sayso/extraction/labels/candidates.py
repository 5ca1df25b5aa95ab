"""Descriptors while they are being judged: their words, and what they are put on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from sayso.extraction.actors.phrases import phrase_of
from sayso.extraction.labels.lexicons import is_judging_noun
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

Form = Literal["naming", "quotation", "predicate", "apposition", "tie", "modifier"]
_ARTICLES = frozenset("a an the this that these those such some any no same many".split())
_SORTS = frozenset("kind sort type form".split())
_TAILS = frozenset("of for to against in on".split())


class Candidate(NamedTuple):
    """A descriptor at ``span``.

    ``head`` is its main word, ``target`` the word it is put on (the head itself where a noun is
    both, as in "the despot"), ``verb`` the verb that puts it there, where one does.
    """

    form: Form
    span: Span
    head: Token
    target: Token | None
    verb: Token | None = None


def whole_phrase(head: Token) -> Span:
    """The phrase of ``head`` without its article, with an "of ..." that follows it."""
    inner = _inner(head)
    if inner is not None and head.lower_ in _SORTS:
        return whole_phrase(inner)
    start = without_article(phrase_of(head).before, head)
    last = max([inner or head, *_joined(head)], key=lambda token: token.i)
    return Span(start, last.idx + len(last))


def _inner(head: Token) -> Token | None:
    """The noun after the preposition that follows ``head``, unless it belongs to somebody."""
    tails = _TAILS if is_judging_noun(head.lower_) else ("of",)
    prep = next((c for c in head.rights if c.dep_ == "prep" and c.lower_ in tails), None)
    if prep is None or prep.i != head.i + 1:
        return None
    inner = next((child for child in prep.children if child.dep_ == "pobj"), None)
    owned = inner is not None and any(child.dep_ == "poss" for child in inner.children)
    return None if owned else inner


def _joined(head: Token) -> list[Token]:
    """The words that "and" joins to ``head``: "a liar and a fraud"."""
    return [c for c in head.conjuncts if c.i > head.i and c.pos_ == head.pos_ and c.i - head.i < 6]


def without_article(before: tuple[Token, ...], head: Token) -> int:
    """Where the phrase begins after its article; an offset of the text."""
    kept = [token for token in before if token.lower_ not in _ARTICLES and not token.is_punct]
    owner = next((token for token in before if token.tag_ in ("POS", "PRP$")), None)
    kept = [token for token in kept if owner is None or token.i > owner.i]
    return kept[0].idx if kept else head.idx


def hyphened(token: Token) -> str:
    """The lower-case word that ``token`` ends, with what hyphens join to it: "iron-fisted"."""
    word, at = token.lower_, token.i
    while at > 1 and token.doc[at - 1].lower_ == "-" and not token.doc[at - 1].whitespace_:
        word, at = f"{token.doc[at - 2].lower_}-{word}", at - 2
    return word
