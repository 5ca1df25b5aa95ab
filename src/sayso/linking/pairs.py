"""Pairs of things that share words, and how alike they are, without comparing all with all."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

Bag = Mapping[str, float]

# A term in more bags than this proposes no pair; pairs that share rarer terms count it all the
# same. It bounds the work for a term by its square.
MOST_PROPOSED = 400
PROPOSING = 12  # terms of a bag, the rarest, that propose pairs


def weigh(bags: Sequence[Mapping[str, float]]) -> list[Bag]:
    """The bags as vectors of length 1, in which rare terms weigh more than common ones.

    Source: Salton and Buckley, "Term-weighting approaches in automatic text retrieval" (1988).
    """
    frequency = Counter(term for bag in bags for term in bag)
    rarity = {term: math.log(1 + len(bags) / count) for term, count in frequency.items()}
    return [_scaled({t: count * rarity[t] for t, count in bag.items()}) for bag in bags]


def similar_pairs(
    bags: Sequence[Bag], least: float, most_proposed: int = MOST_PROPOSED
) -> Iterator[tuple[int, int, float]]:
    """Pairs ``i < j`` of ``bags`` (of length 1) and their cosine, where it is ``least`` or more.

    Bags that share none of their rarest terms are taken to be unlike.
    """
    postings = _proposals(bags, most_proposed)
    for j, bag in enumerate(bags):
        partners = {i for term in bag for i in postings.get((j, term), ())}
        for i in sorted(partners):
            cosine = _dot(bags[i], bag)
            if cosine >= least:
                yield i, j, cosine


def _proposals(bags: Sequence[Bag], most: int) -> Mapping[tuple[int, str], Sequence[int]]:
    """The earlier bags that a term of a bag proposes as partners."""
    frequency = Counter(term for bag in bags for term in bag)
    holders: dict[str, list[int]] = defaultdict(list)
    found: dict[tuple[int, str], Sequence[int]] = {}
    for j, bag in enumerate(bags):
        rare = sorted((frequency[term], term) for term in bag)[:PROPOSING]
        for count, term in rare:
            if 1 < count <= most:
                found[j, term] = tuple(holders[term])
                holders[term].append(j)
    return found


def _dot(one: Bag, other: Bag) -> float:
    """The inner product, summed in one order whichever comes first."""
    if len(one) > len(other):
        one, other = other, one
    return math.fsum(weight * other[term] for term, weight in one.items() if term in other)


def _scaled(bag: Mapping[str, float]) -> Bag:
    length = math.sqrt(math.fsum(weight * weight for weight in bag.values()))
    return {term: weight / length for term, weight in bag.items()} if length else {}
