"""Confidences: how often a draft like this one is what a reader would mark."""

from __future__ import annotations

import math

from sayso.extraction.tagger.decoding import Draft
from sayso.extraction.tagger.settings import Calibration

SMALLEST = 1e-4


def features(draft: Draft) -> tuple[float, ...]:
    """What the calibration looks at: three log odds, and whether there is a source."""
    return (
        log_odds(draft.cue_probability),
        log_odds(draft.role_probability),
        log_odds(draft.weakest_probability),
        float(bool(draft.source)),
    )


def log_odds(probability: float) -> float:
    """The log odds of ``probability``, kept finite."""
    kept = min(max(probability, SMALLEST), 1 - SMALLEST)
    return math.log(kept / (1 - kept))


def confidence(draft: Draft, calibration: Calibration) -> float:
    """The calibrated confidence of ``draft``, 0 to 1, to three places.

    Without a calibration it is the product of the cue's and the roles' probabilities.

    Source: Platt, "Probabilistic Outputs for Support Vector Machines", 1999.
    """
    if not calibration.weights:
        return round(draft.cue_probability * draft.role_probability, 3)
    pairs = zip(calibration.weights, features(draft), strict=True)
    score = calibration.bias + sum(weight * value for weight, value in pairs)
    return round(1 / (1 + math.exp(-score)), 3)
