"""Pairs of things that share words, and how alike they are, without comparing all with all."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

Bag = Mapping[str, float]

PROPOSING = 16  # terms of a bag, the heaviest that others have, that propose partners
PROPOSED = 128  # partners that a term proposes: those before it that have it, the last ones


def weigh(bags: Sequence[Mapping[str, float]]) -> list[Bag]:
    """The bags as vectors of length 1, in which rare terms weigh more than common ones.

    Source: Salton and Buckley, "Term-weighting approaches in automatic text retrieval" (1988).
    """
    frequency = Counter(term for bag in bags for term in bag)
    rarity = {term: math.log(1 + len(bags) / count) for term, count in frequency.items()}
    return [_scaled({t: count * rarity[t] for t, count in bag.items()}) for bag in bags]


def similar_pairs(
    bags: Sequence[Bag], least: float, *, proposing: int = PROPOSING, partners: int | None = None
) -> Iterator[tuple[int, int, float]]:
    """Pairs ``i < j`` of ``bags`` and their inner product, where it is ``least`` or more.

    Bags that share none of their ``proposing`` heaviest terms are taken to be unlike, and so are
    bags far apart (in their order) that share only terms which very many have; of those before it
    a bag is compared with the ``partners`` that are most like it in these terms. It bounds the
    work for each bag, however many there are.
    """
    frequency = Counter(term for bag in bags for term in bag)
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, bag in enumerate(bags):
        shared = [(-weight, term) for term, weight in bag.items() if frequency[term] > 1]
        likely: dict[int, float] = defaultdict(float)
        for negative, term in sorted(shared)[:proposing]:
            for i, weight in holders[term][-PROPOSED:]:
                likely[i] -= weight * negative
            holders[term].append((j, -negative))
        for i in sorted(_likeliest(likely, partners)):
            product = _dot(bags[i], bag)
            if product >= least:
                yield i, j, product


def _likeliest(likely: Mapping[int, float], most: int | None) -> Iterable[int]:
    """The ``most`` keys of the greatest values, the first of equals."""
    if most is None or len(likely) <= most:
        return likely
    return sorted(likely, key=lambda i: (-likely[i], i))[:most]


def mean_bag(bags: Sequence[Bag], longest: int) -> Bag:
    """The mean of vectors, its ``longest`` heaviest terms.

    The inner product of two means is the mean of all inner products between their bags.
    """
    total: dict[str, float] = defaultdict(float)
    for bag in bags:
        for term, weight in bag.items():
            total[term] += weight
    heaviest = sorted(total.items(), key=lambda item: (-item[1], item[0]))[:longest]
    return {term: weight / len(bags) for term, weight in heaviest}


def _dot(one: Bag, other: Bag) -> float:
    """The inner product; the sum is exact, so that it does not hang on the order of terms."""
    return math.fsum([one[term] * other[term] for term in one.keys() & other.keys()])


def _scaled(bag: Mapping[str, float]) -> Bag:
    length = math.sqrt(math.fsum(weight * weight for weight in bag.values()))
    return {term: weight / length for term, weight in bag.items()} if length else {}
