"""Nouns that put something on somebody: "the lawsuit against the port", "her criticism of it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.extraction.blame.accusations import Accusation
from sayso.extraction.blame.reasons import after
from sayso.extraction.events.arguments import targets

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGAINST = frozenset(
    "accusation allegation case charge claim complaint grievance indictment lawsuit suit "
    "suspicion tirade verdict".split()
)
# "charge sheet", "court papers"
_PAPERS = frozenset({"sheet", "paper", "filing", "document"})
_LISTING = frozenset("include list contain detail carry".split())
_COUNTS = frozenset("count charge accusation allegation".split())
_OF = frozenset("condemnation criticism denunciation indictment".split())
# "claims of ships sailing by night"
_TELLING = frozenset("accusation allegation charge claim report suspicion".split())


def charged(noun: Token) -> Accusation | None:
    """A noun for an accusation, and whom it is against."""
    lemma = noun.lemma_.lower()
    against = lemma in _AGAINST or (lemma in _PAPERS and _is_accusing(noun))
    culprit = after(noun, ("against",)) if against else None
    if culprit is None and lemma in _OF:
        culprit = after(noun, ("of",))
    if culprit is None:
        return _telling(noun) if lemma in _TELLING else None
    deed = next(filter(None, (after(each, ("for", "over")) for each in (noun, culprit))), None)
    return Accusation((culprit,), deed or _listed(noun), noun, True, False)


def _is_accusing(paper: Token) -> bool:
    """Whether a paper is one that accuses: "the charge sheet", "court papers"."""
    kinds = _AGAINST | {"court"}
    return any(child.dep_ == "compound" and child.lemma_.lower() in kinds for child in paper.lefts)


def _listed(paper: Token) -> Token | None:
    """What a paper is said to list: "included counts of arson"."""
    verb = paper.head
    if paper.dep_ != "nsubj" or verb.lemma_.lower() not in _LISTING:
        return None
    for item in targets(verb):
        return after(item, ("of",)) if item.lemma_.lower() in _COUNTS else item
    return None


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
