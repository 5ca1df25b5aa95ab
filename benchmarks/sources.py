"""Who the sources are: labels on gold attributions, reasons for anonymity, pronouns, and speed.

``python -m benchmarks.sources --corpus ../shared/corpora``
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks.reporting import Interval, bootstrap_interval, write_table
from benchmarks.source_gold import (
    Labels,
    Pronoun,
    Reasons,
    read_labels,
    read_pronouns,
    read_reasons,
    unseen,
)
from benchmarks.source_scoring import MEASURES, Row, pooled_f1
from sayso.extraction.sentences import sentence_spans
from sayso.extraction.sources import find_sources
from sayso.extraction.sources.clusters import name_clusters
from sayso.extraction.sources.names import find_names
from sayso.extraction.sources.pronouns import GENDERS, Memory
from sayso.extraction.sources.reasons import find_remarks
from sayso.model import Source, Span

HEADER = ("measure", "baseline", "read", "95%", "unseen", "95%", "all", "95%")
NOTES = (
    "In percent; 95% bootstrap intervals over documents. Labels alone: the attributions are gold, "
    "found by their id. Definitions: `benchmarks/source_scoring.py`.",
    "Unseen: a random third of the documents, held back while the rules were written. Its rows "
    "and texts were not read, but its totals and which kinds were mistaken for which were, and "
    "they steered a few rules: take it as a little too good. Read: the other two thirds.",
    "Baseline, over all: the commonest gold value of each field, no affiliation, and the words of "
    "the source as its name; for reasons, what follows the word anonymity up to the full stop; "
    "for pronouns, the name mentioned last.",
    "Reasons: F1 of words inside the spans of reasons. Pronouns: overall F1 on GAP validation, of "
    "which nothing was held back: its development split set the weights.",
)
Draws = list[list[Row]]
T = TypeVar("T")


def label_rows(labels: Labels) -> list[Row]:
    """The gold rows of a document with what ``find_sources`` says."""
    record = find_sources(labels.record)
    by_id = {attribution.id: attribution for attribution in record.attributions or ()}
    rows = []
    for gold in labels.rows:
        attribution = by_id[gold["id"]]
        source = record.source(attribution.speaker)
        rows.append(Row(gold, source.kind if source else "unstated", source, attribution.via or ()))
    return rows


def majority_rows(labels: Sequence[Labels]) -> Draws:
    """The gold rows with the commonest kind and count, and the source's own words as its name."""
    gold = [row for document in labels for row in document.rows]
    kind = Counter(row["source_kind"] for row in gold).most_common(1)[0][0]
    hidden = [row["source_count"] for row in gold if row["source_kind"] == "anonymous"]
    count = Counter(hidden).most_common(1)[0][0]
    return [
        [
            Row(row, kind, Source(id="s", kind=kind, name=name, count=count), ())
            for row, name in zip(document.rows, _source_words(document), strict=True)
        ]
        for document in labels
    ]


def _source_words(labels: Labels) -> list[str]:
    record = labels.record
    by_id = {attribution.id: attribution for attribution in record.attributions or ()}
    return [record.document.words(by_id[row["id"]].source) for row in labels.rows]


def label_table(labels: Sequence[Labels]) -> list[list[str]]:
    """A line for each measure of labels."""
    held = unseen([document.document for document in labels])
    baseline = majority_rows(labels)
    found = [label_rows(document) for document in labels]
    parts = [
        [
            rows
            for document, rows in zip(labels, found, strict=True)
            if document.document not in held
        ],
        [rows for document, rows in zip(labels, found, strict=True) if document.document in held],
        found,
    ]
    return [
        _line(name, _over(measure)(baseline), parts, _over(measure))
        for name, measure in MEASURES.items()
    ]


def _over(measure: Callable[[Sequence[Row]], float]) -> Callable[[Sequence[list[Row]]], float]:
    return lambda documents: 100 * measure([row for rows in documents for row in rows])


def _line(
    name: str, baseline: float, parts: Sequence[Sequence[T]], over: Callable[[Sequence[T]], float]
) -> list[str]:
    cells = [name, f"{baseline:.1f}"]
    for part in parts:
        cells += [f"{over(part):.1f}", str(_interval(part, over))]
    return cells


def _interval(part: Sequence[T], over: Callable[[Sequence[T]], float]) -> Interval:
    return bootstrap_interval(part, over, rounds=300)


def reason_line(gold: Sequence[Reasons]) -> list[str]:
    """The line of the reasons for anonymity."""
    held = unseen([text.document for text in gold])
    found = [_word_bags(text, _found_reasons(text.text)) for text in gold]
    trivial = [_word_bags(text, _after_anonymity(text.text)) for text in gold]
    parts = [
        [bags for text, bags in zip(gold, found, strict=True) if text.document not in held],
        [bags for text, bags in zip(gold, found, strict=True) if text.document in held],
        found,
    ]
    return _line("reason, span F1", _f1(trivial), parts, _f1)


def _f1(bags: Sequence[tuple[list[int], list[int]]]) -> float:
    return 100 * pooled_f1(bags)


def _found_reasons(text: str) -> list[Span]:
    return [remark.reason for remark in find_remarks(text) if remark.reason]


def _after_anonymity(text: str) -> list[Span]:
    return [Span(*match.span(1)) for match in re.finditer(r"anonymity\s+([^.\n]+)", text)]


def _word_bags(gold: Reasons, found: Sequence[Span]) -> tuple[list[int], list[int]]:
    """The starts of the words inside the gold and the found spans."""
    starts = [match.start() for match in re.finditer(r"\w+", gold.text)]

    def inside(spans: Sequence[Span]) -> list[int]:
        return [at for at in starts if any(span.start <= at < span.end for span in spans)]

    return inside(gold.reasons), inside(found)


def pronoun_line(gold: Sequence[Pronoun]) -> list[str]:
    """The line of the pronouns: a row of GAP counts as a document."""
    found = [_answers(pronoun, _by_salience(pronoun)) for pronoun in gold]
    trivial = [_answers(pronoun, _last_name(pronoun)) for pronoun in gold]
    line = _line("pronouns (GAP), overall F1", _f1(trivial), [found], _f1)
    return [*line[:2], "", "", "", "", *line[2:]]


def _answers(pronoun: Pronoun, mentions: Sequence[Span]) -> tuple[list[int], list[int]]:
    """Which of the two names are right, and which of them ``mentions`` hold."""
    right = [at for at, (_, stands) in enumerate(pronoun.names) if stands]
    said = [at for at, (name, _) in enumerate(pronoun.names) if any(map(name.overlaps, mentions))]
    return right, said


def _by_salience(pronoun: Pronoun) -> tuple[Span, ...]:
    clusters = name_clusters(pronoun.text, find_names(pronoun.text))
    memory = Memory(pronoun.text, clusters, sentence_spans(pronoun.text))
    who = memory.best(pronoun.offset, GENDERS.get(pronoun.pronoun))
    return clusters[who].mentions if who is not None else ()


def _last_name(pronoun: Pronoun) -> list[Span]:
    before = [name.span for name in find_names(pronoun.text) if name.span.end <= pronoun.offset]
    return before[-1:]


def speed_note(labels: Sequence[Labels]) -> str:
    """How fast the stage is, over the gold documents, each read three times."""
    words = sum(len(document.record.document.text.split()) for document in labels)
    start = time.process_time()
    for document in [*labels] * 3:
        find_sources(document.record)
    speed = 3 * words / (time.process_time() - start)
    return f"Speed of the stage: {speed:,.0f} words a second of processor time, one core."


def main() -> None:
    """Measure and write ``benchmarks/results/sources.md``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="the folder of all corpora")
    corpora = parser.parse_args().corpus
    labels = read_labels(corpora)
    rows = [
        *label_table(labels),
        reason_line(read_reasons(corpora)),
        pronoun_line(read_pronouns(corpora)),
    ]
    notes = (*NOTES, speed_note(labels))
    write_table("sources", "Who the sources are", HEADER, rows, notes)


if __name__ == "__main__":
    main()
