"""Clusters: things put together as long as they are alike on average."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence


def cluster(
    sizes: Sequence[int], pairs: Iterable[tuple[int, int, float]], least: float
) -> list[tuple[int, ...]]:
    """Things in clusters, each in order, by their first member.

    ``sizes`` says how many each thing stands for, ``pairs`` how alike two of them are. The two
    clusters that are most alike on average are joined, as long as that is ``least`` or more;
    things that ``pairs`` does not name together are unlike (0). Equal likeness goes to the first
    things, so that the result does not hang on the order of ``pairs``.

    Source: Sokal and Michener, "A statistical method for evaluating systematic relationships"
    (1958), average linkage.
    """
    weights = list(sizes)
    near: list[dict[int, float]] = [{} for _ in weights]
    for i, j, likeness in pairs:
        near[i][j] = near[j][i] = likeness * weights[i] * weights[j]
    members: list[list[int]] = [[number] for number in range(len(weights))]
    heap = [(-_mean(near, weights, i, j), i, j) for i in range(len(near)) for j in near[i] if i < j]
    heapq.heapify(heap)
    while heap and -heap[0][0] >= least:
        likeness, i, j = heapq.heappop(heap)
        if not members[i] or not members[j] or -likeness != _mean(near, weights, i, j):
            continue
        members[i] += members[j]
        members[j] = []
        _join(near, i, j)
        weights[i] += weights[j]
        for other in near[i]:
            mean = _mean(near, weights, i, other)
            if mean >= least:
                heapq.heappush(heap, (-mean, min(i, other), max(i, other)))
    return sorted(tuple(sorted(group)) for group in members if group)


def _mean(near: Sequence[dict[int, float]], weights: Sequence[int], i: int, j: int) -> float:
    """How alike the members of two clusters are on average."""
    return near[i].get(j, 0.0) / (weights[i] * weights[j])


def _join(near: Sequence[dict[int, float]], i: int, j: int) -> None:
    """Make cluster ``j`` part of ``i``; ``near`` holds sums of likeness between clusters."""
    for other, likeness in near[j].items():
        del near[other][j]
        if other != i:
            near[i][other] = near[other][i] = near[i].get(other, 0.0) + likeness
    near[j].clear()
