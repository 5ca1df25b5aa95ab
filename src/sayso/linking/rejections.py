"""Rejections: those who call one suit, charge or report untrue say one thing, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.linking.claims import Group
from sayso.linking.statements import Statement

# What is said against somebody, by the kinds of it that one speaker means by several words.
_AGAINST = re.compile(
    r"\b(?:(?P<suit>(?:law)?suits?|complaints?)|(?P<charge>charges?|indictments?|prosecution)"
    r"|(?P<report>reports?|reporting|stor(?:y|ies)|articles?))\b",
    re.IGNORECASE,
)


def rejected_kind(statement: Statement, words: str) -> str | None:
    """What kind of charge a statement rejects by name: "the charges are false"."""
    given = statement.attribution
    if given is None or given.denies is None:
        return None
    found = _AGAINST.search(words)
    return found.lastgroup if found else None


def join_rejections(groups: Sequence[Group], kinds: Sequence[str | None]) -> list[Group]:
    """The groups, with all whose centre rejects a paper of one kind as one group.

    ``kinds`` has for each statement, by its number, the kind that it rejects.
    """
    joined: dict[str, Group] = {}
    kept: list[Group | str] = []
    for group in groups:
        kind = kinds[group.centre]
        if kind is None:
            kept.append(group)
        elif kind in joined:
            joined[kind] = _join(joined[kind], group)
        else:
            joined[kind] = group
            kept.append(kind)
    return [joined[item] if isinstance(item, str) else item for item in kept]


def _join(one: Group, other: Group) -> Group:
    """Two groups as one, under the centre of the first."""
    closeness = {**one.closeness}
    for number, close in other.closeness.items():
        closeness[number] = max(close, closeness.get(number, 0.0))
    return Group(tuple(sorted((*one.members, *other.members))), one.centre, closeness)
