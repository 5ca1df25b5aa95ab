"""Who does what to whom, read from the grammar of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "csubj")
PASSIVE = ("nsubjpass", "csubjpass")
_RELATIVES = frozenset({"that", "which", "who", "whom"})
_LINKS = frozenset({"conj", "xcomp", "advcl"})
# "accused them of lying", but "hurt them by lying"
_OF_OBJECTS = frozenset({"of", "for", "from", "with", "into", "about"})
# Verbs that only say that somebody does what their object names, or that it came to be.
DOING = frozenset(
    "carry conduct launch commit stage perpetrate execute mount make do wage perform order "
    "authorize authorise orchestrate mastermind sponsor instigate unleash hold face "
    "undergo suffer".split()
)


def doers(token: Token) -> tuple[Token, ...]:
    """The heads of those who do what the verb or noun ``token`` speaks of."""
    if token.pos_ in ("VERB", "AUX"):
        return tuple(_verb_doers(token))
    found = [child for child in token.children if child.dep_ == "poss"]
    found += [agent for child in token.children for agent in _by(child)]
    above = token.head
    if above.pos_ == "VERB" and above.lemma_ in DOING and token.dep_ in ("dobj", "nsubjpass"):
        found += doers(above)
    found += [
        agent
        for child in token.children
        if child.dep_ in ("relcl", "acl") and child.lemma_ in DOING
        for agent in doers(child)
        if agent.i != token.i
    ]
    return tuple(found)


def targets(token: Token) -> tuple[Token, ...]:
    """The heads of those to whom the verb or noun ``token`` does it."""
    if token.pos_ not in ("VERB", "AUX"):
        return tuple(
            below
            for child in token.children
            if child.dep_ == "prep" and child.lower_ in ("on", "against", "of", "targeting")
            for below in _objects(child)
        )
    found = [child for child in token.children if child.dep_ in ("dobj", *PASSIVE)]
    if (token.dep_ == "acl" and token.tag_ == "VBN") or (
        token.dep_ == "relcl" and any(_is_relative(each) for each in found)
    ):
        found.append(token.head)
    if not found:
        found = [
            below
            for child in token.children
            if child.dep_ == "prep" and child.lower_ in ("on", "at", "against")
            for below in _objects(child)
        ]
    return tuple(each for each in found if not _is_relative(each))


def is_passive(verb: Token) -> bool:
    """Whether ``verb`` stands in the passive."""
    return verb.tag_ == "VBN" and (
        any(child.dep_ in ("auxpass", *PASSIVE, "agent") for child in verb.children)
        or verb.dep_ == "acl"
    )


def _verb_doers(verb: Token) -> Iterator[Token]:
    agents = [agent for child in verb.children for agent in _by(child)]
    if agents or is_passive(verb):
        yield from agents
        return
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    for subject in subjects:
        yield verb.head if _is_relative(subject) and verb.dep_ == "relcl" else subject
    if subjects:
        return
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        yield verb.head
    elif verb.dep_ in _LINKS and verb.head.pos_ in ("VERB", "AUX"):
        yield from _shared_doers(verb)
    elif verb.dep_ == "pcomp" and verb.head.head.pos_ == "VERB":
        above = verb.head.head
        objects = [child for child in above.children if child.dep_ in ("dobj", *PASSIVE)]
        yield from (verb.head.lower_ in _OF_OBJECTS and objects) or _verb_doers(above)


def _shared_doers(verb: Token) -> Iterator[Token]:
    """The doers that a verb without a subject has from the one it hangs on.

    "He was filmed kicking them": the one filmed does it. Beside a whole verb "kicking" alone is
    no verb of the same subject.
    """
    bare = verb.tag_ == "VBG" and not any(child.dep_ == "aux" for child in verb.children)
    if bare and is_passive(verb.head) and verb.dep_ != "conj":
        subjects = [child for child in verb.head.children if child.dep_ in PASSIVE]
        yield from (verb.head.head if _is_relative(each) else each for each in subjects)
    elif not bare or verb.dep_ != "conj" or verb.head.tag_ == "VBG":
        yield from _verb_doers(verb.head)


def _by(child: Token) -> Iterator[Token]:
    if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
        yield from _objects(child)


def _objects(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield child


def _is_relative(token: Token) -> bool:
    return token.lower_ in _RELATIVES and token.dep_ in (*SUBJECTS, *PASSIVE, "dobj", "pobj")
