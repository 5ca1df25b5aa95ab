"""Mentions that the grammar itself says are one event: "the attack that hit the port"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sayso.extraction.events.arguments import doers
from sayso.extraction.events.mentions import Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_AS = frozenset(
    "frame describe call label term brand dub portray regard see characterise characterize".split()
)

_JUST_BEFORE = 12  # tokens
_CAUSED = frozenset({"killing", "injury"})
_CAUSING = frozenset({"attack", "accident", "disaster", "protest"})


def links(doc: Doc, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """Pairs of heads that are one event."""
    known = {each.head: each for each in mentions}
    return [
        pair
        for mention in mentions
        for pair in _pairs(doc[mention.head], known)
        if pair[0] != pair[1]
    ]


def _pairs(token: Token, known: dict[int, Mention]) -> Iterator[tuple[int, int]]:
    here = known[token.i]
    if here.part == "verb":
        for doer in doers(token):
            other = known.get(doer.i)
            if other and other.kind and here.kind and other.kind.type == here.kind.type:
                yield doer.i, token.i
    if token.dep_ == "appos" and token.head.i in known:
        yield token.head.i, token.i
    if token.dep_ == "attr" and token.head.lemma_ == "be":
        yield from (
            (each.i, token.i)
            for each in token.head.children
            if each.dep_ == "nsubj" and each.i in known
        )
    above = token.head
    if above.lower_ == "as" and above.head.lemma_ in _AS:
        yield from (
            (each.i, token.i)
            for each in above.head.children
            if each.dep_ in ("dobj", "nsubjpass") and each.i in known
        )
    if here.pointing:  # "that attack" is the one told just before
        before = [i for i in known if i < token.i and _alike(known[i], here)]
        if before and token.i - max(before) <= _JUST_BEFORE:
            yield max(before), token.i
    if above.lower_ == "to" and above.head.lower_ in ("referring", "reference"):
        before = [i for i in known if i < above.i and _alike(known[i], here)]
        if before:
            yield max(before), token.i


def _alike(a: Mention, b: Mention) -> bool:
    return a.root == b.root or (a.kind is not None and a.kind == b.kind)


def causes(doc: Doc, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """Pairs of heads of which one caused the other: "the raid killed two", "shot dead in a raid".

    Deaths and injuries are part of the event that brought them about.
    """
    known = {each.head: each for each in mentions}
    return [
        (cause, mention.head)
        for mention in mentions
        if mention.kind and mention.kind.name in _CAUSED and mention.part == "verb"
        for cause in _causes(doc[mention.head], known)
    ]


def _causes(token: Token, known: dict[int, Mention]) -> Iterator[int]:
    candidates = [*doers(token)]
    if token.dep_ in ("advcl", "conj", "acl", "relcl"):
        candidates.append(token.head)
    candidates += [
        below
        for child in token.children
        if child.dep_ in ("prep", "agent") and child.lower_ in ("in", "by", "during", "from")
        for below in child.children
        if below.dep_ == "pobj"
    ]
    for each in candidates:
        other = known.get(each.i)
        if other and other.kind and other.kind.type in _CAUSING:
            yield each.i
