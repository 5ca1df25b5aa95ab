"""Rates: how often what an audit counts is missed or mistaken, as measured on gold.

``error_rates.json`` is written by ``python -m benchmarks.audit rates``; nothing in it is typed in.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

import msgspec
import numpy as np
import numpy.typing as npt

Table = npt.NDArray[np.float64]


class Layer(msgspec.Struct, frozen=True, kw_only=True):
    """One step from what is so to what is found, counted over gold documents.

    ``documents`` has, for each document, triples (gold label, found label, count) by the labels'
    indices; -1 as the gold label is a thing found where there is none, as the found label one
    that was missed.
    """

    basis: str
    documents: tuple[tuple[tuple[int, int, int], ...], ...]


class FigureRates(msgspec.Struct, frozen=True, kw_only=True):
    """The errors of one figure: its labels, and the steps from the truth to what is found."""

    labels: tuple[str, ...]
    layers: tuple[Layer, ...]


class Rates(msgspec.Struct, frozen=True, kw_only=True):
    """All error rates, when they were measured and with which model."""

    measured: str
    model: str | None
    figures: dict[str, FigureRates]


@cache
def load_rates() -> Rates:
    """The error rates that come with sayso."""
    page = files(__package__).joinpath("error_rates.json").read_bytes()
    return msgspec.json.decode(page, type=Rates)


@lru_cache(maxsize=32)
def layer_table(layer: Layer, size: int) -> Table:
    """The counts of a layer, (documents, size + 1, size + 1); the last row and column are -1."""
    table = np.zeros((len(layer.documents), size + 1, size + 1))
    for index, document in enumerate(layer.documents):
        for gold, found, count in document:
            table[index, gold, found] += count
    return table


def count_gold(rates: FigureRates) -> tuple[int, ...]:
    """How many things of each label the gold for detecting them has."""
    size = len(rates.labels)
    gold = layer_table(rates.layers[-1], size)[:, :size, :].sum(axis=(0, 2))
    return tuple(int(count) for count in gold)
