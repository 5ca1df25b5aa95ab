"""Figures: tallies over many documents as shares with their intervals."""

from __future__ import annotations

from collections import Counter

from sayso.auditing.corrections import Estimate, correct
from sayso.auditing.rates import FigureRates, Rates, count_gold
from sayso.auditing.tallies import TALLIES
from sayso.model import Figure, Share

PLACES = 4  # decimals of a share: finer is not measured
MEASURED = 5  # things of a label that gold must have for its errors to count as measured


def build_figure(key: str, counts: Counter[str], rates: Rates) -> Figure:
    """The figure of ``counts`` by label, corrected where its errors were measured."""
    tally = TALLIES[key]
    total = sum(counts.values())
    estimate = _estimate(counts, rates.figures.get(key))
    bounds = _bounds(estimate, rates.figures[key]) if estimate else {}
    shares = tuple(
        make_share(label, wording, counts[label], total, bounds.get(label))
        for label, wording in tally.labels.items()
    )
    return Figure(key=key, title=tally.title, unit=tally.unit, total=total, shares=shares)


def build_rate(counts: Counter[str], documents: int, rates: Rates) -> Share | None:
    """How many attributions there are a story."""
    if not documents:
        return None
    total = sum(counts.values())
    estimate = _estimate(counts, rates.figures.get("sources"))
    bounds = tuple(part / documents for part in estimate.total()) if estimate else None
    return make_share("rate", "attributions a story", total, documents, bounds)


def make_share(
    key: str,
    label: str,
    number: int,
    total: int,
    bounds: tuple[float, ...] | None = None,
) -> Share:
    """A share, with its corrected value and the ends of its interval in ``bounds``."""
    corrected, low, high = bounds or (None, None, None)
    return Share(
        key=key,
        label=label,
        number=number,
        share=round(number / total, PLACES) if total else 0.0,
        corrected=_rounded(corrected),
        low=_rounded(low),
        high=_rounded(high),
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(float(value), PLACES)


def _estimate(counts: Counter[str], rates: FigureRates | None) -> Estimate | None:
    if rates is None or not counts.total():
        return None
    return correct([counts[label] for label in rates.labels], rates)


def _bounds(estimate: Estimate, rates: FigureRates) -> dict[str, tuple[float, ...]]:
    """The corrected shares with their intervals, of the labels that gold has enough of."""
    parts = zip(*estimate.shares(), strict=True)
    return {
        label: tuple(map(float, part))
        for label, part, seen in zip(rates.labels, parts, count_gold(rates), strict=True)
        if seen >= MEASURED
    }
