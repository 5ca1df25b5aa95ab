"""Whether a descriptor is used, held at a distance, or rejected by whoever speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.extraction.labels.candidates import Candidate
from sayso.extraction.labels.users import User
from sayso.model import LabelStance

if TYPE_CHECKING:
    from spacy.tokens import Token

_REJECTING = frozenset(
    "deny reject dispute dismiss refute rebut contest refuse object protest disavow repudiate "
    "decline".split()
)
_NOT = frozenset("not n't n’t never hardly no neither nor".split())
_WRONG = frozenset("wrong unfair false untrue absurd ridiculous misleading inaccurate".split())
_ANYTHING_BUT = re.compile(r"\b(?:anything but|far from|nothing like)\s+(?:an?\s+|the\s+)?$", re.I)
_REACH = 40


def stance_of(text: str, candidate: Candidate, user: User) -> LabelStance:
    """How ``user`` stands to the descriptor."""
    if is_rejected(text, candidate):
        return "disputes"
    attribution = user.attribution
    if attribution is not None and attribution.polarity == "-" and _is_said(candidate, user):
        return "disputes"
    if user.echo is not None:
        return "disputes" if user.echo.stance == "disputes" else "quotes"
    own = attribution is None or user.who == "author"
    return "quotes" if candidate.form == "quotation" and own else "uses"


def _is_said(candidate: Candidate, user: User) -> bool:
    """Whether the descriptor is what the denying attribution's content says."""
    return candidate.form in ("predicate", "naming") and user.attribution is not None


def is_rejected(text: str, candidate: Candidate) -> bool:
    """Whether the descriptor is negated, or stands under a verb of rejecting."""
    before = text[max(0, candidate.span.start - _REACH) : candidate.span.start]
    if _ANYTHING_BUT.search(before):
        return True
    if _has_no(candidate.head):
        return True
    inside = candidate.form != "modifier"  # "rejected the mad plan" leaves the plan mad
    for verb in (candidate.verb, *candidate.head.ancestors):
        if verb is None:
            continue
        after = verb.i < candidate.head.i or candidate.form in ("naming", "tie")
        if verb.lemma_.lower() in _REJECTING and inside and after:
            return True
        inside = inside or verb.pos_ in ("VERB", "AUX")
        if candidate.form != "modifier" and _is_negated(verb, candidate):
            return True
        if verb.lemma_ == "be" and _is_wrong(verb, candidate.head):
            return True
    return False


def _has_no(head: Token) -> bool:
    """Whether "no" stands before it: "no hero"."""
    return any(child.lower_ == "no" for child in head.lefts)


def _is_negated(verb: Token, candidate: Candidate) -> bool:
    """Whether ``verb`` is the one that puts the descriptor there, and is negated."""
    if verb is not candidate.verb and verb.i != getattr(candidate.verb, "i", -1):
        return False
    return any(child.lower_ in _NOT and child.i < candidate.head.i for child in verb.children)


def _is_wrong(verb: Token, head: Token) -> bool:
    """Whether ``verb`` says that a clause with ``head`` in it is wrong."""
    said = [c for c in verb.children if c.dep_ in ("acomp", "attr") and c.lower_ in _WRONG]
    return bool(said) and head.i not in {token.i for token in said}
