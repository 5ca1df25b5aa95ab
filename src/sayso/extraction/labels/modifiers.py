"""Descriptors inside a noun phrase: "obstructionist Democrats", "those thugs"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.actors.phrases import Phrase, find_phrases
from sayso.extraction.labels.candidates import Candidate, hyphened, without_article
from sayso.extraction.labels.lexicons import is_evaluative, is_judging_noun, is_plain
from sayso.extraction.labels.predicates import subject_of
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TIES = ("-backed", "-sponsored", "-aligned", "-linked", "-funded", "-led", "-allied")
_TIE = re.compile(
    r"\b(?:[A-Z][\w.]+|[Ss]tate|[Ff]oreign)[- ]{1,2}(?P<tie>backed|sponsored|funded)\b"
)
_CREEDS = frozenset(
    "shia shiite shi'ite shi’ite sunni islamic christian jewish kurdish leftist rightist liberal "
    "conservative centrist moderate socialist communist nationalist armed pro-government "
    "anti-government pro-democracy".split()
)


def find_modifiers(doc: Doc) -> Iterator[Candidate]:
    """The noun phrases with an evaluative or partisan word before their noun, in order."""
    for phrase in find_phrases(doc):
        modifiers = _modifiers(phrase)
        telling = [token for token in modifiers if _tells(token, phrase)]
        if telling:
            yield _modified(phrase, modifiers)
        elif phrase.head.pos_ == "NOUN" and _judges(phrase):
            yield Candidate("modifier", _from(phrase), phrase.head, phrase.head)


def find_ties(text: str, grammar: Grammar) -> Iterator[Candidate]:
    """The likes of "Karsa-backed" that stand alone: "they are not Karsa backed"."""
    for match in _TIE.finditer(text):
        span = Span(*match.span())
        token = grammar.token(Span(match.start("tie"), span.end))
        if token is None or (token.head.i > token.i and token.head.pos_ == "NOUN"):
            continue
        verb = token.head if token.head.lemma_ == "be" else token
        yield Candidate("tie", span, token, subject_of(verb), verb)


def _modifiers(phrase: Phrase) -> list[Token]:
    """The adjectives before the noun, those that "and" joins to them among them."""
    found = [token for token in phrase.before if token.dep_ == "amod"]
    found += [c for token in found for c in token.conjuncts if c.i < phrase.head.i]
    others = [t for t in phrase.before if is_partisan(t) or is_judging_noun(t.lower_)]
    return sorted({t.i: t for t in (*found, *others)}.values(), key=lambda token: token.i)


def _tells(token: Token, phrase: Phrase) -> bool:
    kind = token.pos_ == "ADJ" and is_plain(token.lower_)  # "criminal court"
    if is_partisan(token) or (is_judging_noun(token.lower_) and not kind):
        return True
    return is_telling_adjective(token) and _is_particular(phrase)


def _is_particular(phrase: Phrase) -> bool:
    """Whether the phrase speaks of one thing, not of all of a kind: "a harsh rule", not "rules"."""
    owned = any(token.dep_ in ("poss", "det") for token in phrase.before)
    return owned or phrase.head.pos_ == "PROPN"


def _judges(phrase: Phrase) -> bool:
    """Whether the noun judges whoever it means; a "tax regime" is no regime."""
    kinds = any(t.dep_ == "compound" and t.pos_ == "NOUN" for t in phrase.before)
    return is_judging_noun(phrase.head.lower_) and not kinds


def is_telling_adjective(token: Token) -> bool:
    """Whether an adjective is evaluative; a past participle tells what was done, not what is."""
    word = hyphened(token)
    if is_plain(word):
        return False
    if is_judging_noun(word) or is_judging_noun(token.lower_):
        return True
    return token.tag_ != "VBN" and is_evaluative(token.lower_)


def is_partisan(token: Token) -> bool:
    """Whether the word tells a creed or who stands behind: "Sunni", "Karsa-backed"."""
    word = token.lower_
    behind = f"-{word}" in _TIES and token.dep_ in ("amod", "compound")
    return behind or word.endswith(_TIES) or word in _CREEDS


def _modified(phrase: Phrase, modifiers: list[Token]) -> Candidate:
    if phrase.head.pos_ == "PROPN":
        last = modifiers[-1]
        span = Span(_from(phrase).start, last.idx + len(last))
        return Candidate("modifier", span, last, phrase.head)
    return Candidate("modifier", _from(phrase), phrase.head, phrase.head)


def _from(phrase: Phrase) -> Span:
    start = without_article(phrase.before, phrase.head)
    first = next((token for token in phrase.before if token.idx == start), None)
    if first is not None and first.i and first.nbor(-1).text.endswith("-"):
        start = first.nbor(-1).idx  # "Iranian- backed", as copied from a broken line
    return Span(start, phrase.span.end)
