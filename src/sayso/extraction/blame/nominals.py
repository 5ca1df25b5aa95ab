"""Nouns that put something on somebody: "the lawsuit against the port", "her criticism of it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.extraction.blame.accusations import Accusation
from sayso.extraction.blame.reasons import after

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGAINST = frozenset(
    "accusation allegation case charge claim complaint grievance indictment lawsuit suit "
    "suspicion tirade verdict".split()
)
_OF = frozenset("condemnation criticism denunciation indictment".split())
# "claims of ships sailing by night"
_TELLING = frozenset("accusation allegation charge claim report suspicion".split())


def charged(noun: Token) -> Accusation | None:
    """A noun for an accusation, and whom it is against."""
    lemma = noun.lemma_.lower()
    culprit = after(noun, ("against",)) if lemma in _AGAINST else None
    if culprit is None and lemma in _OF:
        culprit = after(noun, ("of",))
    if culprit is None:
        return _telling(noun) if lemma in _TELLING else None
    deed = next(filter(None, (after(each, ("for", "over")) for each in (noun, culprit))), None)
    return Accusation((culprit,), deed, noun, True, False)


def _telling(noun: Token) -> Accusation | None:
    """What is claimed is that somebody does something: "charges of ships sending oil"."""
    inner = after(noun, ("of",))
    if inner is None:
        return None
    deed = next((child for child in inner.children if child.dep_ == "acl"), None)
    if deed is not None and deed.tag_ == "VBG":
        return Accusation((inner,), deed, noun, True, False)
    subjects = tuple(child for child in inner.children if child.dep_ == "nsubj")
    return Accusation(subjects, inner, noun, True, False) if subjects else None
