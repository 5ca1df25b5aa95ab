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
    best = [_best(near, weights, i, least) for i in range(len(near))]
    heap = [pair for pair in best if pair]
    heapq.heapify(heap)
    while heap:
        pair = heapq.heappop(heap)
        likeness, i, j, owner = pair
        if pair is not best[owner]:
            continue
        if members[i] and members[j] and -likeness == _mean(near, weights, i, j):
            members[i] += members[j]
            members[j] = []
            _join(near, i, j)
            weights[i] += weights[j]
            best[j], owner = None, i
        best[owner] = following = _best(near, weights, owner, least)
        if following:
            heapq.heappush(heap, following)
    return sorted(tuple(sorted(group)) for group in members if group)


def _best(
    near: Sequence[dict[int, float]], weights: Sequence[int], i: int, least: float
) -> tuple[float, int, int, int] | None:
    """The pair of ``i`` and what is most like it, the first of equals; None if under ``least``.

    It has how like they are (less than 0), the two in order, and ``i``. As clusters are joined no
    mean grows over the greater of those it is made of: what was best is a bound until its turn.
    """
    most, best = least, -1
    for other, likeness in near[i].items():
        mean = likeness / (weights[i] * weights[other])
        if mean > most or (mean == most and (other < best or best < 0)):
            most, best = mean, other
    return (-most, min(i, best), max(i, best), i) if best >= 0 else None


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
