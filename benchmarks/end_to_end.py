"""Who the sources are and how sure they sound, as a user gets it: the whole reading of a text.

``python -m benchmarks.end_to_end --corpus ../shared/corpora`` reads the texts that
``gold_sources`` names from their bytes. A gold row is found where an attribution, top-level or
nested, shares at least half of its content's words (Jaccard); the one that shares most counts.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import sayso
from benchmarks import source_scoring, sureness
from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.source_gold import TRAIN, Labels, read_labels
from benchmarks.units import words
from sayso.model import Attribution, Record

LEAST_SHARE = 0.5
HEADER = ("measure", "labels alone", "found", "all", "95%")
NOTES = (
    "In percent; 95% bootstrap intervals over documents. Labels alone: the attributions are gold. "
    "Found: over the gold rows whose content the tagger or the nesting found. All: over every gold "
    "row, one that was not found counting as wrong: what a user gets.",
    "The texts are of PolNeAR's train split, from which the tagger learnt: what is found here is "
    "more than on new texts (`tagger.md` has those).",
)
NOTHING = Attribution(id="", source=(), cue=(), content=(), confidence=0.0)


class Row(NamedTuple):
    """A gold row, and the attribution that was found for it with its record."""

    gold: dict[str, Any]
    found: Attribution | None
    record: Record


Statistic = Callable[[Sequence[Row]], float]


def read_rows(labels: Labels, corpora: Path) -> list[Row]:
    """The gold rows of a document with what reading its text finds."""
    record = sayso.read(corpora / TRAIN / "text" / f"{labels.document}.txt")
    if record.document.text != labels.record.document.text:
        raise ValueError(f"{labels.document}: its text changed while it was read")
    gold = {one.id: one for one in labels.record.attributions or ()}
    return [Row(row, best_match(gold[row["id"]], record), record) for row in labels.rows]


def best_match(gold: Attribution, record: Record) -> Attribution | None:
    """The attribution of ``record`` whose content shares most with that of ``gold``."""
    text = record.document.text
    target = words(text, gold.content)
    best, most = None, LEAST_SHARE
    for one in record.attributions or ():
        mine = words(text, one.content)
        share = len(target & mine) / len(target | mine) if target | mine else 0.0
        if share > most or (share == most and best is None):
            best, most = one, share
    return best


def of_sources(measure: source_scoring.Measure) -> Statistic:
    """``measure`` of the sources' benchmark over the rows of this one, in percent."""

    def over(rows: Sequence[Row]) -> float:
        return 100 * measure([_source_row(row) for row in rows])

    return over


def _source_row(row: Row) -> source_scoring.Row:
    if row.found is None:
        return source_scoring.Row(row.gold, "", None, ())
    source = row.record.source(row.found.speaker)
    kind = source.kind if source else "unstated"
    return source_scoring.Row(row.gold, kind, source, row.found.via or ())


def of_sureness(measure: sureness.Statistic) -> Statistic:
    """``measure`` of the sureness benchmark over the rows of this one."""

    def over(rows: Sequence[Row]) -> float:
        return measure([sureness.Row("", row.gold, row.found or NOTHING) for row in rows])

    return over


MEASURES: dict[str, Statistic] = {
    **{name: of_sources(measure) for name, measure in source_scoring.MEASURES.items()},
    **{name: of_sureness(measure) for name, (_, measure) in sureness.MEASURES.items()},
}


def labels_alone(corpora: Path, labels: Sequence[Labels]) -> dict[str, float]:
    """What each measure says where the attributions are gold."""
    from benchmarks.sources import label_rows

    of_source = [row for document in labels for row in label_rows(document)]
    said = sureness.label_rows(corpora)
    return {
        **{name: 100 * measure(of_source) for name, measure in source_scoring.MEASURES.items()},
        **{name: measure(said) for name, (_, measure) in sureness.MEASURES.items()},
    }


def main() -> None:
    """Measure and write ``benchmarks/results/end_to_end.md``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="the folder of all corpora")
    corpora = parser.parse_args().corpus
    labels = read_labels(corpora)
    documents = [read_rows(document, corpora) for document in labels]
    rows = [row for document in documents for row in document]
    found = [row for row in rows if row.found]
    alone = labels_alone(corpora, labels)

    def line(name: str, measure: Statistic) -> list[str]:
        over = bootstrap_interval(
            documents, lambda draw: measure([row for d in draw for row in d]), rounds=300
        )
        figures = (alone[name], measure(found), measure(rows))
        return [name, *(f"{figure:.1f}" for figure in figures), str(over)]

    share = f"Found: {len(found)} of {len(rows)} gold rows."
    table = [line(name, measure) for name, measure in MEASURES.items()]
    write_table("end_to_end", "Sources and sureness, end to end", HEADER, table, (*NOTES, share))


if __name__ == "__main__":
    main()
