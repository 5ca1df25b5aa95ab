"""Attributions inside the contents of others, the outer ones given from gold.

``python -m benchmarks.nesting --corpus ../shared/corpora``
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from benchmarks.brat import read_attributions, read_corpus
from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.scoring import Counts, Gold, Score, score, total
from benchmarks.sureness import is_unseen
from sayso.extraction.cues import has_cue
from sayso.extraction.nesting import find_nested
from sayso.model import Attribution, Document, Record, Span, Zone, document_id
from sayso.versions import VERSION

TRAIN = Path("polnear/data/train")
DEV = Path("polnear/data/dev")
HEADER = ("documents", "method", "P", "95%", "R", "95%", "F1", "95%", "found", "gold")
NOTES = (
    "Linked attributions as in `benchmarks/scoring.py`, in percent; 95% bootstrap intervals over "
    "outer attributions, which are gold. The sample was drawn where nesting is likely, so "
    "precision in running text may be lower.",
    "Unseen: a sixth of the documents, drawn by the hash of their names: its totals were looked at "
    "while the rules were written, its rows were not (the lexicon was widened from the list of all "
    "cues of the train split). Read: the rest, whose rows were read. Nothing is learned.",
    "Baselines: no nesting; and every form of a verb or noun of the cue lexicon, with the word "
    "before it for source and the rest of its sentence for content.",
)
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[^.!?\n]+")


class Case(NamedTuple):
    """An outer attribution in its document and the nested ones that a reader marked."""

    record: Record
    gold: Gold


Finder = Callable[[Record], Sequence[Attribution]]


def read_cases(corpora: Path) -> list[Case]:
    """The outer attributions of ``gold_nested``."""
    lines = (corpora / "gold_nested" / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [_case(corpora / TRAIN, msgspec.json.decode(line)) for line in lines]


def _case(split: Path, row: dict[str, Any]) -> Case:
    with (split / "text" / f"{row['doc']}.txt").open(encoding="utf-8", newline="") as file:
        text = file.read()
    page = (split / "attributions" / f"{row['ann']}.ann").read_text(encoding="utf-8")
    (outer,) = (each for each in read_attributions(page) if each.id == row["id"])
    nested = tuple(_nested(each) for each in row["nested"])
    return Case(record_of(text, [outer]), Gold(row["doc"], text, nested))


def _nested(row: dict[str, Any]) -> Attribution:
    source, cue, content = (
        tuple(sorted(Span(*pair) for pair in row[role])) for role in ("source", "cue", "content")
    )
    return Attribution(id=row["id"], source=source, cue=cue, content=content, confidence=1.0)


def record_of(text: str, attributions: Sequence[Attribution]) -> Record:
    """A record of ``text`` with gold attributions."""
    zones = (Zone(kind="body", start=0, end=len(text)),)
    document = Document(id=document_id(text), origin="gold", text=text, zones=zones)
    return Record(sayso=VERSION, document=document, attributions=tuple(attributions))


def find_with_sayso(record: Record) -> list[Attribution]:
    """What the stage finds."""
    return [each for each in find_nested(record).attributions or () if each.parent]


def find_every_cue(record: Record) -> list[Attribution]:
    """Every word that may be a cue, with the word before it and the rest of its sentence."""
    text, found = record.document.text, []
    contents = [span for each in record.attributions or () for span in each.content]
    for content in contents:
        for sentence in _SENTENCE.finditer(text, content.start, content.end):
            words = list(_WORD.finditer(text, sentence.start(), sentence.end()))
            for before, word in pairwise(words):
                if has_cue(word[0].lower()) and word is not words[-1]:
                    found.append(_guess(before, word, sentence.end()))
    return found


def _guess(before: re.Match[str], word: re.Match[str], end: int) -> Attribution:
    return Attribution(
        id=str(word.start()),
        source=(Span(*before.span()),),
        cue=(Span(*word.span()),),
        content=(Span(word.end() + 1, end),),
        confidence=0.5,
    )


METHODS: dict[str, Finder] = {
    "no nesting": lambda record: [],
    "every cue": find_every_cue,
    "sayso": find_with_sayso,
}


def table(cases: Sequence[Case]) -> list[list[str]]:
    """The table's rows: each part of the documents by each method."""
    parts = {
        "all": list(cases),
        "read": [case for case in cases if not is_unseen(case.gold.name)],
        "unseen": [case for case in cases if is_unseen(case.gold.name)],
    }
    return [
        [name, method, *_cells([score(each.gold, find(each.record)) for each in part])]
        for name, part in parts.items()
        for method, find in METHODS.items()
    ]


def _cells(scores: Sequence[Score]) -> list[str]:
    cells = []
    for what in ("precision", "recall", "f1"):

        def figure(draw: Sequence[Score], what: str = what) -> float:
            value: float = getattr(_linked(draw), what)
            return value

        cells += [f"{figure(scores):.1f}", str(bootstrap_interval(scores, figure))]
    counts = _linked(scores)
    return [*cells, str(counts.predicted), str(counts.gold)]


def _linked(scores: Sequence[Score]) -> Counts:
    return total(each.counts["linked.all"] for each in scores)


def confidence_note(cases: Sequence[Case]) -> str:
    """How many of the findings of each stated confidence are right."""
    right: dict[float, list[bool]] = {}
    for case in cases:
        found = find_with_sayso(case.record)
        for each, matched in zip(found, score(case.gold, found).matched, strict=True):
            right.setdefault(each.confidence, []).append(matched)
    shares = (
        f"{stated:.2f}: {100 * sum(right[stated]) / len(right[stated]):.0f} of {len(right[stated])}"
        for stated in sorted(right, reverse=True)
    )
    return f"Stated confidence, and the percentage that is right: {'; '.join(shares)}."


def speed_note(split: Path) -> str:
    """How fast the stage is on the gold contents of a split of PolNeAR, and how much it finds."""
    corpus = read_corpus(split)
    records = [record_of(each.text, each.attributions) for each in corpus]
    words = sum(len(each.text.split()) for each in corpus)
    outer = sum(len(each.attributions) for each in corpus)
    find_nested(records[0])
    start = time.process_time()
    found = sum(len(find_with_sayso(record)) for record in records)
    seconds = time.process_time() - start
    return (
        f"On {split.name}: {words / seconds:,.0f} words of text a second of processor time; "
        f"{found} nested in {outer} outer attributions ({100 * found / outer:.0f} a hundred)."
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and write ``benchmarks/results/nesting.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.nesting", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="the folder of corpora")
    corpora = parser.parse_args(arguments).corpus
    try:
        cases, speed = read_cases(corpora), speed_note(corpora / DEV)
    except FileNotFoundError as error:
        parser.error(f"{error}; name the folder that holds gold_nested and polnear")
    title = f"Nested attributions: {len(cases)} outer ones"
    write_table("nesting", title, HEADER, table(cases), (*NOTES, confidence_note(cases), speed))


if __name__ == "__main__":
    main()
