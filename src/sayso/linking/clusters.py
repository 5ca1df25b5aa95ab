"""Clusters: things put together as long as they are alike on average."""

from __future__ import annotations

import heapq
from collections.abc import Iterable


def cluster(
    count: int, pairs: Iterable[tuple[int, int, float]], least: float
) -> list[tuple[int, ...]]:
    """The things 0 to ``count`` - 1 in clusters, each in order, by their first member.

    The two clusters that are most alike on average are joined, as long as that is ``least`` or
    more; things that ``pairs`` does not name together are unlike (0). Equal likeness goes to the
    first things, so that the result does not hang on the order of ``pairs``.

    Source: Sokal and Michener, "A statistical method for evaluating systematic relationships"
    (1958), average linkage.
    """
    near: dict[int, dict[int, float]] = {number: {} for number in range(count)}
    for i, j, likeness in pairs:
        near[i][j] = near[j][i] = likeness
    members = {number: [number] for number in range(count)}
    heap = [(-near[i][j], i, j) for i in near for j in near[i] if i < j and near[i][j] >= least]
    heapq.heapify(heap)
    while heap:
        likeness, i, j = heapq.heappop(heap)
        if i not in members or j not in members or -likeness != _mean(near, members, i, j):
            continue
        _join(near, members, i, j)
        for other in near[i]:
            mean = _mean(near, members, i, other)
            if mean >= least:
                heapq.heappush(heap, (-mean, min(i, other), max(i, other)))
    return sorted(tuple(sorted(group)) for group in members.values())


def _mean(
    near: dict[int, dict[int, float]], members: dict[int, list[int]], i: int, j: int
) -> float:
    """How alike the members of two clusters are on average."""
    return near[i].get(j, 0.0) / (len(members[i]) * len(members[j]))


def _join(near: dict[int, dict[int, float]], members: dict[int, list[int]], i: int, j: int) -> None:
    """Make cluster ``j`` part of ``i``; ``near`` holds sums of likeness between clusters."""
    members[i] += members.pop(j)
    for other, likeness in near.pop(j).items():
        del near[other][j]
        if other != i:
            near[i][other] = near[other][i] = near[i].get(other, 0.0) + likeness
