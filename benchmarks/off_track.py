"""The tagger where users live, off the track of plain news: own-written cases, by kind.

``python -m benchmarks.off_track [--kind KIND]`` reads ``benchmarks/data/off_track/KIND.txt`` (see
``benchmarks.markup`` for how the gold is written and the README there for what it follows), and
prints what the tagger and a trivial baseline reach. Nothing is trained or tuned on these cases.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.markup import MarkupError, read_case, split_cases
from benchmarks.predictors import Predict, predict_from_quotes, predict_with_tagger
from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.scoring import Gold, Score, f1, score, total
from sayso.errors import ModelError

CASES = Path(__file__).resolve().parent / "data" / "off_track"
KINDS = tuple(sorted(path.stem for path in CASES.glob("*.txt")))
HEADER = (
    "kind",
    "cases",
    "gold",
    "baseline linked F1",
    "linked F1",
    "linked P",
    "linked R",
    "exact source F1",
    "exact cue F1",
    "exact content F1",
    "found where none is",
)
NOTES = (
    "F1, precision (P) and recall (R) in percent, with 95% bootstrap intervals over cases; "
    "linked and exact as defined in `benchmarks/scoring.py`.",
    "Baseline: quotation marks, the nearest said-verb, the nearest capitalised name.",
    "Found where none is: attributions predicted in the cases that hold none, and how many such "
    "cases there are.",
    "The cases and their gold were written by the project, after PolNeAR's guidelines, and train "
    "nothing.",
)


def read_cases(path: Path) -> list[Gold]:
    """The cases of one file, named ``KIND-NUMBER`` from 1.

    Raises:
        MarkupError: a case is not written as it should be; the message names it.
    """
    cases = []
    for number, marked in enumerate(split_cases(path.read_text(encoding="utf-8")), start=1):
        name = f"{path.stem}-{number}"
        try:
            cases.append(Gold(name, *read_case(marked)))
        except MarkupError as error:
            raise MarkupError(f"{name}: {error}") from error
    return cases


def score_cases(cases: Sequence[Gold], predict: Predict) -> list[Score]:
    """The score of each case under ``predict``."""
    return [score(case, predict(case.text)) for case in cases]


def table_row(kind: str, baseline: Sequence[Score], scores: Sequence[Score]) -> list[object]:
    """One line of the table, in the order of ``HEADER``."""
    linked = total(score.counts["linked.all"] for score in scores)
    empty = [score for score in scores if not score.counts["linked.all"].gold]
    return [
        kind,
        len(scores),
        linked.gold,
        _figure(baseline, "linked.all"),
        _figure(scores, "linked.all"),
        f"{linked.precision:.1f}",
        f"{linked.recall:.1f}",
        *(_figure(scores, f"exact.{role}") for role in ("source", "cue", "content")),
        f"{sum(len(score.matched) for score in empty)} in {len(empty)}",
    ]


def measure(kinds: Sequence[str], predict: Predict) -> list[list[object]]:
    """The table's rows: one a kind, and one of them all where there are several."""
    rows = []
    all_baseline: list[Score] = []
    all_scores: list[Score] = []
    for kind in kinds:
        cases = read_cases(CASES / f"{kind}.txt")
        baseline, scores = score_cases(cases, predict_from_quotes), score_cases(cases, predict)
        rows.append(table_row(kind, baseline, scores))
        all_baseline += baseline
        all_scores += scores
    return [*rows, table_row("all", all_baseline, all_scores)] if len(kinds) > 1 else rows


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and write ``off_track.md``, or ``off_track_KIND.md``, in ``benchmarks/results``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.off_track", description=__doc__)
    parser.add_argument("--kind", choices=KINDS, help="only this kind (default: all)")
    kind = parser.parse_args(arguments).kind
    try:
        rows = measure([kind] if kind else KINDS, predict_with_tagger)
    except ModelError as error:
        parser.error(str(error))
    name = f"off_track_{kind}" if kind else "off_track"
    write_table(name, "The tagger off the beaten track", HEADER, rows, NOTES)


def _figure(scores: Sequence[Score], metric: str) -> str:
    statistic = f1(metric)
    return f"{statistic(scores):.1f} ({bootstrap_interval(scores, statistic)})"


if __name__ == "__main__":
    main()
