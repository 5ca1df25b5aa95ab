"""Descriptors that a verb puts on somebody: "called him a liar", "hailed it as a victory"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.extraction.labels.candidates import Candidate, whole_phrase
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CALLING = frozenset("brand call dub label".split())
_HOLDING = frozenset("consider deem declare name pronounce term".split())
_AS = frozenset(
    "attack blast brand cast celebrate condemn criticise criticize decry denounce deride dismiss "
    "hail label lambast lambaste mock paint praise ridicule slam style tout".split()
)
_SEEING = frozenset(
    "characterise characterize classify define depict describe designate frame identify perceive "
    "portray present recognise recognize refer regard reject see treat view".split()
)
_DESCRIPTIONS = frozenset(
    "characterisation characterization depiction description designation portrayal".split()
)
_TERMS = frozenset("epithet label tag term word".split())
_OF_BEING = frozenset("accuse suspect convict".split())
_INTO = frozenset("turn make transform".split())
_COMPLEMENTS = frozenset({"oprd", "attr", "acomp", "xcomp", "ccomp", "dobj"})
_TARGETS = ("dobj", "nsubjpass", "dative")


def find_namings(doc: Doc) -> Iterator[Candidate]:
    """The descriptors that a naming verb puts on something, in order."""
    for verb in doc:
        if verb.lower_ in _TERMS and verb.i + 1 < len(doc):
            yield from _termed(verb)
        if verb.pos_ != "VERB" and verb.lemma_ not in _DESCRIPTIONS:
            continue
        for head in _complements(verb):
            if head.pos_ in ("NOUN", "ADJ", "PROPN") or head.tag_ in ("VBN", "VBG"):
                yield Candidate("naming", _span(head), head, _target(verb, head), verb)


def _span(head: Token) -> Span:
    whole, other = whole_phrase(head), _two_in_one(head)
    return whole if other is None else Span(other.nbor().idx, whole.end)


def _termed(noun: Token) -> Iterator[Candidate]:
    """What stands after "the label": "rejects the label extremist"."""
    head = noun.nbor()
    if noun.i and noun.nbor(-1).lower_ in ("the", "that") and head.pos_ in ("NOUN", "ADJ", "PROPN"):
        yield Candidate("naming", Span(head.idx, head.idx + len(head)), head, None, noun)


def brands(verb: Token) -> bool:
    """Whether the verb tells by itself that what follows is somebody's designation: "branded"."""
    return verb.lemma_.lower() in _CALLING | _AS | _OF_BEING | _INTO | _TERMS | _DESCRIPTIONS


def _complements(verb: Token) -> Iterator[Token]:
    lemma = verb.lemma_.lower()
    if lemma in _CALLING | _HOLDING:
        yield from _called(verb)
    for prep in verb.children:
        if prep.dep_ not in ("prep", "advcl", "mark"):
            continue
        if (lemma in _AS | _SEEING | _DESCRIPTIONS and prep.lower_ == "as") or (
            lemma in _INTO and prep.lower_ == "into"
        ):
            yield from (c for c in prep.children if c.pos_ in ("NOUN", "ADJ", "PROPN", "VERB"))
            yield from _being(prep)
        if lemma in _OF_BEING and prep.lower_ == "of":
            yield from _being(prep)


def _called(verb: Token) -> Iterator[Token]:
    """What somebody is called: the last complement after the verb that is not whom it is."""
    found = [child for child in verb.rights if child.dep_ in _COMPLEMENTS]
    direct = [child for child in found if child.dep_ == "dobj"]
    others = [child for child in found if child.dep_ != "dobj"]
    if others:
        yield others[-1]
    elif direct and (verb.tag_ == "VBN" or len(direct) > 1 or _two_in_one(direct[0])):
        yield direct[-1]


def _two_in_one(noun: Token) -> Token | None:
    """The plural before ``noun`` that the parser took for a part of it: "the crews thieves"."""
    return next((c for c in noun.lefts if c.dep_ == "compound" and c.tag_ == "NNS"), None)


def _being(prep: Token) -> Iterator[Token]:
    """What stands after "of being" or "as being"."""
    for verb in prep.children:
        if verb.dep_ == "pcomp" and verb.lemma_ == "be":
            yield from (child for child in verb.children if child.dep_ in ("attr", "acomp"))


def _target(verb: Token, head: Token) -> Token | None:
    if (other := _two_in_one(head)) is not None:
        return other
    inner = [child for child in head.children if child.dep_ in ("nsubj", "nsubjpass")]
    if inner:
        return inner[0]
    for child in verb.children:
        if child.dep_ in _TARGETS and child.i != head.i:
            return child
    towards = (child for child in verb.children if child.lower_ == "to" and child.dep_ == "prep")
    return next((each for prep in towards for each in prep.children if each.dep_ == "pobj"), None)
