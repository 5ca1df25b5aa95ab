"""Ties that nouns and adjectives tell: "leader of", "an arm of", "Karsa-backed"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.extraction.relations.ties import Tie, after, is_negated, owner, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_HEADS = {
    **dict.fromkeys(("member", "fellow"), "member of"),
    **dict.fromkeys(
        ("part", "arm", "wing", "branch", "affiliate", "subsidiary", "faction"), "part of"
    ),
    **dict.fromkeys(
        "leader head chief chairman chairwoman chair president director commander founder boss "
        "secretary-general".split(),
        "leads",
    ),
}
_HELP = {"support": "backs", "backing": "backs", "funding": "funds"}
_TIED = {"backed": "backs", "sponsored": "backs", "funded": "funds", "led": "leads"}
_FORMER = frozenset("former ex late ousted deputy vice".split())


def find_in_nouns(doc: Doc) -> Iterator[Tie]:
    """The ties that nouns and compound adjectives tell, in order."""
    for word in doc:
        if word.lower_ in _HEADS:
            yield from _held(word, _HEADS[word.lower_])
        elif word.lower_ in _HELP:
            yield from _helped(word, _HELP[word.lower_])
        elif word.lower_ in _TIED and word.i > 1:
            yield from _tied(word, _TIED[word.lower_])


def _held(noun: Token, relation: str) -> Iterator[Tie]:
    """Who the noun is said of, beside it or by "is", and what it is a part or the head of."""
    if any(child.lower_ in _FORMER for child in noun.lefts):
        return
    whole = after(noun, "of") or owner(noun)
    who = _said_of(noun)
    if whole is not None and who is not None:
        yield Tie(relation, who, whole, noun)


def _said_of(noun: Token) -> Token | None:
    if noun.dep_ == "appos":
        return noun.head
    if noun.dep_ == "attr":
        return None if is_negated(noun.head) else subject_of(noun.head)
    return next((child for child in noun.children if child.dep_ == "appos"), None)


def _helped(noun: Token, relation: str) -> Iterator[Tie]:
    whom = after(noun, "for", "of")
    by = next((c for c in noun.lefts if c.dep_ in ("poss", "compound")), None)
    if whom is not None and by is not None:
        yield Tie(relation, by, whom, noun)


def _tied(word: Token, relation: str) -> Iterator[Tie]:
    """Who stands behind the noun: "the Karsa-backed Front"."""
    if word.nbor(-1).lower_ not in ("-", "–") or word.dep_ not in ("amod", "compound"):
        return
    yield Tie(relation, word.nbor(-2), word.head, word)
