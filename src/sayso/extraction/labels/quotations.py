"""Descriptors between quotation marks, or after "so-called": words held with tongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.actors.phrases import phrase_of
from sayso.extraction.labels.candidates import Candidate
from sayso.extraction.labels.lexicons import is_mood
from sayso.extraction.labels.modifiers import is_partisan
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 6  # words of a quotation that may be a descriptor
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{3,70})[”\"]|(?<![\w’'])[‘']([^‘’'\n]{3,70})[’'](?!\w)")
_TITLED = re.compile(
    r"\b(?:titled|entitled|headlined|called the|song|film|book|show|series|novel|play|column"
    r"|program|programme|magazine|word|words|term|phrase)[,:]?\s*$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:an?|the|such an?)\s+", re.IGNORECASE)
_CLAUSAL = frozenset({"nsubj", "nsubjpass", "aux", "expl", "intj"})
_TALKING = frozenset({"PRON", "INTJ"})
_TRAILING = " ,.;:!?…-"
_SO_CALLED = re.compile(r"\bso-called\s+[“\"‘']?", re.IGNORECASE)


def find_quotations(text: str, grammar: Grammar) -> Iterator[Candidate]:
    """The short quotations in ``text`` that describe something, in order."""
    for match in _QUOTED.finditer(text):
        start, end = match.span(1 if match[1] else 2)
        span = _trimmed(text, start, end)
        if not span or len(span.words(text).split()) > LONGEST:
            continue
        head = grammar.token(span)
        if head is None or not _describes(text, span, head, grammar, match.start()):
            continue
        yield Candidate("quotation", span, head, _target(span, head, grammar))


def find_so_called(text: str, grammar: Grammar) -> Iterator[Candidate]:
    """The nouns that "so-called" holds at a distance."""
    for match in _SO_CALLED.finditer(text):
        token = grammar.token(Span(match.end(), match.end() + 1))
        while token is not None and token.dep_ in ("amod", "compound") and token.head.i > token.i:
            token = token.head
        if token is not None and token.pos_ in ("NOUN", "PROPN"):
            yield Candidate("quotation", Span(match.end(), token.idx + len(token)), token, token)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    words = text[start:end].rstrip(_TRAILING)
    lead = len(words) - len(words.lstrip())
    return Span(start + lead, start + len(words)) if words.strip() else None


def _describes(text: str, span: Span, head: Token, grammar: Grammar, opening: int) -> bool:
    """Whether the quoted words are a noun or an adjective with what belongs to it, and no name."""
    tokens = grammar.within(span)
    describing = head.pos_ in ("NOUN", "ADJ", "PROPN") or is_partisan(head)
    if not describing and not _is_participle(head, tokens):
        return False
    if is_mood(head.lower_):
        return False
    if any(t.i != head.i and (t.dep_ in _CLAUSAL or t.pos_ in _TALKING) for t in tokens):
        return False
    if _TITLED.search(text, max(0, opening - 20), opening):
        return False
    whole = text[span.end : span.end + 1] in (".", "!", "?", ",") and not _runs_on(text, opening)
    capitals = [t for t in tokens if t.text[:1].isupper()]
    named = len(capitals) == len([t for t in tokens if t.is_alpha]) and len(tokens) > 1
    return not whole and not named


def _is_participle(head: Token, tokens: list[Token]) -> bool:
    """Whether one word is quoted that may describe, whatever the parser takes it for."""
    joined = head.dep_ == "conj" and head.head.pos_ == "ADJ"
    return len(tokens) == 1 and (head.tag_ in ("VBG", "VBN") or joined)


def _runs_on(text: str, opening: int) -> bool:
    """Whether a clause goes on into the quotation that opens at ``opening``."""
    before = text[max(0, opening - 3) : opening].rstrip(" ")
    return bool(before) and (before[-1].isalnum() or before[-1] in "-'’”\"")


def _target(span: Span, head: Token, grammar: Grammar) -> Token | None:
    """The noun that the quotation stands before, or the subject that it is said of."""
    after = grammar.after(span)
    if head.pos_ != "NOUN" and head.head.i > head.i and head.head.pos_ in ("NOUN", "PROPN"):
        return head.head
    if (
        after is not None
        and after.pos_ in ("NOUN", "PROPN")
        and phrase_of(after).span.start <= span.start
    ):
        return after
    return head if head.pos_ == "NOUN" else None
