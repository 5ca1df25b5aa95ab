"""Topics: which documents of many tell one story."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from sayso.linking.bags import Bags, mean_bags, read_bags, weigh
from sayso.linking.clusters import cluster
from sayso.linking.pairs import similar_pairs
from sayso.linking.words import read_stems
from sayso.model import Document

_TITLE = 3  # how often the title's words count
_LEAST_ALIKE = 0.03  # cosine of two documents, to count at all
LEAST_IN_STORY = 0.12  # mean cosine between the two halves of a story
_PROPOSING = 48  # words of a document that propose others to compare with
_PARTNERS = 64  # documents before it that one is compared with, the likeliest by these words
_LONGEST = 2000  # words of a document, or of a story, the heaviest

Profile = Mapping[str, float]


def profile(document: Document) -> Profile:
    """The words of a document's title and body, with how much each one says by its count."""
    counts: Counter[str] = Counter()
    for zone in document.zones:
        if zone.kind != "comment":
            counts.update(read_stems(document.text, zone.start, zone.end))
    for stem in read_stems(document.title or ""):
        counts[stem] += _TITLE - 1
    return {stem: _loudness(count) for stem, count in counts.items()}


@lru_cache(maxsize=1024)
def _loudness(count: int) -> float:
    """How much a word says by its count; the same number is kept but once."""
    return 1 + math.log(count)


def group_profiles(
    profiles: Mapping[str, Profile], least: float = LEAST_IN_STORY
) -> list[tuple[str, ...]]:
    """The documents (by their ids) in stories, each in order of ids, by their first.

    Words that few of the documents use weigh most. Stories found are compared again, as wholes,
    until none are alike any more. The result is the same for any order of ``profiles``.
    """
    names = sorted(profiles)
    groups: list[tuple[int, ...]] = [(number,) for number in range(len(names))]
    bags = mean_bags(weigh(read_bags([profiles[name] for name in names])), groups, _LONGEST)
    while True:
        joined = _join(groups, bags, least)
        if len(joined) == len(groups):
            return [tuple(names[number] for number in group) for group in joined]
        groups = joined


def _join(groups: list[tuple[int, ...]], bags: Bags, least: float) -> list[tuple[int, ...]]:
    """The groups that are alike put together."""
    means = mean_bags(bags, groups, _LONGEST)
    sizes = [len(group) for group in groups]
    pairs = similar_pairs(means, _LEAST_ALIKE, proposing=_PROPOSING, partners=_PARTNERS)
    return sorted(
        tuple(sorted(number for index in found for number in groups[index]))
        for found in cluster(sizes, pairs.each(), least)
    )
