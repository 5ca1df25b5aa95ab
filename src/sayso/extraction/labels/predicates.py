"""Descriptors set beside a name or said of it with "is": predicates and appositions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.extraction.labels.candidates import Candidate, whole_phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LINKING = frozenset("be become remain seem appear look 's ’s ’".split())
_AMOUNTING = frozenset("mark constitute represent".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def find_predicates(doc: Doc) -> Iterator[Candidate]:
    """What subjects are said to be, in order."""
    for verb in doc:
        if verb.pos_ not in ("AUX", "VERB") or verb.lemma_ not in _LINKING | _AMOUNTING:
            continue
        subject = subject_of(verb)
        wanted = ("dobj",) if verb.lemma_ in _AMOUNTING else ("attr", "acomp", "oprd")
        for head in verb.children:
            described = head.pos_ in ("NOUN", "ADJ") or head.tag_ == "VBG"
            if described and head.dep_ in wanted and head.i > verb.i:
                yield Candidate("predicate", whole_phrase(head), head, subject, verb)
    yield from _amounting(doc)


def _amounting(doc: Doc) -> Iterator[Candidate]:
    """What something is said to amount to."""
    for prep in doc:
        if prep.lower_ == "to" and prep.dep_ == "prep" and prep.head.lemma_ == "amount":
            for head in prep.children:
                if head.dep_ == "pobj" and head.pos_ == "NOUN":
                    subject = subject_of(prep.head)
                    yield Candidate("predicate", whole_phrase(head), head, subject, prep.head)


def subject_of(verb: Token) -> Token | None:
    """The subject of ``verb``, or of the verb it is joined or subordinate to."""
    own = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if own is not None:
        return verb.head if own.tag_ in ("WDT", "WP") and verb.dep_ == "relcl" else own
    if verb.dep_ in ("conj", "xcomp") and verb.head.i != verb.i:
        return subject_of(verb.head)
    return None


def find_appositions(doc: Doc) -> Iterator[Candidate]:
    """Common nouns set beside a name, before or after it, in order."""
    for token in doc:
        if token.dep_ != "appos":
            continue
        if token.pos_ == "NOUN":
            yield Candidate("apposition", whole_phrase(token), token, token.head)
        elif token.head.pos_ == "NOUN":
            yield Candidate("apposition", whole_phrase(token.head), token.head, token)
