"""Pairs of things that share words, and how alike they are, without comparing all with all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from sayso.linking.bags import Bags, Numbers, Weights, count_terms, ranges

PROPOSING = 16  # terms of a bag, the heaviest that others have, that propose partners
PROPOSED = 128  # partners that a term proposes: those before it that have it, the last ones


class _Proposals(NamedTuple):
    """What bag ``j`` proposes by: ``starts[j]`` to ``starts[j + 1]``, the heaviest term first.

    ``first`` to ``end`` is where those that a term proposes stand among ``bags``, with ``weights``.
    """

    starts: Numbers
    own: Weights
    first: Numbers
    end: Numbers
    bags: Numbers
    weights: Weights


def similar_pairs(
    bags: Bags,
    least: float,
    *,
    counts: Sequence[int] | None = None,
    proposing: int = PROPOSING,
    partners: int | None = None,
) -> Iterator[tuple[int, int, float]]:
    """Pairs ``i < j`` of ``bags`` and their inner product, where it is ``least`` or more.

    Bags that share none of their ``proposing`` heaviest terms are taken to be unlike, and so are
    bags far apart (in their order) that share only terms which very many have; of those before it
    a bag is compared with the ``partners`` that are most like it in these terms. It bounds the
    work for each bag, however many there are. A bag may stand for as many as ``counts`` says.
    """
    proposals = _propose(bags, proposing, count_terms(bags, counts))
    likely, weights = np.zeros(bags.vectors), np.zeros(bags.words)
    last = np.zeros(bags.vectors, np.int64)
    for j in range(bags.vectors):
        some = slice(proposals.starts[j], proposals.starts[j + 1])
        first, end = proposals.first[some], proposals.end[some]
        places = ranges(first, end)
        found = _distinct(proposals.bags[places], last)
        if partners is not None and len(found) > partners:
            likely[found] = 0.0
            told = proposals.weights[places] * np.repeat(proposals.own[some], end - first)
            np.add.at(likely, proposals.bags[places], told)
            found = _likeliest(found, likely[found], partners)
        if len(found):
            own = slice(bags.starts[j], bags.starts[j + 1])
            weights[bags.terms[own]] = bags.weights[own]
            products = _products(bags, found, weights)
            weights[bags.terms[own]] = 0.0
            for number in np.flatnonzero(products >= least).tolist():
                yield int(found[number]), j, float(products[number])


def _propose(bags: Bags, proposing: int, frequency: Numbers) -> _Proposals:
    """The heaviest terms of each bag that others have, the first of equals."""
    kept = [_heaviest(bags, number, proposing, frequency) for number in range(bags.vectors)]
    starts = np.cumsum([0, *map(len, kept)])
    places = np.concatenate([starts[:0], *kept])
    terms, weights = bags.terms[places], bags.weights[places]
    order = np.argsort(terms, kind="stable")
    where = np.empty_like(order)
    where[order] = np.arange(len(order))
    first = np.maximum(np.searchsorted(terms[order], terms), where - PROPOSED)
    owners = np.repeat(np.arange(bags.vectors), np.diff(starts))
    return _Proposals(starts, weights, first, where, owners[order], weights[order])


def _heaviest(bags: Bags, number: int, proposing: int, frequency: Numbers) -> Numbers:
    start, end = bags.starts[number], bags.starts[number + 1]
    shared = np.flatnonzero(frequency[bags.terms[start:end]] > 1) + start
    heaviest: Numbers = shared[np.argsort(-bags.weights[shared], kind="stable")[:proposing]]
    return heaviest


def _distinct(numbers: Numbers, last: Numbers) -> Numbers:
    """The numbers in order, each once; ``last`` is a scratch pad with a place for each number."""
    places = np.arange(len(numbers))
    last[numbers] = places
    return np.sort(numbers[last[numbers] == places])


def _likeliest(found: Numbers, likely: Weights, most: int) -> Numbers:
    """The ``most`` of ``found`` with the greatest values, the first of equals; in order."""
    least = np.partition(likely, -most)[-most]
    able = np.flatnonzero(likely >= least)
    return np.sort(found[able[np.argsort(-likely[able], kind="stable")[:most]]])


def _products(bags: Bags, found: Numbers, weights: Weights) -> Weights:
    """The inner product of each of the bags ``found`` with the one that has ``weights``."""
    places = bags.places(found)
    lengths = bags.starts[found + 1] - bags.starts[found]
    products = bags.weights[places] * weights[bags.terms[places]]
    return np.add.reduceat(products, np.cumsum(lengths) - lengths)
