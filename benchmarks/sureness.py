"""How sure sources sound: the labels of gold attributions, one by one, and graded sentences.

``python -m benchmarks.sureness --corpus ../shared/corpora``
"""

from __future__ import annotations

import argparse
import hashlib
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.source_gold import read_labels
from sayso.extraction.sureness import judge_sureness
from sayso.model import Attribution, Document, Record, Span, document_id
from sayso.versions import VERSION

FIELDS = ("type", "certainty", "polarity", "negated", "evidence", "quote")
LEAST = 8  # gold rows that a value must have to count in a macro-average
HEADER = ("measure", "baseline", "read", "unseen", "95%", "all", "95%")
NOTES = (
    "Attributions are gold, so this is what the labels alone are worth; figures in percent, 95% "
    "bootstrap intervals over documents. Baseline: the commonest gold value, over all rows. "
    f"Macro-F1 is over the values with at least {LEAST} gold rows.",
    "Unseen: a sixth of the documents, drawn by the hash of their names: its totals were looked at "
    "while the rules were written, its rows were not (the lexicon was widened from the list of all "
    "cues of the train split). Read: the rest, whose rows were read. Nothing is learned.",
    "Graded sentences (`factuality`): sureness 3 to 0 for CT to U, against the size of the human "
    "grade of each event; the content is the part of the sentence around the event. A figure is "
    "the mean absolute error times 100, lower is better; the baseline is the best constant.",
)
GRADED = ("uw", "uds_ih2", "meantime", "cb")
_SURENESS = {"CT": 3.0, "PR": 2.0, "PS": 1.0, "U": 0.0}
_BEFORE, _AFTER = 8, 3  # words of a graded sentence that are read around its event
_MOST = 1500  # events of a graded corpus


class Row(NamedTuple):
    """The gold labels of an attribution and what was said of it."""

    document: str
    gold: dict[str, Any]
    said: Attribution


Statistic = Callable[[Sequence[Row]], float]


def is_unseen(document: str) -> bool:
    """Whether a document belongs to the sixth whose rows were not read."""
    return int(hashlib.md5(document.encode(), usedforsecurity=False).hexdigest(), 16) % 6 == 3


def label_rows(corpora: Path) -> list[Row]:
    """The rows of ``gold_sources`` with the labels given to their attributions."""
    rows = []
    for labels in read_labels(corpora):
        judged = {each.id: each for each in judge_sureness(labels.record).attributions or ()}
        rows += [Row(labels.document, gold, judged[gold["id"]]) for gold in labels.rows]
    return rows


def accuracy(field: str) -> Statistic:
    """A function: the share of rows whose ``field`` is right, in percent."""
    return lambda rows: 100 * _mean(row.gold[field] == getattr(row.said, field) for row in rows)


def macro_f1(field: str) -> Statistic:
    """A function: the mean F1 of the common values of ``field``, in percent."""

    def mean_f1(rows: Sequence[Row]) -> float:
        gold = Counter(row.gold[field] for row in rows)
        return _mean(value_f1(field, value)(rows) for value, n in gold.items() if n >= LEAST)

    return mean_f1


def value_f1(field: str, value: object) -> Statistic:
    """A function: the F1 of one value of ``field``, in percent."""

    def f1(rows: Sequence[Row]) -> float:
        pairs = [(row.gold[field] == value, getattr(row.said, field) == value) for row in rows]
        right, all_ = sum(g and s for g, s in pairs), sum(g + s for g, s in pairs)
        return 200 * right / all_ if all_ else 0.0

    return f1


MEASURES: dict[str, tuple[str, Statistic]] = {
    **{f"{field}, accuracy": (field, accuracy(field)) for field in FIELDS},
    **{f"{field}, macro-F1": (field, macro_f1(field)) for field in ("type", "certainty")},
    "polarity -, F1": ("polarity", value_f1("polarity", "-")),
    "negated, F1": ("negated", value_f1("negated", True)),
    "evidence given, F1": ("evidence", value_f1("evidence", "given")),
    "evidence absent, F1": ("evidence", value_f1("evidence", "absent")),
}


def table(rows: Sequence[Row]) -> list[list[str]]:
    """The table's rows: each measure for the baseline and on the parts of the gold."""
    read = [row for row in rows if not is_unseen(row.document)]
    unseen = [row for row in rows if is_unseen(row.document)]
    lines = []
    for name, (field, measure) in MEASURES.items():
        cells = [f"{measure(_majority(rows, field)):.1f}", f"{measure(read):.1f}"]
        for part in (unseen, rows):
            cells += [f"{measure(part):.1f}", _interval(part, measure)]
        lines.append([name, *cells])
    return lines


def _majority(rows: Sequence[Row], field: str) -> list[Row]:
    """The rows with the commonest gold value of ``field`` said of each."""
    (value, _), *_ = Counter(row.gold[field] for row in rows).most_common(1)
    return [row._replace(said=msgspec.structs.replace(row.said, **{field: value})) for row in rows]


def _interval(rows: Sequence[Row], measure: Statistic) -> str:
    by_document = [
        [row for row in rows if row.document == document]
        for document in sorted({row.document for row in rows})
    ]
    return str(bootstrap_interval(by_document, lambda draw: measure([r for d in draw for r in d])))


def graded_row(path: Path) -> list[str]:
    """The table's row of one corpus of graded sentences."""
    pairs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence = msgspec.json.decode(line)
        words = sentence["text"].split(" ")
        for target in sentence["targets"]:
            pairs.append((abs(target["label"]), _sureness(words, target["span1"][0])))
    pairs = pairs[:_MOST]
    middle = statistics.median(grade for grade, _ in pairs)
    baseline = 100 * _mean(abs(grade - middle) for grade, _ in pairs)
    error = 100 * _mean(abs(grade - said) for grade, said in pairs)
    return [
        f"{path.stem}, {len(pairs)} events, error",
        f"{baseline:.1f}",
        *[""] * 3,
        f"{error:.1f}",
        "",
    ]


def _sureness(words: Sequence[str], event: int) -> float:
    text = " ".join(words[max(0, event - _BEFORE) : event + _AFTER])
    attribution = Attribution(
        id="a", source=(), cue=(), content=(Span(0, len(text)),), confidence=1.0
    )
    document = Document(id=document_id(text), origin="graded", text=text)
    record = Record(sayso=VERSION, document=document, attributions=(attribution,))
    (judged,) = judge_sureness(record).attributions or ()
    return _SURENESS[judged.certainty or "CT"]


def _mean(values: Iterable[float]) -> float:
    kept = list(values)
    return sum(kept) / len(kept) if kept else 0.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and write ``benchmarks/results/sureness.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sureness", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="the folder of corpora")
    corpora = parser.parse_args(arguments).corpus
    try:
        rows = label_rows(corpora)
        graded = [graded_row(corpora / "factuality" / f"{name}.jsonl") for name in GRADED]
    except FileNotFoundError as error:
        parser.error(f"{error.filename} is not there; name the folder that holds gold_sources")
    title = f"How sure sources sound: {len(rows)} attributions"
    write_table("sureness", title, HEADER, [*table(rows), *graded], NOTES)


if __name__ == "__main__":
    main()
