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
    risk_coverage_area,
    sure_coverage,
    sure_precision,
)
from benchmarks.predictors import Predict, predict_from_quotes, predict_with_tagger
from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.scoring import Gold, Score, f1, score, total

SURE = 0.9
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
    f"Sure: confidence {SURE} or more.",
)


class Run(NamedTuple):
    """What one predictor reached on one document."""

    score: Score
    outcomes: tuple[Outcome, ...]


Statistic = Callable[[Sequence[Run]], float]


def run(gold: Sequence[Gold], predict: Predict) -> list[Run]:
    """Score ``predict`` on each document."""
    return [_run(document, predict) for document in gold]


def figures() -> dict[str, Statistic]:
    """What is measured over the runs on a corpus, by name."""
    return {
        **{f"{metric} F1": _f1(metric) for metric in METRICS},
        "calibration error": lambda runs: calibration_error(_outcomes(runs)),
        "risk-coverage area": lambda runs: risk_coverage_area(_outcomes(runs)),
        "risk-coverage area, constant": lambda runs: constant_area(_outcomes(runs)),
        "sure: precision": lambda runs: sure_precision(_outcomes(runs), SURE),
        "sure: share of gold found": lambda runs: sure_coverage(
            _outcomes(runs), SURE, total(run.score.counts["linked.all"] for run in runs).gold
        ),
    }


def table(baseline: Sequence[Run], runs: Sequence[Run]) -> list[list[object]]:
    """The table's rows, in the order of ``HEADER``."""
    rows: list[list[object]] = []
    for name, statistic in figures().items():
        metric = name.removesuffix(" F1")
        counts = total(run.score.counts[metric] for run in runs) if metric in METRICS else None
        shares = (counts.precision, counts.recall) if counts else ("", "")
        rows.append([name, *_cells(baseline, statistic), *_cells(runs, statistic), *shares])
    return rows


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure the tagger and write ``benchmarks/results/tagger.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tagger", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="a split of PolNeAR")
    corpus = parser.parse_args(arguments).corpus
    gold = read_corpus(corpus)
    rows = table(run(gold, predict_from_quotes), run(gold, predict_with_tagger))
    title = f"The tagger on {corpus.parent.parent.name} {corpus.name}, {len(gold)} documents"
    write_table("tagger", title, HEADER, rows, NOTES)


def _run(document: Gold, predict: Predict) -> Run:
    predicted = predict(document.text)
    scored = score(document, predicted)
    pairs = zip(predicted, scored.matched, strict=True)
    return Run(scored, tuple(Outcome(found.confidence, right) for found, right in pairs))


def _f1(metric: str) -> Statistic:
    statistic = f1(metric)
    return lambda runs: statistic([run.score for run in runs])


def _outcomes(runs: Sequence[Run]) -> list[Outcome]:
    return [outcome for run in runs for outcome in run.outcomes]


def _cells(runs: Sequence[Run], statistic: Statistic) -> list[object]:
    low, high = bootstrap_interval(runs, statistic)
    return [statistic(runs), f"{low:.2f} to {high:.2f}"]


if __name__ == "__main__":
    main()
