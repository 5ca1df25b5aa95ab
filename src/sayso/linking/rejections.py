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
# What is no denial in so many words: "called the case a show trial".
_UNFAIR = re.compile(
    r"\b(?:political(?:ly[- ]motivated)?|politici[sz]ed|trumped[- ]up|show|kangaroo|sham|rigged"
    r"|made[- ]up|concocted)[”\"’']? (?:\w+ )?(?:trials?|cases?|charges?|prosecutions?|court"
    r"|proceedings?|indictments?|persecution)\b",
    re.IGNORECASE,
)
# "misleading press reports", "the story was misread", "a misunderstanding in the article"
_TELLING = r"(?:reports?|reporting|stor(?:y|ies)|articles?|coverage)"
_MISTOLD = re.compile(
    rf"\bmis(?:leading|taken|guided)\W+(?:\w+ ){{0,2}}{_TELLING}\b"
    rf"|\b{_TELLING}\b[^.;]{{0,30}}\bmis(?:leading|taken|read|quot\w+|interpret\w+|characteri\w+)\b"
    rf"|\bmis(?:understanding|communication|interpretation|representation|characteri[sz]ation)s?\b"
    rf" (?:\w+ ){{0,5}}{_TELLING}\b",
    re.IGNORECASE,
)


def rejected_kind(statement: Statement, words: str) -> str | None:
    """What kind of charge a statement rejects by name: "the charges are false"."""
    given = statement.attribution
    if given is None:
        return None
    unfair = _UNFAIR.search(words) or _MISTOLD.search(words)
    if given.denies is None and not (unfair and (statement.asserts or statement.denies)):
        return None
    if given.polarity == "-" and words.startswith("that "):
        return None  # "denied that the lawsuit was late" denies what is said of it
    found = _AGAINST.search(words)
    return found.lastgroup if found else None


def join_rejections(
    groups: Sequence[Group], kinds: Sequence[str | None], statements: Sequence[Statement]
) -> list[Group]:
    """The groups, with all whose centre rejects a paper of one kind as one group.

    ``kinds`` has for each of the ``statements``, by its number, the kind that it rejects.
    """
    joined: dict[str, Group] = {}
    kept: list[Group | str] = []
    for group in groups:
        kind = kinds[group.centre]
        if kind is None:
            kept.append(group)
        elif kind in joined:
            joined[kind] = _join(joined[kind], group, statements)
        else:
            joined[kind] = group
            kept.append(kind)
    return [joined[item] if isinstance(item, str) else item for item in kept]


def _join(one: Group, other: Group, statements: Sequence[Statement]) -> Group:
    """Two groups as one, under the first centre whose own words reject, else the first."""
    closeness = {**one.closeness}
    for number, close in other.closeness.items():
        closeness[number] = max(close, closeness.get(number, 0.0))
    centre = min(one.centre, other.centre, key=lambda number: statements[number].denies)
    return Group(tuple(sorted((*one.members, *other.members))), centre, closeness)


def rejecting(
    group: Group, kinds: Sequence[str | None], statements: Sequence[Statement]
) -> set[int]:
    """The statements of a group that reject what its centre, in its own words, rejects."""
    kind = kinds[group.centre]
    if kind is None or statements[group.centre].denies:
        return set()
    return {number for number in group.members if kinds[number] == kind}
