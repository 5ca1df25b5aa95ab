"""Bounds: how many words two texts can share at most, told for many pairs at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.linking.bags import Numbers, ranges
from sayso.linking.copies.passages import GAP, SEED
from sayso.linking.copies.texts import Text


class Runs(NamedTuple):
    """All runs of ``SEED`` words of some texts, as numbers: the same words have the same number.

    Those of text ``i`` stand in order from ``starts[i]`` to ``starts[i + 1]``.
    """

    starts: Numbers
    numbers: npt.NDArray[np.int32]


def read_runs(texts: Sequence[Text]) -> Runs:
    """The runs of ``texts``."""
    known: dict[tuple[str, ...], int] = {}
    numbers = [
        known.setdefault(text.words[start : start + SEED], len(known))
        for text in texts
        for start in range(len(text.words) - SEED + 1)
    ]
    each = (max(0, len(text.words) - SEED + 1) for text in texts)
    starts = np.array([0, *accumulate(each)], dtype=np.int64)
    return Runs(starts, np.array(numbers, dtype=np.int32))


def most_shared(runs: Runs, one: int, others: Numbers, fewest: int) -> Numbers:
    """At most how many words of each of ``others`` are in passages of the text ``one``.

    Passages of less than ``fewest`` words do not count. It costs little beside finding them: most
    pairs of a story share too few.
    """
    known = np.zeros(runs.numbers.max(initial=-1) + 1, dtype=bool)
    known[runs.numbers[runs.starts[one] : runs.starts[one + 1]]] = True
    places = ranges(runs.starts[others], runs.starts[others + 1])
    owners = np.repeat(np.arange(len(others)), np.diff(runs.starts)[others])
    shared = np.flatnonzero(known[runs.numbers[places]])
    places, owners = places[shared], owners[shared]
    apart = (np.diff(places) > SEED + GAP) | (np.diff(owners) > 0)
    first = np.flatnonzero(np.append(True, apart)[: len(places)])
    last = np.append(first[1:] - 1, len(places) - 1)[: len(first)]
    words = places[last] - places[first] + SEED
    words[words < fewest] = 0
    return np.bincount(owners[first], words, len(others)).astype(np.int64)
