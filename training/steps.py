"""A step in a line of confidences, at the mark where people will cut.

A calibrated confidence says how often drafts are right that rank just like this one, so those
around the mark say a little more or a little less than it. On the step the largest group of which
that share is right says so with one voice, and who cuts there keeps all of it. What is said stays
true: of those that say 0.9, nine in ten are right.

Source: Zadrozny and Elkan, "Obtaining Calibrated Probability Estimates from Decision Trees and
Naive Bayesian Classifiers", ICML 2001 (there every bin is a step).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sayso.extraction.tagger.confidences import log_odds, on_line

Line = tuple[tuple[float, float], ...]

SURE = 0.9
SURE_RIGHT = 0.925  # of all drafts that say SURE or more
STEP_TOP = 0.91  # what the best of those on the step say
EDGE = 0.05  # how far under the step, in scores, the line is as it would be without


def with_step(line: Line, scores: npt.NDArray[np.float64], truth: npt.NDArray[np.float64]) -> Line:
    """The line with a step at ``SURE``, where there is room for one.

    The step begins where ``SURE_RIGHT`` of all drafts from there on are right, and ends where
    ``SURE`` of those on it are.

    Args:
        line: points of score and log odds, rising in both.
        scores: of drafts, by a regression that has not seen them; shape (drafts,).
        truth: 1 where the draft is right and 0 elsewhere, in the order of ``scores``.
    """
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(truth[order])
    sure = np.flatnonzero(right >= SURE_RIGHT * np.arange(1, len(order) + 1))
    if not len(sure):
        return line
    last = int(sure[-1])
    before = (right - truth[order])[: last + 1]
    too_few = right[last] - before < SURE * np.arange(last + 1, 0, -1)
    low, high = float(scores[order[last]]), float(scores[order[int(np.argmax(too_few))]])
    if not too_few.any() or high - low < EDGE or on_line(low, line) >= log_odds(SURE):
        return line
    foot = (low - EDGE, on_line(low - EDGE, line))
    step = (foot, (low, log_odds(SURE)), (high, log_odds(STEP_TOP)))
    under = (point for point in line if point[0] < low - EDGE)
    over = (point for point in line if point[0] > high and point[1] > log_odds(STEP_TOP))
    return (*under, *((round(x, 3), round(y, 3)) for x, y in step), *over)
