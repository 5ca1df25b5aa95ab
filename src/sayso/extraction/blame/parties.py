"""Who can be to blame: people, bodies, things that people act with, and who owns a deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.extraction.actors.lexicons import words
from sayso.extraction.events.arguments import doers
from sayso.extraction.events.keys import Keys, actor_of, country_of, is_state

if TYPE_CHECKING:
    from spacy.tokens import Token

# Things that people act with, and are blamed by the name of.
_ACTING = frozenset(
    "ship vessel tanker boat crew plane aircraft jet warplane drone agent hacker spy official "
    "operative police soldier troop gunman attacker media press man woman "
    "associate aide adviser advisor deputy boss crony operative".split()
)
_GROUPS = ("people_words", "group_words", "body_words", "generic_words")


def is_party(token: Token) -> bool:
    """Whether a word that is no known actor's is for people, or a name."""
    forms = {token.lower_, token.lemma_.lower()}
    return (
        token.pos_ == "PROPN"
        or not _ACTING.isdisjoint(forms)
        or any(not words(name).isdisjoint(forms) for name in _GROUPS)
    )


def owners(thing: Token, keys: Keys) -> tuple[Token, ...]:
    """The heads of those whose deed ``thing`` is: "the union's conduct", "Israeli raids"."""
    if thing.pos_ != "NOUN":
        return ()
    return doers(thing) or tuple(
        child
        for child in thing.lefts
        if child.dep_ in ("compound", "nmod", "amod") and _acts(child, keys)
    )


def _acts(name: Token, keys: Keys) -> bool:
    """Whether a name before a noun is of who does it: not so in "the Iraq war"."""
    if name.pos_ == "ADJ" or name.text.isupper():
        return country_of(name) is not None
    if name.pos_ == "NOUN":
        return is_party(name)
    actor = keys.of(name)
    return actor_of(actor) is not None and not is_state(actor)
