"""Bags: things as vectors of weighted terms, kept in three arrays however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Weights = npt.NDArray[np.float64]


class Bags(NamedTuple):
    """Vectors: number ``i`` has what stands from ``starts[i]`` to ``starts[i + 1]``.

    ``terms`` are words by their number in the order of all words; in each vector they ascend.
    ``weights`` is how much each says there.
    """

    starts: Numbers
    terms: npt.NDArray[np.int32]
    weights: Weights

    @property
    def vectors(self) -> int:
        """How many vectors there are."""
        return len(self.starts) - 1

    @property
    def words(self) -> int:
        """How many words the numbers of the terms may stand for."""
        return int(self.terms.max(initial=-1)) + 1

    @property
    def lengths(self) -> Numbers:
        """How many terms each vector has."""
        return np.diff(self.starts)

    def places(self, numbers: Numbers) -> Numbers:
        """Where all terms of the vectors ``numbers`` stand, one vector after the other."""
        return ranges(self.starts[numbers], self.starts[numbers + 1])


def read_bags(counted: Sequence[Mapping[str, float]]) -> Bags:
    """The vectors of words with their weights; the order of the words in each means nothing."""
    numbers = {word: n for n, word in enumerate(sorted({w for bag in counted for w in bag}))}
    starts = np.array([0, *accumulate(map(len, counted))], dtype=np.int64)
    terms = np.fromiter((numbers[word] for bag in counted for word in bag), np.int32, starts[-1])
    weights = np.fromiter((w for bag in counted for w in bag.values()), np.float64, starts[-1])
    order = np.lexsort((terms, np.repeat(np.arange(len(counted)), np.diff(starts))))
    return Bags(starts, terms[order], weights[order])


def count_terms(bags: Bags, counts: Sequence[int] | None = None) -> Numbers:
    """In how many of the bags each term is, where bag ``i`` stands for ``counts[i]`` (else one)."""
    if counts is None:
        return np.bincount(bags.terms, minlength=bags.words)
    each = np.repeat(np.asarray(counts), bags.lengths)
    return np.bincount(bags.terms, each, bags.words).astype(np.int64)


def common_terms(bags: Bags, counts: Sequence[int] | None = None) -> Bags:
    """The bags without the terms that only one has, which make it like no other; numbered anew."""
    common = count_terms(bags, counts) > 1
    kept = common[bags.terms]
    starts = np.concatenate([[0], np.cumsum(kept)])[bags.starts]
    numbers = (np.cumsum(common) - 1).astype(np.int32)
    return Bags(starts, numbers[bags.terms[kept]], bags.weights[kept])


def weigh(bags: Bags, counts: Sequence[int] | None = None) -> Bags:
    """The bags as vectors of length 1, in which rare terms weigh more than common ones.

    Source: Salton and Buckley, "Term-weighting approaches in automatic text retrieval" (1988).
    """
    total = bags.vectors if counts is None else sum(counts)
    rarity = np.log1p(total / count_terms(bags, counts)[bags.terms])
    weights = bags.weights * rarity
    owners = np.repeat(np.arange(bags.vectors), bags.lengths)
    length = np.sqrt(np.bincount(owners, weights * weights, bags.vectors))
    return bags._replace(weights=weights / length[owners])


def mean_bags(bags: Bags, groups: Iterable[Sequence[int]], longest: int) -> Bags:
    """The mean of each group of vectors, its ``longest`` heaviest terms, the first of equals.

    The inner product of two means is the mean of all inner products between their bags.
    """
    means = [_mean(bags, np.asarray(group), longest) for group in groups]
    starts = np.array([0, *accumulate(len(terms) for terms, _ in means)], dtype=np.int64)
    terms = np.concatenate([bags.terms[:0], *(terms for terms, _ in means)])
    return Bags(starts, terms, np.concatenate([bags.weights[:0], *(w for _, w in means)]))


def _mean(bags: Bags, group: Numbers, longest: int) -> tuple[npt.NDArray[np.int32], Weights]:
    places = bags.places(group)
    terms, inverse = np.unique(bags.terms[places], return_inverse=True)
    weights = np.bincount(inverse, bags.weights[places], len(terms)) / len(group)
    if len(terms) > longest:
        kept = np.sort(np.argsort(-weights, kind="stable")[:longest])
        terms, weights = terms[kept], weights[kept]
    return terms, weights


def ranges(starts: Numbers, ends: Numbers) -> Numbers:
    """The numbers from each start up to its end, one range after the other."""
    lengths = ends - starts
    before = np.cumsum(lengths) - lengths
    numbers: Numbers = np.arange(lengths.sum()) + np.repeat(starts - before, lengths)
    return numbers
