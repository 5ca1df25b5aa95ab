"""Ties that verbs tell: "supports", "was founded in", "falls under the umbrella of"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.extraction.relations.ties import (
    Tie,
    after,
    direct_object,
    is_negated,
    is_passive,
    subject_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DEEDS = {
    **dict.fromkeys(("back", "support", "sponsor", "arm", "train"), "backs"),
    **dict.fromkeys(("fund", "finance", "bankroll"), "funds"),
    **dict.fromkeys(("lead", "head", "command", "chair", "run", "govern"), "leads"),
}
_FORMING = frozenset("form found establish create setup set".split())
_JOINING = frozenset("join".split())
_TIES = frozenset(
    "tie ties link links connection connections relationship contact contacts".split()
)
_DENYING = frozenset("deny reject dispute disavow".split())


def find_in_verbs(doc: Doc) -> Iterator[Tie]:
    """The ties that verbs tell, in order; what is negated is left out."""
    for verb in doc:
        if verb.pos_ != "VERB" or is_negated(verb):
            continue
        lemma = verb.lemma_.lower()
        if lemma in _DEEDS:
            yield from _done(verb, _DEEDS[lemma])
        elif lemma in _FORMING:
            yield from _formed(verb)
        elif lemma in _DENYING:
            yield from _denied(verb)
        else:
            yield from _belongs(verb, lemma)


def _done(verb: Token, relation: str) -> Iterator[Tie]:
    subject = subject_of(verb)
    if is_passive(verb):
        agent = after(verb, "by")
        if subject is not None and agent is not None:
            yield Tie(relation, agent, subject, verb)
        return
    undergoing = direct_object(verb)
    if subject is None or undergoing is None:
        return
    for each in (undergoing, *undergoing.conjuncts):
        yield Tie(relation, subject, each, verb)


def _formed(verb: Token) -> Iterator[Tie]:
    """When and to what end a body was formed: the subject, or the object of who formed it."""
    body = subject_of(verb) if is_passive(verb) or not direct_object(verb) else direct_object(verb)
    if body is None:
        return
    when = after(verb, "in")
    if when is not None and (when.like_num or when.ent_type_ == "DATE"):
        yield Tie("formed in", body, when, verb, plain=True)
    purpose = next((c for c in verb.children if _is_purpose(c)), None)
    if purpose is not None:
        yield Tie("formed to", body, purpose, verb, plain=True)


def _is_purpose(child: Token) -> bool:
    marked = any(each.tag_ == "TO" for each in child.children)
    return child.dep_ in ("xcomp", "advcl") and child.tag_ == "VB" and marked


def _denied(verb: Token) -> Iterator[Tie]:
    what, subject = direct_object(verb), subject_of(verb)
    whom = after(what, "to", "with") if what is not None and what.lower_ in _TIES else None
    if whom is not None and subject is not None:
        yield Tie("denies ties to", subject, whom, verb)


def _belongs(verb: Token, lemma: str) -> Iterator[Tie]:
    subject, whole = subject_of(verb), None
    if lemma == "fall":
        under = after(verb, "under")
        whole = after(under, "of") if under is not None else None
    elif lemma == "belong":
        whole = after(verb, "to")
    elif lemma in _JOINING:
        whole = direct_object(verb)
    if subject is not None and whole is not None:
        yield Tie("member of" if lemma in _JOINING else "part of", subject, whole, verb)
