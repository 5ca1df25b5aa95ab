"""Verbs that say of a whole clause that it tells a wrong: "they allege that the port hid it"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.extraction.blame.accusations import Accusation, is_negated
from sayso.extraction.blame.parties import is_party
from sayso.extraction.events.arguments import doers, targets

if TYPE_CHECKING:
    from spacy.tokens import Token

# To allege, or to charge that, is by its meaning to put a wrong on whoever does what follows.
_ALLEGING = frozenset({"allege", "charge"})
_GOING_ON = frozenset({"conj", "relcl"})


def alleged(verb: Token) -> Accusation | None:
    """A verb that puts on the doers of a clause what the clause tells, whatever it is."""
    if verb.lemma_.lower() not in _ALLEGING:
        return None
    for clause in verb.children:
        if clause.dep_ == "xcomp" and clause.pos_ in ("VERB", "AUX"):  # "is alleged to have sold"
            return Accusation(targets(verb), clause, verb, True, is_negated(verb))
        if clause.dep_ == "ccomp" and clause.pos_ in ("VERB", "AUX"):
            culprits = tuple(dict.fromkeys(_doers(clause)))
            return Accusation(culprits, clause, verb, True, is_negated(verb)) if culprits else None
    return None


def _doers(clause: Token) -> Iterator[Token]:
    """Who does what a clause tells, or what the clauses tell that go on from it."""
    told = (t for t in clause.subtree if t.dep_ in _GOING_ON and t.pos_ == "VERB")
    for verb in (clause, *told):
        yield from (doer for doer in doers(verb) if is_party(doer) or doer.pos_ == "PRON")
