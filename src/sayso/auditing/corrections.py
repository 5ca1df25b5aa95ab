"""Corrections: how many there really are, given how many were found and how the finding errs.

Two steps undo two sorts of error. *Detection*: of the things found under a label some are others
or nothing, by the shares seen on gold; and some are missed, in proportion to what is there of the
label (and, where hardly any is ever found, to all that is found). *Labelling*: where the labels
themselves were checked on a gold standard of their own, the table of true against found labels is
inverted by maximum likelihood with no count below zero (the iteration of Richardson and Lucy),
which for two labels is the estimate of Rogan and Gladen.

The interval is a bootstrap over the gold documents in two draws: which documents the errors were
measured on, and how the errors fall in a set of stories as large as the one that is audited.

Source: Rogan and Gladen, "Estimating prevalence from the results of a screening test", American
Journal of Epidemiology 107 (1978); Richardson, Journal of the Optical Society of America 62
(1972); Efron, "Bootstrap methods", Annals of Statistics 7 (1979).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.auditing.rates import FigureRates, Layer, Table, layer_table

SEED = 1
ROUNDS = 400
ITERATIONS = 25
MOST_DRAWN = 2_000  # documents in a simulated set: beyond, only the measurement's own error counts
RARE = 0.01  # share of all that is found, below which misses go by the whole rather than the label
PRIOR = 4.0  # weight, in observations, of the mean in the row of a label hardly ever seen
OWN = 0.5  # weight, in documents, of the mean document in a simulated set
UNSEEN = 0.05  # things expected of each error that gold happens to have none of
_TINY = 1e-9


class Estimate(NamedTuple):
    """The corrected counts by label, and draws of them, (rounds, labels)."""

    counts: Table
    draws: Table

    def shares(self) -> tuple[Table, Table, Table]:
        """The corrected shares by label, and the low and high ends of their 95% intervals."""
        return _summed_up(_shares(self.counts), _shares(self.draws))

    def total(self) -> tuple[float, float, float]:
        """The corrected number of all things, and its 95% interval."""
        totals = self.draws.sum(axis=1, keepdims=True)
        point, low, high = _summed_up(self.counts.sum(keepdims=True), totals)
        return float(point[0]), float(low[0]), float(high[0])


def correct(found: npt.ArrayLike, rates: FigureRates) -> Estimate:
    """The corrected counts for the counts ``found``, in the order of ``rates.labels``."""
    counts = np.asarray(found, dtype=float)
    size = len(rates.labels)
    point = drawn = counts[None]
    for index, layer in enumerate(reversed(rates.layers)):
        undo = _undo_labelling if index else _undo_detection
        pooled = layer_table(layer, size).sum(axis=0, keepdims=True)
        tables = _draw(layer, size, 2 ** round(np.log2(max(1.0, counts.sum()))))
        point, drawn = undo(point, pooled), undo(drawn, tables)
    return Estimate(point[0], drawn)


@lru_cache(maxsize=128)  # many outlets and months are about as large
def _draw(layer: Layer, size: int, found: int) -> Table:
    """Tables of errors as they may be in a set of ``found`` things, (rounds, true, found)."""
    table = layer_table(layer, size)
    documents = len(table)
    generator = np.random.default_rng(SEED)
    flat = table.reshape(documents, -1)
    chosen = generator.multinomial(documents, np.full(documents, 1 / documents), size=ROUNDS)
    per_document = max(float(table.sum()) / documents, _TINY)
    likely = int(np.clip(np.ceil(found / per_document), 1, MOST_DRAWN))
    own = generator.multinomial(likely, chosen / documents) @ flat
    seen = generator.poisson(own + UNSEEN)  # errors are few: as many again may be one or none
    return np.asarray(seen + OWN * chosen @ flat / documents).reshape(ROUNDS, *table.shape[1:])


def _undo_detection(found: Table, table: Table) -> Table:
    """The counts without what is nothing, and with what was missed, (rounds, labels)."""
    size = table.shape[1] - 1
    matched = table[:, :size, :size]
    columns = table[:, :, :size].sum(axis=1, keepdims=True)
    mean = (matched.sum(axis=(1, 2)) / (columns.sum(axis=(1, 2)) + _TINY))[:, None, None]
    is_so = (matched + mean * np.eye(size)) / (columns + 1)
    there = np.einsum("rf,rif->ri", found, is_so)
    rare = RARE * found.sum(axis=1, keepdims=True)
    rare_in_gold = RARE * columns.sum(axis=(1, 2))[:, None]
    scale = (there + rare) / (matched.sum(axis=2) + rare_in_gold + _TINY)
    return np.asarray(there + table[:, :size, size] * scale)


def _undo_labelling(found: Table, table: Table) -> Table:
    """The counts by true label that make the counts by found label likeliest."""
    size = table.shape[1] - 1
    matched = table[:, :size, :size]
    rows = matched.sum(axis=2, keepdims=True)
    right = np.trace(matched, axis1=1, axis2=2) / (matched.sum(axis=(1, 2)) + _TINY)
    usual = matched.sum(axis=1, keepdims=True) / (rows.sum(axis=1, keepdims=True) + _TINY)
    mean = right[:, None, None] * np.eye(size) + (1 - right)[:, None, None] * usual
    seen = (matched + PRIOR * mean) / (rows + PRIOR)
    counts = found + _TINY
    for _ in range(ITERATIONS):
        expected = np.einsum("ri,rif->rf", counts, seen) + _TINY
        counts = counts * np.einsum("rif,rf->ri", seen, found / expected)
    return np.asarray(counts)


def _shares(counts: Table) -> Table:
    return np.asarray(counts / (counts.sum(axis=-1, keepdims=True) + _TINY))


def _summed_up(point: Table, draws: Table) -> tuple[Table, Table, Table]:
    low, high = np.percentile(draws, [2.5, 97.5], axis=0)
    return point, np.minimum(low, point), np.maximum(high, point)
