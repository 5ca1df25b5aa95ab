"""Claims: statements that say the same, across all documents of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sayso.linking.bags import Numbers, read_bags, weigh
from sayso.linking.clusters import cluster
from sayso.linking.pairs import Pairs, similar_pairs
from sayso.linking.statements import Statement

_LEAST_ALIKE = 0.05  # cosine of two statements, to count at all
_LEAST_IN_CLAIM = 0.2  # mean cosine between the two halves of a claim
LEAST_NEAR = 0.22  # cosine of a statement with a claim's centre, to say perhaps the same


class Group(NamedTuple):
    """Statements that say the same, by their numbers in order.

    ``centre`` is the one most like the others. ``closeness`` is how like it the members are (0 to
    1), and the statements of other groups that are near: those that may say the same.
    """

    members: tuple[int, ...]
    centre: int
    closeness: Mapping[int, float]


def group_statements(statements: Sequence[Statement]) -> list[Group]:
    """The statements that say the same put together, by the words they share.

    Those of the very same words are compared as one. The groups with the most documents come
    first, then the earliest.
    """
    wordings = _wordings(statements)
    numbers = list(wordings.values())
    counts = [len(each) for each in numbers]
    bags = weigh(read_bags([dict.fromkeys(stems, 1.0) for stems in wordings]), counts)
    pairs = similar_pairs(bags, _LEAST_ALIKE, counts=counts)
    clusters = cluster(counts, pairs.each(), _LEAST_IN_CLAIM)
    centres = _centres(clusters, pairs, np.asarray(counts))
    around = _around(centres, pairs, len(counts))
    groups = [
        _group(found, centre, around[centre], numbers)
        for found, centre in zip(clusters, centres, strict=True)
    ]
    return sorted(groups, key=lambda g: (-_documents(g.members, statements), g.members))


def _wordings(statements: Sequence[Statement]) -> Mapping[frozenset[str], Sequence[int]]:
    """The statements, by their numbers in order, that have the same words."""
    found: dict[frozenset[str], list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        found[frozenset(statement.stems)].append(number)
    return found


def _centres(clusters: Sequence[Sequence[int]], pairs: Pairs, counts: Numbers) -> list[int]:
    """The wording of each cluster that is most like its others, the first of equals.

    Sums are rounded: those that are the same but for the order they were made in are equal.
    """
    owner = np.zeros_like(counts)
    for number, wordings in enumerate(clusters):
        owner[list(wordings)] = number
    first, second, alike = pairs.some(owner[pairs.first] == owner[pairs.second])
    likeness = counts - 1.0
    likeness += np.bincount(first, alike * counts[second], len(counts))
    likeness += np.bincount(second, alike * counts[first], len(counts))
    likeness = likeness.round(9)
    return [max(some, key=lambda wording: (likeness[wording], -wording)) for some in clusters]


def _around(centres: Sequence[int], pairs: Pairs, count: int) -> Mapping[int, Mapping[int, float]]:
    """For each centre, of ``count`` wordings, those that are like it, itself among them."""
    central = np.zeros(count, dtype=bool)
    central[list(centres)] = True
    telling = central[pairs.first] | central[pairs.second]
    around = {centre: {centre: 1.0} for centre in centres}
    for i, j, cosine in pairs.some(telling).each():
        if central[i]:
            around[i][j] = cosine
        if central[j]:
            around[j][i] = cosine
    return around


def _group(
    wordings: Sequence[int],
    centre: int,
    around: Mapping[int, float],
    numbers: Sequence[Sequence[int]],
) -> Group:
    """The group of some ``wordings``, each of which stands for the statements ``numbers``."""
    near = {other for other, cosine in around.items() if cosine >= LEAST_NEAR}
    return Group(
        members=tuple(sorted(number for wording in wordings for number in numbers[wording])),
        centre=numbers[centre][0],
        closeness={n: around.get(w, 0.0) for w in sorted({*wordings, *near}) for n in numbers[w]},
    )


def _documents(group: Sequence[int], statements: Sequence[Statement]) -> int:
    return len({statements[number].document for number in group})
