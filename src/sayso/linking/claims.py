"""Claims: statements that say the same, across all documents of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sayso.linking.bags import read_bags, weigh
from sayso.linking.clusters import cluster
from sayso.linking.pairs import similar_pairs
from sayso.linking.statements import Statement

_LEAST_ALIKE = 0.05  # cosine of two statements, to count at all
_LEAST_IN_CLAIM = 0.2  # mean cosine between the two halves of a claim
_LEAST_NEAR = 0.3  # cosine of a statement with the centre of another claim, to be near it


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
    counts = [len(numbers) for numbers in wordings.values()]
    bags = weigh(read_bags([dict.fromkeys(stems, 1.0) for stems in wordings]), counts)
    pairs = list(similar_pairs(bags, _LEAST_ALIKE, counts=counts))
    alike: list[dict[int, float]] = [{} for _ in counts]
    for i, j, cosine in pairs:
        alike[i][j] = alike[j][i] = cosine
    numbers = list(wordings.values())
    groups = [_group(g, alike, numbers) for g in cluster(counts, pairs, _LEAST_IN_CLAIM)]
    return sorted(groups, key=lambda g: (-_documents(g.members, statements), g.members))


def _wordings(statements: Sequence[Statement]) -> Mapping[frozenset[str], Sequence[int]]:
    """The statements, by their numbers in order, that have the same words."""
    found: dict[frozenset[str], list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        found[frozenset(statement.stems)].append(number)
    return found


def _group(
    wordings: Sequence[int],
    alike: Sequence[Mapping[int, float]],
    numbers: Sequence[Sequence[int]],
) -> Group:
    """The group of some ``wordings``, each of which stands for the statements ``numbers``."""
    inside = set(wordings)

    def likeness(wording: int) -> float:
        others = (c * len(numbers[o]) for o, c in alike[wording].items() if o in inside)
        return len(numbers[wording]) - 1 + sum(others)

    centre = max(wordings, key=lambda wording: (likeness(wording), -wording))
    around = {**alike[centre], centre: 1.0}
    near = {other for other, cosine in around.items() if cosine >= _LEAST_NEAR}
    return Group(
        members=tuple(sorted(number for wording in wordings for number in numbers[wording])),
        centre=numbers[centre][0],
        closeness={n: around.get(w, 0.0) for w in sorted(inside | near) for n in numbers[w]},
    )


def _documents(group: Sequence[int], statements: Sequence[Statement]) -> int:
    return len({statements[number].document for number in group})
