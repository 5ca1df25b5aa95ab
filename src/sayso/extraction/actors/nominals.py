"""Descriptions that stand for an actor spoken of before: "the president", "the militia"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.extraction.actors.descriptions import office
from sayso.extraction.actors.drafts import Draft
from sayso.extraction.actors.lexicons import peoples, words
from sayso.extraction.actors.phrases import Phrase
from sayso.extraction.actors.pronouns import Readers
from sayso.extraction.sources.clusters import gender_of

_COUNTRIES = frozenset({"country", "nation"})
_LEADERS = frozenset({"leader", "head", "ruler"})
_LEADING = frozenset(
    "president premier chancellor king queen dictator chairman leader emir ayatollah".split()
) | {"prime minister"}
_EMPTY = frozenset("former new current then old own very".split())
_NEAR = 2500  # code points back over which a body is remembered
_ROLE_BONUS, _WORD_BONUS = 1.5, 0.6


def add_nominals(phrases: Iterable[Phrase], readers: Readers) -> None:
    """Give the actors in ``readers`` the definite descriptions that stand for them."""
    named = {span.end: draft for draft in readers.drafts for span in draft.named}
    for phrase in phrases:
        if phrase.span.end in named or readers.is_protected(phrase.span):
            continue
        draft = None if phrase.plural else _set_beside(phrase, named)
        if draft is not None and draft.kind == "state":
            draft = None
        if draft is None and phrase.definite and not phrase.plural:
            draft = _referent(readers, phrase)
        if draft:
            draft.mentions.add(phrase.span)


def _set_beside(phrase: Phrase, named: dict[int, Draft]) -> Draft | None:
    """The actor whose name the phrase stands beside: "the mayor, Edda Brannigan"."""
    head = phrase.head
    if head.dep_ == "appos":
        return named.get(head.head.idx + len(head.head))
    beside = next((child for child in head.children if child.dep_ == "appos"), None)
    return named.get(beside.idx + len(beside)) if beside is not None else None


def _referent(readers: Readers, phrase: Phrase) -> Draft | None:
    words_before = [token.lower_ for token in phrase.before[1:]]
    head = office(phrase.head.lower_, words_before)
    modifiers = set(words_before) - set(head.split())
    if head in _COUNTRIES and not modifiers:
        return _nearest(readers, phrase, [d for d in readers.drafts if d.kind == "state"])
    person = _person(readers, phrase, head, modifiers)
    if person:
        return person
    bodies = [draft for draft in readers.drafts if draft.kind not in ("person", "state")]
    known = [draft for draft in bodies if head in draft.heads and _fits(draft, modifiers)]
    if known:
        return _nearest(readers, phrase, known)
    generic = head in words("generic_words") and not modifiers
    return _nearest(readers, phrase, bodies) if generic else None


def _fits(draft: Draft, modifiers: set[str]) -> bool:
    """Whether ``modifiers`` say no more than the text says of the draft elsewhere."""
    own = draft.terms | set(draft.name.lower().split())
    own |= {people for people, state in peoples().items() if state.lower() in own}
    return all(word in own or word in _EMPTY for word in modifiers)


def _person(readers: Readers, phrase: Phrase, head: str, modifiers: set[str]) -> Draft | None:
    leading = head in _LEADERS
    known = [
        number
        for number, draft in enumerate(readers.persons)
        if (head in draft.heads or (leading and draft.heads & _LEADING))
        and _fits(draft, modifiers - set(peoples()))
        and _is_of_people(draft, modifiers)
    ]
    if not known:
        return None

    def bonus(who: int) -> float:
        terms = readers.persons[who].terms
        return _ROLE_BONUS * (head in terms) + _WORD_BONUS * len(modifiers & terms)

    at = phrase.span.start
    who = readers.memory.best(
        at, gender_of(["", head]), bonus=bonus, since=readers.since(at), only=known
    )
    if who is None and len(known) == 1:
        who = known[0]
    return readers.persons[who] if who is not None else None


def _is_of_people(draft: Draft, modifiers: set[str]) -> bool:
    """Whether a people's adjective in ``modifiers`` is one that the person is described by."""
    told = {peoples()[word] for word in modifiers if word in peoples()}
    theirs = {peoples()[word] for word in draft.terms if word in peoples()}
    return not told or not theirs or bool(told & theirs)


def _nearest(readers: Readers, phrase: Phrase, drafts: Sequence[Draft]) -> Draft | None:
    """The one of ``drafts`` mentioned last before ``phrase``, in its comment if it is in one."""
    at, since = phrase.span.start, readers.since(phrase.span.start)
    seen = [
        (mention, number)
        for number, draft in enumerate(drafts)
        for mention in draft.mentions
        if max(since, at - _NEAR) <= mention.start and mention.end <= at
    ]
    return drafts[max(seen)[1]] if seen else None
