"""Ties while they are being judged: which words tie what to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Token

PASSIVE = frozenset({"nsubjpass"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class Tie(NamedTuple):
    """``relation`` of what ``subject`` heads to what ``object`` heads, told by ``word``.

    ``plain`` is true where the object is told by its words (a year, a purpose), not as an actor.
    """

    relation: str
    subject: Token
    object: Token
    word: Token
    plain: bool = False


def subject_of(verb: Token) -> Token | None:
    """What the verb is said of: its own subject, the noun it follows, its chain's subject."""
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if own is not None and own.tag_ not in ("WDT", "WP"):
        return own
    if verb.dep_ in ("relcl", "acl"):
        return verb.head
    if verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
        return subject_of(verb.head)
    return None


def is_passive(verb: Token) -> bool:
    """Whether the verb's subject undergoes it: "was funded", "militias sponsored by"."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl"


def is_negated(verb: Token) -> bool:
    """Whether "not", "never" or the like stands with the verb."""
    return any(
        child.dep_ == "neg" or child.lower_ in ("never", "hardly") for child in verb.children
    )


def after(word: Token, *prepositions: str) -> Token | None:
    """The noun after one of ``prepositions`` that belongs to ``word``."""
    for child in word.children:
        if child.lower_ in prepositions and child.dep_ in ("prep", "agent"):
            return next((each for each in child.children if each.dep_ == "pobj"), None)
    return None


def direct_object(verb: Token) -> Token | None:
    """The direct object of ``verb``."""
    return next((child for child in verb.children if child.dep_ == "dobj"), None)


def owner(noun: Token) -> Token | None:
    """The possessive before ``noun``: "the company's board"."""
    return next((child for child in noun.lefts if child.dep_ == "poss"), None)
