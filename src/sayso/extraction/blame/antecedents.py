"""Whom "they" stands for among the blamed, as far as the sentence shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.extraction.blame.reasons import after
from sayso.extraction.events.arguments import targets
from sayso.model import Actor, Record

if TYPE_CHECKING:
    from spacy.tokens import Token

_THEM = frozenset("they them their".split())


def acted_on(they: Token) -> tuple[Token, ...]:
    """Those whom the main verb acts on, for "they" in a participle clause that goes on from it.

    "The guild sued the port, charging that they hid it"; "filed a suit against the port, saying
    that they hid it".
    """
    if they.lower_ not in _THEM:
        return ()
    for verb in they.ancestors:
        if verb.dep_ == "advcl" and verb.tag_ == "VBG":
            return tuple(after(each, ("against",)) or each for each in targets(verb.head))
    return ()


def body_before(they: Token, record: Record, without: str | None) -> Actor | None:
    """The group, body or state named last in the sentence before "they", but for one actor."""
    if they.lower_ not in _THEM:
        return None
    start = they.sent[0].idx
    named = [
        (mention.start, actor)
        for actor in record.actors or ()
        if actor.kind != "person" and actor.id != without
        for mention in actor.mentions
        if start <= mention.start < they.idx
    ]
    return max(named, key=lambda each: (each[0], each[1].id))[1] if named else None
