"""Clusters: those of average linkage over all pairs, however the pairs are given."""

from __future__ import annotations

import math
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from sayso.linking.clusters import cluster

LEAST = 0.3


@st.composite
def likenesses(draw: st.DrawFn) -> tuple[list[int], list[tuple[int, int, float]]]:
    """Sizes of things, and how alike some are, no two pairs equally."""
    sizes = draw(st.lists(st.integers(1, 3), min_size=1, max_size=9))
    able = list(combinations(range(len(sizes)), 2))
    pairs = draw(st.permutations(able)) if able else []
    kept = pairs[: draw(st.integers(0, len(pairs)))]
    return sizes, [(i, j, 1 - math.sqrt(n + 1) / 7) for n, (i, j) in enumerate(kept)]


def plain(
    sizes: list[int], pairs: list[tuple[int, int, float]], least: float
) -> list[tuple[int, ...]]:
    """The clusters, every mean counted anew at every step."""
    alike = {(i, j): likeness for i, j, likeness in pairs}
    groups: list[tuple[int, ...]] = [(n,) for n in range(len(sizes))]

    def mean(one: tuple[int, ...], other: tuple[int, ...]) -> float:
        told = [
            alike.get((min(i, j), max(i, j)), 0.0) * sizes[i] * sizes[j] for i in one for j in other
        ]
        return sum(told) / (sum(sizes[i] for i in one) * sum(sizes[j] for j in other))

    while len(groups) > 1:
        one, other = max(combinations(groups, 2), key=lambda pair: mean(*pair))
        if mean(one, other) < least:
            break
        groups = [g for g in groups if g not in (one, other)] + [tuple(sorted((*one, *other)))]
    return sorted(groups)


@given(likenesses())
def test_the_clusters_are_those_of_every_mean_counted_anew(
    given: tuple[list[int], list[tuple[int, int, float]]],
) -> None:
    assert cluster(*given, LEAST) == plain(*given, LEAST)


@given(likenesses(), st.randoms())
def test_the_order_of_the_pairs_changes_nothing(
    given: tuple[list[int], list[tuple[int, int, float]]], random: Random
) -> None:
    sizes, pairs = given
    turned = random.sample([(j, i, likeness) for i, j, likeness in pairs], len(pairs))
    assert cluster(sizes, turned, LEAST) == cluster(sizes, pairs, LEAST)


def test_equal_likeness_goes_to_the_first() -> None:
    chain = [(0, 1, 0.5), (1, 2, 0.5), (2, 3, 0.5)]
    assert cluster([1] * 4, chain, LEAST) == [(0, 1), (2, 3)]
