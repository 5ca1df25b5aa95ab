"""Pairs of things that share words, and how alike they are, without comparing all with all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.linking.bags import Bags, Numbers, Weights, common_terms, ranges

PROPOSING = 16  # terms of a bag, the heaviest that others have, that propose partners
PROPOSED = 128  # partners that a term proposes: those before it that have it, the last ones


_AT_ONCE = 100_000


class Pairs(NamedTuple):
    """Pairs of things, by their numbers, and how alike they are."""

    first: Numbers
    second: Numbers
    alike: Weights

    def some(self, which: npt.NDArray[np.bool_]) -> Pairs:
        """Those of the pairs for which ``which`` is true."""
        return Pairs(self.first[which], self.second[which], self.alike[which])

    def each(self) -> Iterator[tuple[int, int, float]]:
        """One pair after the other."""
        for start in range(0, len(self.alike), _AT_ONCE):
            some = (column[start : start + _AT_ONCE].tolist() for column in self)
            yield from zip(*some, strict=True)


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
) -> Pairs:
    """Pairs ``i < j`` of ``bags`` and their inner product, where it is ``least`` or more.

    Bags that share none of their ``proposing`` heaviest terms are taken to be unlike, and so are
    bags far apart (in their order) that share only terms which very many have; of those before it
    a bag is compared with the ``partners`` that are most like it in these terms. It bounds the
    work for each bag, however many there are. A bag may stand for as many as ``counts`` says.
    """
    bags = common_terms(bags, counts)
    proposals = _propose(bags, proposing)
    weights = np.zeros(bags.words)
    found: list[tuple[Numbers, Numbers, Weights]] = []
    for j, others in enumerate(_partners(proposals, bags.vectors, partners)):
        own = slice(bags.starts[j], bags.starts[j + 1])
        weights[bags.terms[own]] = bags.weights[own]
        products = _products(bags, others, weights)
        weights[bags.terms[own]] = 0.0
        kept = np.flatnonzero(products >= least)
        found.append((others[kept], np.full(len(kept), j), products[kept]))
    columns = zip(*found, strict=True) if found else ((np.arange(0),),) * 2 + ((np.zeros(0),),)
    return Pairs(*map(np.concatenate, columns))


def _partners(proposals: _Proposals, count: int, most: int | None) -> Iterator[Numbers]:
    """For each of ``count`` bags those to compare it with, in order."""
    likely, last = np.zeros(count), np.zeros(count, np.int64)
    for j in range(count):
        some = slice(proposals.starts[j], proposals.starts[j + 1])
        first, end = proposals.first[some], proposals.end[some]
        places = ranges(first, end)
        numbers = proposals.bags[places]
        found = _distinct(numbers, last)
        if most is not None and len(found) > most:
            likely[found] = 0.0
            told = proposals.weights[places] * np.repeat(proposals.own[some], end - first)
            np.add.at(likely, numbers, told)
            found = _likeliest(found, likely[found], most)
        yield found


def _propose(bags: Bags, proposing: int) -> _Proposals:
    """The heaviest terms of each bag, the first of equals."""
    kept = [_heaviest(bags, number, proposing) for number in range(bags.vectors)]
    starts = np.cumsum([0, *map(len, kept)])
    places = np.concatenate([starts[:0], *kept])
    terms, weights = bags.terms[places], bags.weights[places]
    order = np.argsort(terms, kind="stable")
    where = np.empty_like(order)
    where[order] = np.arange(len(order))
    first = np.maximum(np.searchsorted(terms[order], terms), where - PROPOSED)
    owners = np.repeat(np.arange(bags.vectors), np.diff(starts))
    return _Proposals(starts, weights, first, where, owners[order], weights[order])


def _heaviest(bags: Bags, number: int, most: int) -> Numbers:
    start, end = bags.starts[number], bags.starts[number + 1]
    heaviest: Numbers = start + np.argsort(-bags.weights[start:end], kind="stable")[:most]
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
    if not len(found):
        return np.zeros(0)
    places = bags.places(found)
    lengths = bags.starts[found + 1] - bags.starts[found]
    products = bags.weights[places] * weights[bags.terms[places]]
    return np.add.reduceat(products, np.cumsum(lengths) - lengths)
