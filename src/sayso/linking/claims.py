"""Claims: statements that say the same, across all documents of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sayso.linking.clusters import cluster
from sayso.linking.pairs import similar_pairs, weigh
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

    The groups with the most documents come first, then the earliest.
    """
    bags = weigh([dict.fromkeys(statement.stems, 1.0) for statement in statements])
    pairs = list(similar_pairs(bags, _LEAST_ALIKE))
    alike: dict[int, dict[int, float]] = defaultdict(dict)
    for i, j, cosine in pairs:
        alike[i][j] = alike[j][i] = cosine
    groups = cluster([1] * len(bags), pairs, _LEAST_IN_CLAIM)
    ordered = sorted(groups, key=lambda group: (-_documents(group, statements), group))
    return [_group(members, alike) for members in ordered]


def _group(members: tuple[int, ...], alike: Mapping[int, Mapping[int, float]]) -> Group:
    def likeness(number: int) -> float:
        return sum(alike.get(number, {}).get(other, 0.0) for other in members)

    centre = max(members, key=lambda number: (likeness(number), -number))
    around = alike.get(centre, {})
    closeness = {number: around.get(number, 0.0) for number in members}
    closeness |= {n: cosine for n, cosine in around.items() if cosine >= _LEAST_NEAR}
    closeness[centre] = 1.0
    return Group(members, centre, closeness)


def _documents(group: Sequence[int], statements: Sequence[Statement]) -> int:
    return len({statements[number].document for number in group})
