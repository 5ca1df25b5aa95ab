"""Clauses said to come from somebody in passing: "the town had agreed, according to the mayor"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.extraction.nesting.phrases import Roles, trimmed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def find_according(doc: Doc) -> Iterator[Roles]:
    """The roles of every "according to" of a parsed text, with the clause that it hangs on."""
    for token in doc[:-1]:
        following = doc[token.i + 1]
        if token.lower_ != "according" or following.lower_ != "to":
            continue
        aside = set(token.subtree) | set(following.subtree)
        source = [each for each in following.subtree if each != following]
        clause = _clause(token)
        content = [each for each in clause.subtree if each not in aside]
        yield Roles(trimmed(source), [token, following], trimmed(content))


def _clause(token: Token) -> Token:
    """The verb of the clause that ``token`` hangs on, or whatever its sentence has for one."""
    head = token.head
    while head.pos_ not in ("VERB", "AUX") and head.head != head:
        head = head.head
    return head
