"""Differences: claims that say nearly the same, and what is not the same in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.linking.casts import Cast
from sayso.linking.drafts import ClaimDraft
from sayso.linking.hardening.firmness import firmness
from sayso.model.stories import Difference, DifferenceKind

_NUMBER = re.compile(
    r"\b\d[\d,.]*\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?"
    r"|hundreds?|thousands?|millions?|billions?)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August"
    r"|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|(?:19|20)\d\d"
    r"|yesterday|today|tomorrow)(?: \d{1,2}\b)?"
)
_PLACE = re.compile(r"\b(?:in|at|near|outside|off|from) (?:the )?((?:[A-Z][\w’'-]+ ?){1,3})")
_NAME = re.compile(r"(?<![.!?“\"‘] )(?<!^)\b[A-Z][\w’'-]+")


def find_differences(
    drafts: Sequence[ClaimDraft], casts: Mapping[str, Cast]
) -> list[tuple[Difference, ...]]:
    """For each claim the near ones that differ, each with the first thing that does."""
    return [tuple(_differences(drafted, drafts, casts)) for drafted in drafts]


def _differences(
    drafted: ClaimDraft, drafts: Sequence[ClaimDraft], casts: Mapping[str, Cast]
) -> Iterator[Difference]:
    for number in dict.fromkeys(number for number, _ in drafted.near):
        kind = _difference(drafted, drafts[number], casts)
        if kind:
            yield Difference(claim=f"c{number + 1}", in_=kind)


def _difference(
    one: ClaimDraft, other: ClaimDraft, casts: Mapping[str, Cast]
) -> DifferenceKind | None:
    """What sets the centres of two claims apart, as far as words on the surface tell."""
    first, second = _words(one, casts), _words(other, casts)
    patterns: tuple[tuple[DifferenceKind, re.Pattern[str]], ...] = (
        ("time", _TIME),
        ("number", _NUMBER),
        ("place", _PLACE),
        ("actor", _NAME),
    )
    for kind, pattern in patterns:
        mine, theirs = _found(pattern, first), _found(pattern, second)
        if mine and theirs and not mine & theirs:
            return kind
    degrees = {firmness(d.centre, casts[d.centre.statement.document]).most for d in (one, other)}
    return "certainty" if len(degrees) > 1 else None


def _words(drafted: ClaimDraft, casts: Mapping[str, Cast]) -> str:
    statement = drafted.centre.statement
    return casts[statement.document].document.words(statement.spans)


def _found(pattern: re.Pattern[str], words: str) -> frozenset[str]:
    return frozenset(
        (match[1] if pattern.groups else match[0]).strip().lower()
        for match in pattern.finditer(words)
    )
