"""Distances: how far each word stands from a cue, in buckets that widen."""

from __future__ import annotations

import numpy as np

from sayso.extraction.tagger.words import IntArray

N_DISTANCES = 32
_HALF = N_DISTANCES // 2


def distance_buckets(first: int, last: int, length: int) -> IntArray:
    """The bucket (0 to ``N_DISTANCES`` - 1) of each of ``length`` words, (length,).

    0 is a word of the cue itself, which runs from ``first`` to ``last`` inclusive; 1 to 15 lie
    behind it, 17 to 31 before it, two buckets for each doubling of the distance.
    """
    at = np.arange(length)
    away = np.maximum(np.maximum(first - at, at - last), 0)
    steps = 1 + np.floor(2 * np.log2(np.maximum(away, 1))).astype(np.int64)
    buckets = np.where(away == 0, 0, np.minimum(steps, _HALF - 1))
    return np.where(at < first, buckets + _HALF, buckets)
