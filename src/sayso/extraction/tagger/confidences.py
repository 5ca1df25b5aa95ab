"""Confidences: how often a draft like this one is what a reader would mark."""

from __future__ import annotations

import math
from bisect import bisect_left

from sayso.extraction.tagger.decoding import Draft
from sayso.extraction.tagger.settings import Calibration
from sayso.extraction.tagger.words import DOUBLE_QUOTES, Words

SMALLEST = 1e-4
STOPS = frozenset(".?!")


def features(draft: Draft, words: Words) -> tuple[float, ...]:
    """What the calibration looks at: log odds, and how the draft lies in its sentence."""
    signs = draft.signs
    before, behind = neighbours(draft, words)
    return (
        log_odds(draft.cue_probability),
        log_odds(draft.role_probability),
        log_odds(draft.weakest_probability),
        float(bool(draft.source)),
        0.0 if signs.source_flat is None else log_odds(signs.source_flat),
        log_odds(signs.content_roles),
        log_odds(signs.content_roles_least),
        log_odds(signs.content_flat_least),
        float(draft.content[0] < draft.cue[0]),
        float(behind in STOPS or before in STOPS | DOUBLE_QUOTES),
        float(behind in ",;"),
        float(draft.lost > 0),
    )


def neighbours(draft: Draft, words: Words) -> tuple[str, str]:
    """The last word of the content and the one behind it; a full stop at a paragraph's end."""
    last = draft.content[-1]
    following = last + 1
    if following == len(words.strings) or words.paragraphs[following] != words.paragraphs[last]:
        return words.strings[last], "."
    return words.strings[last], words.strings[following]


def log_odds(probability: float) -> float:
    """The log odds of ``probability``, kept finite."""
    kept = min(max(probability, SMALLEST), 1 - SMALLEST)
    return math.log(kept / (1 - kept))


def confidence(draft: Draft, words: Words, calibration: Calibration) -> float:
    """The calibrated confidence of ``draft``, 0 to 1, to three places.

    A logistic regression over its features, then a rising line through the calibration's points.
    Without a calibration it is the product of the cue's and the roles' probabilities.

    Source: Platt, "Probabilistic Outputs for Support Vector Machines", 1999; Zadrozny and Elkan,
    "Transforming Classifier Scores into Accurate Multiclass Probability Estimates", KDD 2002.
    """
    if not calibration.weights:
        return round(draft.cue_probability * draft.role_probability, 3)
    pairs = zip(calibration.weights, features(draft, words), strict=True)
    score = calibration.bias + sum(weight * value for weight, value in pairs)
    score = on_line(score, calibration.points)
    return round(1 / (1 + math.exp(-score)), 3)


def on_line(score: float, points: tuple[tuple[float, float], ...]) -> float:
    """Where the line through ``points``, rising in both, has ``score``; it goes on at slope 1."""
    if not points:
        return score
    at = bisect_left(points, (score,))
    if at == 0 or at == len(points):
        x, y = points[0] if at == 0 else points[-1]
        return y + score - x
    (x0, y0), (x1, y1) = points[at - 1], points[at]
    return y0 + (y1 - y0) * ((score - x0) / (x1 - x0))
