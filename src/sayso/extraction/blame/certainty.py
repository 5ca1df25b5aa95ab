"""How sure somebody is of whom they blame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.extraction.blame.accusations import Accusation
from sayso.model import Attribution, Certainty

if TYPE_CHECKING:
    from spacy.tokens import Token

_POSSIBLE = frozenset("may might could possibly perhaps maybe would".split())
_PROBABLE = frozenset(
    "allegedly apparently probably likely presumably reportedly seemingly "
    "suspected suspect alleged believed appear seem".split()
)


def certainty_of(accusation: Accusation, attribution: Attribution | None) -> Certainty:
    """CT, PR, PS or U: the attribution's own, unless the words of the blame are less sure."""
    if attribution is not None and attribution.negated:
        return "U"
    if not accusation.puts and _is_conditional(accusation.carrier):
        return "U"
    words = _words_around(accusation.carrier)
    if words & _POSSIBLE:
        return "PS"
    if words & _PROBABLE:
        return "PR"
    if attribution is not None and attribution.certainty:
        return attribution.certainty
    return "CT"


def _is_conditional(token: Token) -> bool:
    """Whether what is said hangs on a condition: "if true, they broke the law"."""
    verb = token if token.pos_ in ("VERB", "AUX") else token.head
    return any(
        clause.dep_ == "advcl" and any(child.lower_ == "if" for child in clause.children)
        for clause in verb.children
    )


def _words_around(token: Token) -> set[str]:
    """The words that hang on the carrier of a blame, and on its verb."""
    verb = token if token.pos_ == "VERB" else token.head
    near = [token, verb, *token.children, *verb.children]
    return {each.lower_ for each in near} | {verb.lemma_.lower(), verb.head.lemma_.lower()}
