"""Claims: statements that say the same, across all documents of a story."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.linking.clusters import cluster
from sayso.linking.pairs import similar_pairs, weigh
from sayso.linking.statements import Statement

_LEAST_ALIKE = 0.05  # cosine of two statements, to count at all
_LEAST_IN_CLAIM = 0.12  # mean cosine between the two halves of a claim


def group_statements(statements: Sequence[Statement]) -> list[tuple[Statement, ...]]:
    """The statements that say the same put together, by the words they share.

    The groups with the most documents come first, then the earliest, in the order of
    ``statements``.
    """
    bags = weigh([dict.fromkeys(statement.stems, 1.0) for statement in statements])
    groups = cluster(len(bags), similar_pairs(bags, _LEAST_ALIKE), _LEAST_IN_CLAIM)
    ordered = sorted(groups, key=lambda group: (-_documents(group, statements), group))
    return [tuple(statements[index] for index in group) for group in ordered]


def _documents(group: Sequence[int], statements: Sequence[Statement]) -> int:
    return len({statements[index].document for index in group})
