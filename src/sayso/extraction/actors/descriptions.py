"""By what nouns a text describes its actors: "an Iraqi militia", "the mayor"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from sayso.extraction.actors.drafts import Draft
from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.sources.roles import role_before, role_terms
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_HALVES = frozenset("assistant attorney deputy prime vice".split())
_MODIFIERS = frozenset({"amod", "compound", "nmod"})


def describe(text: str, drafts: Iterable[Draft], grammar: Grammar) -> None:
    """Give each of ``drafts`` the nouns and adjectives that ``text`` describes it by."""
    for draft in drafts:
        if draft.kind != "person":
            draft.heads.add(draft.name.split()[-1].lower())
        for span in draft.named:
            if draft.kind == "person":
                _add_roles(text, span, draft)
            token = grammar.token(span)
            for noun in describing(token) if token is not None else ():
                draft.heads.add(office(noun.lower_, [t.lower_ for t in noun.lefts]))
                draft.terms.update(_terms(noun))
        draft.terms |= draft.heads


def _add_roles(text: str, span: Span, draft: Draft) -> None:
    draft.terms |= role_terms(text, span)
    role = role_before(text, span)
    words = re.findall(r"\w+", role.words(text).lower()) if role else _titles(text, span, draft)
    draft.terms.update(words)
    if words:
        draft.heads.add(office(words[-1], words[-2:-1]))


def office(noun: str, before: Sequence[str]) -> str:
    """The office that ``noun`` tells after the words ``before``: "vice president"."""
    return f"{before[-1]} {noun}" if before and before[-1] in _HALVES else noun


def describing(name: Token) -> Iterator[Token]:
    """The nouns that say what the actor named by the token ``name`` is."""
    if name.dep_ == "appos" and name.head.pos_ == "NOUN":
        yield name.head
    for child in name.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN":
            yield child
        if child.dep_ == "compound" and child.pos_ == "NOUN" and child.i < name.i:
            yield child
    denied = any(child.dep_ == "neg" for child in name.head.children)
    if name.dep_ == "nsubj" and name.head.lemma_ == "be" and not denied:
        yield from (
            child for child in name.head.children if child.dep_ == "attr" and child.pos_ == "NOUN"
        )


def _terms(noun: Token) -> Iterator[str]:
    yield noun.lower_
    yield from (child.lower_ for child in noun.children if child.dep_ in _MODIFIERS)


def _titles(text: str, span: Span, draft: Draft) -> list[str]:
    whole = next((mention for mention in draft.mentions if mention.covers(span)), span)
    return re.findall(r"\w+", text[whole.start : span.start].lower())
