"""Words that find fault with what somebody tells: "misleading press reports", "called it false"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.extraction.blame.accusations import Accusation, is_negated
from sayso.extraction.events.arguments import doers, targets

if TYPE_CHECKING:
    from spacy.tokens import Token

_FAULTY = frozenset(
    "misleading false untrue inaccurate dishonest deceptive biased slanted distorted bogus "
    "fabricated baseless unfounded defamatory irresponsible reckless".split()
)
# What is told: whose it is, is to blame for its faults.
_TELLING = frozenset(
    "account allegation article claim comment coverage headline post report reporting remark "
    "statement story testimony tweet".split()
)


def faulted(adjective: Token) -> Accusation | None:
    """Something told that is called false or misleading; whose it is, is at fault."""
    if adjective.lemma_.lower() not in _FAULTY:
        return None
    thing = _thing(adjective)
    if thing is None or thing.lemma_.lower() not in _TELLING:
        return None
    tellers = doers(thing) or tuple(child for child in thing.lefts if child.dep_ == "compound")
    if not tellers:
        return None
    return Accusation(tellers, thing, adjective, False, is_negated(adjective.head), told=True)


def _thing(adjective: Token) -> Token | None:
    """What an adjective is said of."""
    above = adjective.head
    if adjective.dep_ == "amod" and above.pos_ == "NOUN":
        return above
    if adjective.dep_ == "acomp":
        return next((child for child in above.children if child.dep_ == "nsubj"), None)
    verb = above.head if above.lower_ == "as" else above
    called = targets(verb) if adjective.dep_ in ("oprd", "amod", "pobj") else ()
    return next(iter(called), None)
