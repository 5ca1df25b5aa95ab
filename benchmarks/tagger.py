"""The tagger on a corpus annotated as PolNeAR is: spans, links and confidence.

``python -m benchmarks.tagger --corpus ../shared/corpora/polnear/data/dev``
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.brat import read_corpus
from benchmarks.calibration import (
    BINS,
    Outcome,
    calibration_error,
    constant_area,
    precision_at_coverage,
    risk_coverage_area,
    sure_coverage,
    sure_mean,
    sure_precision,
)
from benchmarks.predictors import Predict, predict_from_quotes, predict_with_tagger
from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.scoring import Counts, Gold, Score, score, total
from sayso.errors import ModelError

SURE = 0.9
SHARE = 0.4
METRICS = (
    *(f"{way}.{role}" for way in ("exact", "overlap") for role in ("source", "cue", "content")),
    *(f"linked.{kind}" for kind in ("all", "direct", "indirect")),
)
HEADER = ("measure", "baseline", "95%", "sayso", "95%", "sayso P", "sayso R")
NOTES = (
    "F1, precision (P) and recall (R) in percent, as defined in `benchmarks/scoring.py`; 95% "
    "bootstrap intervals over documents.",
    "Baseline: quotation marks, the nearest said-verb, the nearest capitalised name, confidence "
    "always 0.5.",
    f"Calibration error: over {BINS} bins of equal width, right meaning a linked match.",
    "Area: under the risk-coverage curve, lower is better; below it that of a constant confidence.",
    "The confidence was fitted on dev; `training.calibrate` prints what it is worth five-fold.",
    f"Sure: confidence {SURE} or more. Surest: as many of the surest as cover {SHARE:.0%} of gold.",
)


class Run(NamedTuple):
    """What one predictor reached on one document."""

    score: Score
    outcomes: tuple[Outcome, ...]


Statistic = Callable[[Sequence[Run]], float]


def run(gold: Sequence[Gold], predict: Predict) -> list[Run]:
    """Score ``predict`` on each document."""
    return [_run(document, predict) for document in gold]


def table(baseline: Sequence[Run], runs: Sequence[Run]) -> list[list[str]]:
    """The table's rows, in the order of ``HEADER``."""
    rows = []
    for metric in METRICS:
        statistic, counts = _f1(metric), _counts(runs, metric)
        shares = [f"{counts.precision:.1f}", f"{counts.recall:.1f}"]
        cells = [*_cells(baseline, statistic, 1), *_cells(runs, statistic, 1)]
        rows.append([f"{metric} F1", *cells, *shares])
    for name, (statistic, digits) in CONFIDENCE.items():
        cells = [*_cells(baseline, statistic, digits), *_cells(runs, statistic, digits)]
        rows.append([name, *cells, "", ""])
    return rows


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure the tagger and write ``benchmarks/results/tagger.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tagger", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="a split of PolNeAR")
    corpus = parser.parse_args(arguments).corpus
    try:
        gold = read_corpus(corpus)
        rows = table(run(gold, predict_from_quotes), run(gold, predict_with_tagger))
    except (FileNotFoundError, ModelError) as error:
        parser.error(str(error))
    title = f"The tagger on {len(gold)} documents of {corpus.name}"
    write_table("tagger", title, HEADER, rows, NOTES)


def _run(document: Gold, predict: Predict) -> Run:
    predicted = predict(document.text)
    scored = score(document, predicted)
    pairs = zip(predicted, scored.matched, strict=True)
    return Run(scored, tuple(Outcome(found.confidence, right) for found, right in pairs))


def _counts(runs: Sequence[Run], metric: str) -> Counts:
    return total(run.score.counts[metric] for run in runs)


def _f1(metric: str) -> Statistic:
    return lambda runs: _counts(runs, metric).f1


def _cells(runs: Sequence[Run], statistic: Statistic, digits: int) -> list[str]:
    low, high = bootstrap_interval(runs, statistic)
    return [f"{statistic(runs):.{digits}f}", f"{low:.{digits}f} to {high:.{digits}f}"]


def _outcomes(runs: Sequence[Run]) -> list[Outcome]:
    return [outcome for run in runs for outcome in run.outcomes]


def _sure_coverage(runs: Sequence[Run]) -> float:
    return sure_coverage(_outcomes(runs), SURE, _counts(runs, "linked.all").gold)


def _precision_at_share(runs: Sequence[Run]) -> float:
    return precision_at_coverage(_outcomes(runs), SHARE, _counts(runs, "linked.all").gold)


# What is measured of the confidence, and to how many digits.
CONFIDENCE: dict[str, tuple[Statistic, int]] = {
    "calibration error": (lambda runs: calibration_error(_outcomes(runs)), 3),
    "risk-coverage area": (lambda runs: risk_coverage_area(_outcomes(runs)), 3),
    "risk-coverage area, constant": (lambda runs: constant_area(_outcomes(runs)), 3),
    "sure: mean confidence": (lambda runs: sure_mean(_outcomes(runs), SURE), 1),
    "sure: precision": (lambda runs: sure_precision(_outcomes(runs), SURE), 1),
    "sure: share of gold found": (_sure_coverage, 1),
    f"surest, {SHARE:.0%} of gold: precision": (_precision_at_share, 1),
}


if __name__ == "__main__":
    main()
