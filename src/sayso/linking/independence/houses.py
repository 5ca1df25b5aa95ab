"""Houses: groups of roots that may be the same people, or speak for one body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache

from sayso.extraction.sources.lexicons import lexicon
from sayso.linking.identities.bodies import body_key
from sayso.linking.identities.people import read_name
from sayso.model.stories import Root

_NAME = re.compile(r"\b[A-Z][\w.’'-]*\w(?: (?:of |for |the |and )?[A-Z][\w.’'-]*\w)*")
_IGNORED = lexicon("titles") | frozenset(
    "the an one two three four five six several some many his her its ceo".split()
)
_OFFICES = lexicon("role_words") | lexicon("titles")

Group = Sequence[Root]


def count_houses(groups: Sequence[Group]) -> int:
    """How many groups are left if all that may be one are."""
    ids = {root.id for group in groups for root in group}
    leader: dict[str, int] = {}
    left = list(range(len(groups)))
    for number, group in enumerate(groups):
        for tie in _ties(group, ids):
            _join(left, leader.setdefault(tie, number), number)
    return sum(place == number for number, place in enumerate(left))


def are_near(groups: Iterable[Group], others: Sequence[Group]) -> Iterator[bool]:
    """For each group, whether it may be one with any of ``others``."""
    others_ids = {root.id for other in others for root in other}
    known = {tie for other in others for tie in _ties(other, others_ids)}
    for group in groups:
        yield not known.isdisjoint(_ties(group, others_ids))


def _join(left: list[int], one: int, other: int) -> None:
    """Make the two groups, and all that are one with them, one."""
    first, second = sorted((_first(left, one), _first(left, other)))
    left[second] = first


def _first(left: list[int], number: int) -> int:
    while left[number] != number:
        left[number] = number = left[left[number]]
    return number


def _ties(group: Group, ids: Set[str]) -> set[str]:
    """What a group shares with all that it may be one with, among the roots of ``ids``."""
    own = {root.id for root in group}
    maybe = {name for root in group for name in root.same_as_maybe}
    houses = {f"house of {house}" for root in group for house in _houses(root)}
    return own | (maybe & ids) | houses | set(_namesakes(group))


def _namesakes(group: Group) -> Iterator[str]:
    """The first names and surnames of a group's people, who may have a "Jr" in one text only."""
    for root in group:
        name = read_name(root.name) if root.kind == "named_person" and root.name else None
        if name and name.given:
            yield f"person {name.given[0]} {name.surname}"


@lru_cache(maxsize=4096)
def _houses(root: Root) -> frozenset[str]:
    """The bodies that a root's name, role, affiliation and description show it to be of."""
    words = [root.role, root.affiliation, root.description]
    if root.kind != "named_person":
        words.append(root.name)
    told = " | ".join(filter(None, words))
    if root.kind == "named_person":
        told = told.replace(root.name, "|")
    named = (_without_office(match[0].replace(".", "")) for match in _NAME.finditer(told))
    return frozenset(body_key(name) for name in named if name and name.lower() not in _IGNORED)


def _without_office(name: str) -> str:
    """A name without the office in capitals that follows it: "Guild" of "Guild CEO"."""
    words = name.removesuffix("'s").split()
    while words and words[-1].lower() in _OFFICES:
        words.pop()
    return " ".join(words)
