"""Calibration: whether a confidence tells how often a prediction is right.

An outcome is a prediction's confidence and whether gold has a linked match for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

BINS = 10


class Outcome(NamedTuple):
    """The confidence of a prediction, 0 to 1, and whether it was right."""

    confidence: float
    right: bool


def calibration_error(outcomes: Sequence[Outcome]) -> float:
    """The expected calibration error, 0 to 1, over ``BINS`` bins of equal width; 0 of nothing.

    It is the mean distance between confidence and share of right ones in a bin, weighted by the
    bin's size. Source: Guo et al., On Calibration of Modern Neural Networks, ICML 2017.
    """
    bins: dict[int, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        bins[min(int(outcome.confidence * BINS), BINS - 1)].append(outcome)
    gaps = (abs(sum(o.confidence - o.right for o in members)) for members in bins.values())
    return sum(gaps) / len(outcomes) if outcomes else 0.0


def risk_coverage_area(outcomes: Sequence[Outcome]) -> float:
    """The area under the risk-coverage curve, 0 to 1: lower is better; 0 of nothing.

    Predictions are accepted from the surest on; the area is the mean, over all numbers of
    accepted ones, of the share that is wrong among them. Predictions of equal confidence share
    their errors evenly, so that a constant confidence has the share of wrong ones as its area.
    Source: Geifman and El-Yaniv, Selective Classification for Deep Neural Networks, NIPS 2017.
    """
    wrong: dict[float, list[int]] = defaultdict(list)
    for outcome in outcomes:
        wrong[outcome.confidence].append(not outcome.right)
    risks: list[float] = []
    errors = 0.0
    for _, group in sorted(wrong.items(), reverse=True):
        for _ in group:
            errors += sum(group) / len(group)
            risks.append(errors / (len(risks) + 1))
    return sum(risks) / len(risks) if risks else 0.0


def constant_area(outcomes: Sequence[Outcome]) -> float:
    """The area under the risk-coverage curve if every prediction had the same confidence."""
    return risk_coverage_area([Outcome(1.0, outcome.right) for outcome in outcomes])


def sure_precision(outcomes: Sequence[Outcome], least: float) -> float:
    """The percentage of right ones among those of confidence ``least`` or more; 0 of none."""
    sure = [outcome.right for outcome in outcomes if outcome.confidence >= least]
    return 100 * sum(sure) / len(sure) if sure else 0.0


def sure_mean(outcomes: Sequence[Outcome], least: float) -> float:
    """The mean confidence, in percent, of those of ``least`` or more; 0 of none."""
    sure = [outcome.confidence for outcome in outcomes if outcome.confidence >= least]
    return 100 * sum(sure) / len(sure) if sure else 0.0


def sure_coverage(outcomes: Sequence[Outcome], least: float, gold: int) -> float:
    """The percentage of ``gold`` attributions found with confidence ``least`` or more."""
    found = sum(outcome.right for outcome in outcomes if outcome.confidence >= least)
    return 100 * found / gold if gold else 0.0


def precision_at_coverage(outcomes: Sequence[Outcome], share: float, gold: int) -> float:
    """The percentage of right ones among the surest that cover ``share`` of ``gold``.

    0 where all together cover less. Equal confidences count in the order given.
    """
    right = 0
    ranked = sorted(outcomes, key=lambda outcome: -outcome.confidence)
    for taken, outcome in enumerate(ranked, start=1):
        right += outcome.right
        if outcome.right and right >= share * gold:
            return 100 * right / taken
    return 0.0
