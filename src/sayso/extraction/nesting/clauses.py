"""Cues in a parsed sentence, each with the complement that carries its content.

The labels are those of spaCy's English models (ClearNLP's, after Choi and Palmer 2012).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from sayso.extraction.cues import Cue, Part, cues_at

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PARTS: dict[str, Part] = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective"}
_QUESTION = frozenset("whether if why how who what when where which whom whose".split())
_OBJECTS = ("dobj", "oprd", "attr")
_COPULAS = frozenset(
    "is was are were be been being 's 're 'm ’s ’re ’m am feel feels felt remain "
    "remains remained seem seems seemed become became".split()
)
RAISING = frozenset("seem seems seemed appear appears appeared".split())
_EXPECTED = frozenset({"expected", "believed", "thought", "said", "known", "reported"})
_AMOUNTS = frozenset("lot much more nothing something little anything everything things".split())


class Clause(msgspec.Struct, frozen=True):
    """A cue's word, the sense that fits, and the heads of the phrases that are its content.

    ``link`` is the preposition between the two, if there is one.
    """

    cue: Token
    sense: Cue
    complement: str
    heads: tuple[Token, ...]
    link: Token | None = None


class _Complement(msgspec.Struct, frozen=True):
    kind: str
    heads: tuple[Token, ...]
    link: Token | None = None


def find_clauses(doc: Doc) -> Iterator[Clause]:
    """The cues of a parsed text that have a complement, in order."""
    words = [token.lower_ for token in doc]
    for token in doc:
        part = _PARTS.get(token.pos_)
        if part is None or (part == "adjective" and not _is_predicate(token)):
            continue
        clause = _fit(token, cues_at(words, token.i, (part,)))
        if clause is not None:
            yield clause


def _fit(token: Token, senses: list[Cue]) -> Clause | None:
    """The first complement of ``token`` that a sense takes, if it has one."""
    if not senses:
        return None
    for complement in _complements(token):
        for sense in senses:
            link = complement.link
            own = link is not None and link.lower_ in sense.particles
            if (own and "obj" in sense.complements) or complement.kind in sense.complements:
                return Clause(token, sense, complement.kind, complement.heads, complement.link)
    return None


def _is_predicate(token: Token) -> bool:
    """Whether an adjective is said of a subject: "she is sure", but not "make sure"."""
    if token.dep_ == "conj":
        token = token.head
    return token.dep_ == "acl" or (token.dep_ == "acomp" and token.head.lower_ in _COPULAS)


def _complements(token: Token) -> Iterator[_Complement]:
    """The complements of ``token``, clauses before phrases."""
    if token.lower_ in RAISING or (token.lower_ in _EXPECTED and is_passive(token)):
        yield from _raised(token)
    yield from _finite(token)
    yield from _infinitives(token)
    yield from _phrases(token)
    yield from _aside(token)


def _aside(token: Token) -> Iterator[_Complement]:
    """What stands beside "as officials have said": the clause that it comments on."""
    if token.dep_ == "advcl" and any(c.lower_ == "as" and c.i < token.i for c in token.children):
        yield _Complement("that", (token.head,))


def _raised(token: Token) -> Iterator[_Complement]:
    """What seems or is expected: "the ship seems to have left" is all content, and nobody's."""
    subjects = tuple(child for child in token.children if child.dep_ in ("nsubj", "nsubjpass"))
    for child in token.children:
        if child.dep_ == "xcomp" and is_infinitive(child) and subjects:
            yield _Complement("to", (*subjects, child))


def _finite(token: Token) -> Iterator[_Complement]:
    # What follows comes first: in "we went in, we know what we hit" both look like complements.
    for child in (*token.rights, *token.lefts):
        if not _is_clause(child) or child.right_edge.i - child.left_edge.i < 1:
            continue
        if is_infinitive(child):
            yield _Complement("obj+to", (child,))
            yield _Complement("to", (child,))
        else:
            if _asks(child):
                yield _Complement("wh", (child,))
            yield _Complement("that", (child,))
            yield _Complement("small", (child,))


def _is_clause(token: Token) -> bool:
    if token.dep_ in ("ccomp", "parataxis"):
        return token.lower_ not in ("know", "mean") or token.n_rights > 0
    return token.dep_ in ("acl", "relcl") and any(
        child.dep_ == "mark" and child.lower_ == "that" for child in token.children
    )


def _infinitives(token: Token) -> Iterator[_Complement]:
    has_object = is_passive(token) or any(
        c.dep_ in (*_OBJECTS, "dative") or (c.dep_ == "prep" and c.lower_ in ("on", "upon", "with"))
        for c in token.children
    )
    for child in token.children:
        if child.dep_ in ("xcomp", "acl") and is_infinitive(child):
            if _asks(child):  # "know how to do it"
                yield _Complement("wh", (child,))
            yield _Complement("obj+to" if has_object else "to", (child,))
            yield _Complement("to", (child,))
        elif child.dep_ == "advcl" and is_infinitive(child) and has_object:
            yield _Complement("obj+to", (child,))
        elif child.dep_ == "xcomp" and child.tag_ == "VBG":
            yield _Complement("ing", (child,))


def _phrases(token: Token) -> Iterator[_Complement]:
    objects = tuple(child for child in token.children if child.dep_ in _OBJECTS)
    for child in token.children:
        if child.dep_ == "prep" and child.n_rights:
            inner = tuple(child.rights)
            first = objects or (_passive_subject(token) if is_passive(token) else ())
            if first and child.lower_ == "as":
                yield _Complement("as", (*first, *inner))
            elif first and child.lower_ != "to":
                yield _Complement(f"obj+{child.lower_}", (*first, *inner))
            yield _Complement("" if child.lower_ == "to" else child.lower_, inner, child)
    clauses = tuple(c for c in token.children if c.dep_ in ("xcomp", "ccomp"))
    if len(objects) > 1 or (objects and clauses):
        yield _Complement("small", (*objects, *clauses))
    elif is_passive(token) and (objects or clauses):
        yield _Complement("small", (*_passive_subject(token), *objects, *clauses))
    for each in objects:
        yield from _of_amount(each)
    if objects:
        yield _Complement("obj", objects)
    elif is_passive(token):
        yield _Complement("obj", _passive_subject(token))


def _of_amount(token: Token) -> Iterator[_Complement]:
    """What "a lot" or "more" is about: "learned a lot about ground games"."""
    if token.lower_ in _AMOUNTS:
        for child in token.children:
            if child.dep_ == "prep" and child.n_rights:
                yield _Complement(child.lower_, tuple(child.rights), child)


def _passive_subject(token: Token) -> tuple[Token, ...]:
    if token.dep_ == "conj" and not any(child.dep_ == "nsubjpass" for child in token.children):
        return tuple(c for c in token.head.children if c.dep_ in ("nsubj", "nsubjpass"))
    return tuple(child for child in token.children if child.dep_ == "nsubjpass")


def is_passive(token: Token) -> bool:
    """Whether a verb is in the passive; "'s admitted that" is not, though it may look so."""
    for child in token.children:
        if child.dep_ == "auxpass":
            short = child.lower_ in ("'s", "’s")
            return not (short and any(c.dep_ in ("ccomp", "dobj") for c in token.children))
    return False


def is_infinitive(token: Token) -> bool:
    """Whether a verb stands with "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def _asks(token: Token) -> bool:
    first = [token, *token.lefts]
    return any(e.lower_ in _QUESTION or any(c.lower_ in _QUESTION for c in e.lefts) for e in first)
