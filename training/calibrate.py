"""Choose a model's last numbers on PolNeAR dev.

python -m training.calibrate --corpus .../polnear/data/dev --model FOLDER_OF_THE_MODEL

Fits the confidence (the truth is a linked match) and writes it, with the threshold, into the
model's settings.json. Prints what it is worth on documents that it was not fitted on.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace
from sklearn.isotonic import isotonic_regression
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from benchmarks.brat import read_corpus
from benchmarks.calibration import Outcome, calibration_error
from benchmarks.scoring import Gold, score
from sayso.extraction.tagger.confidences import features, log_odds, on_line
from sayso.extraction.tagger.models import Model, open_model
from sayso.extraction.tagger.settings import Calibration
from sayso.extraction.tagger.settling import settle
from sayso.extraction.tagger.stages import attribution_of, find_drafts
from sayso.extraction.tagger.words import split_words
from sayso.model import Document, Zone, document_id
from training.steps import SURE, Line, with_step

Array = npt.NDArray[np.float64]

FOLDS = 5
STRENGTH = 0.3  # of the regression: the inverse of its penalty
POINTS = 12


def judged(gold: Gold, model: Model) -> tuple[list[tuple[float, ...]], list[bool]]:
    """The features of every draft in a text, and whether it is a linked match."""
    zone = Zone(kind="body", start=0, end=len(gold.text))
    document = Document(id=document_id(gold.text), origin=gold.name, text=gold.text, zones=(zone,))
    words = split_words(gold.text)
    drafts = settle(find_drafts(document, words, model))
    found = [attribution_of(draft, words, document, model) for draft in drafts]
    return [features(draft, words) for draft in drafts], list(score(gold, found).matched)


def fit_line(rows: Array, truth: Array) -> tuple[Array, float]:
    """The weights and the bias of a logistic regression on standardised features."""
    fitted = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=1000))
    fitted.fit(rows, truth)
    scaler, regression = fitted[0], fitted[1]
    weights = regression.coef_[0] / scaler.scale_
    return weights, float(regression.intercept_[0] - weights @ scaler.mean_)


def fit(rows: Array, truth: Array, documents: Array) -> Calibration:
    """The regression on all rows, and the line that leads from its scores to measured shares."""
    scores = held_out_scores(rows, truth, documents)
    weights, bias = fit_line(rows, truth)
    return Calibration(
        weights=tuple(round(float(weight), 4) for weight in weights),
        bias=round(bias, 4),
        points=with_step(measured_line(scores, truth), scores, truth),
    )


def held_out_scores(rows: Array, truth: Array, documents: Array) -> Array:
    """The score of each row by a regression that was fitted on other documents."""
    scores = np.zeros(len(rows))
    for fold in range(FOLDS):
        there = documents % FOLDS == fold
        weights, bias = fit_line(rows[~there], truth[~there])
        scores[there] = rows[there] @ weights + bias
    return scores


def measured_line(scores: Array, truth: Array) -> Line:
    """Points of score and log odds of the share that is right there, rising in both."""
    groups = np.array_split(np.argsort(scores, kind="stable"), POINTS)
    middles = [float(scores[group].mean()) for group in groups]
    shares = isotonic_regression([(truth[g].sum() + 1) / (len(g) + 2) for g in groups])
    points: list[tuple[float, float]] = []
    for at, share in zip(middles, shares, strict=True):
        height = log_odds(float(share))
        if not points or height > points[-1][1]:
            points.append((round(at, 3), round(height, 3)))
    return tuple(points)


def confidences(rows: Array, calibration: Calibration) -> Array:
    """The confidence of each row of features."""
    scores = rows @ np.array(calibration.weights) + calibration.bias
    lined = np.array([on_line(float(one), calibration.points) for one in scores])
    return 1 / (1 + np.exp(-lined))


def report(rows: Array, truth: Array, documents: Array, n_gold: int) -> None:
    """Print what calibrations are worth on the folds that they were not fitted on."""
    held_out = np.zeros(len(rows))
    for fold in range(FOLDS):
        there = documents % FOLDS == fold
        fitted = fit(rows[~there], truth[~there], documents[~there] // FOLDS)
        held_out[there] = confidences(rows[there], fitted)
    outcomes = [Outcome(float(c), bool(t)) for c, t in zip(held_out, truth, strict=True)]
    sure = held_out >= SURE
    print(
        f"{FOLDS}-fold: calibration error {calibration_error(outcomes):.3f}; "
        f"at {SURE} and more {truth[sure].mean():.3f} are right, "
        f"{sure.sum() / n_gold:.3f} as many as gold"
    )


def main() -> None:
    """Fit, and write the settings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--threshold", type=float, default=0.35)
    options = parser.parse_args()
    model = open_model(options.model, "en")
    model = model._replace(settings=replace(model.settings, calibration=Calibration()))
    rows: list[tuple[float, ...]] = []
    truth: list[bool] = []
    documents: list[int] = []
    n_gold = 0
    for number, gold in enumerate(read_corpus(options.corpus)):
        there, right = judged(gold, model)
        rows += there
        truth += right
        documents += [number] * len(right)
        n_gold += len(gold.attributions)
    table = np.array(rows), np.array(truth, np.float64), np.array(documents)
    report(*table, n_gold)
    settings = replace(model.settings, calibration=fit(*table), threshold=options.threshold)
    kept = msgspec.json.format(msgspec.json.encode(settings), indent=1)
    (options.model / "settings.json").write_bytes(kept + b"\n")


if __name__ == "__main__":
    main()
