"""Topics: which documents of many tell one story."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from sayso.linking.bags import Bags, mean_bags, read_bags, weigh
from sayso.linking.clusters import cluster
from sayso.linking.pairs import similar_pairs
from sayso.linking.words import read_words
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
            words = read_words(document.text, zone.start, zone.end)
            counts.update(word.stem for word in words if word.stem)
    for word in read_words(document.title or ""):
        if word.stem:
            counts[word.stem] += _TITLE - 1
    return {stem: 1 + math.log(count) for stem, count in counts.items()}


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
        for found in cluster(sizes, pairs, least)
    )
