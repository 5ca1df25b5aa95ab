"""By what nouns a text describes its actors: "an Iraqi militia", "the mayor"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from sayso.extraction.actors.drafts import Draft
from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.sources.lexicons import lexicon
from sayso.extraction.sources.roles import role_terms
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

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
                draft.heads.add(noun.lower_)
                draft.terms.update(_terms(noun))
        draft.terms |= draft.heads


def _add_roles(text: str, span: Span, draft: Draft) -> None:
    terms = role_terms(text, span) | _titles(text, span, draft)
    draft.terms |= terms
    draft.heads |= terms & (lexicon("role_words") | lexicon("named_roles"))


def describing(name: Token) -> Iterator[Token]:
    """The nouns that say what the actor named by the token ``name`` is."""
    if name.dep_ == "appos" and name.head.pos_ == "NOUN":
        yield name.head
    for child in name.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN":
            yield child
        if child.dep_ == "compound" and child.pos_ == "NOUN" and child.i < name.i:
            yield child
    if name.dep_ == "nsubj" and name.head.lemma_ == "be":
        if not any(child.dep_ == "neg" for child in name.head.children):
            yield from (
                child
                for child in name.head.children
                if child.dep_ == "attr" and child.pos_ == "NOUN"
            )


def _terms(noun: Token) -> Iterator[str]:
    yield noun.lower_
    yield from (child.lower_ for child in noun.children if child.dep_ in _MODIFIERS)


def _titles(text: str, span: Span, draft: Draft) -> set[str]:
    whole = next((mention for mention in draft.mentions if mention.covers(span)), span)
    return {word.lower() for word in re.findall(r"\w+", text[whole.start : span.start])}
