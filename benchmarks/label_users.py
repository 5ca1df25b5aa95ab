"""Whose label is it: eighty sentences written for it, author, quoted, disputed and commenter.

``python -m benchmarks.label_users``
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from benchmarks.reporting import bootstrap_interval, write_table
from sayso.extraction.pipeline import extract
from sayso.model import Document, Label, Record, Span, Zone, document_id

SENTENCES = Path(__file__).parent / "data" / "label_users" / "sentences.jsonl"
KINDS = ("author", "quoted", "disputed", "commenter")
HEADER = ("whose", "sentences", "always the author", "sayso", "95%")
NOTES = (
    "A sentence is right where a label that shares words with the gold one is found and is of the "
    "gold kind, and its user is the gold one's; percent; 95% bootstrap intervals over sentences.",
    "The baseline finds every label and calls it the author's, or the commenter's in a comment.",
    "Written before the rules, by the person who wrote them (benchmarks/data/label_users). The "
    "first version of the rules had 77.5% of all right; what it missed was read and steered them.",
)


class Sentence(msgspec.Struct, frozen=True):
    """One gold sentence: see ``data/label_users/README.md``."""

    text: str
    comment: str | None
    label: str
    whose: str
    by: str | None


class Outcome(NamedTuple):
    """A sentence, what it was taken for, and whether that is right."""

    sentence: Sentence
    taken: str
    right: bool


def read_sentences() -> list[Sentence]:
    """The eighty sentences."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [msgspec.json.decode(line, type=Sentence) for line in lines]


def document_of(sentence: Sentence) -> Document:
    """The sentence as a document, its comment as a zone of its own."""
    text = sentence.text
    zones = [Zone(kind="body", start=0, end=len(text))]
    if sentence.comment:
        start = len(text) + 1
        text = f"{text}\n{sentence.comment}"
        zones.append(Zone(kind="comment", start=start, end=len(text), author="reader"))
    return Document(id=document_id(text), origin="label_users", text=text, zones=tuple(zones))


def judge(sentence: Sentence) -> Outcome:
    """What becomes of the gold label of ``sentence``."""
    record = extract(document_of(sentence))
    start = record.document.text.rfind(sentence.label)
    gold = Span(start, start + len(sentence.label))
    found = [label for label in record.labels or () if label.span.overlaps(gold)]
    if not found:
        return Outcome(sentence, "not found", False)
    nearest = min(found, key=lambda label: abs(label.span.start - start))
    taken = whose(record, nearest)
    return Outcome(sentence, taken, taken == sentence.whose and _is_by(record, nearest, sentence))


def whose(record: Record, label: Label) -> str:
    """The kind of a label: "author", "quoted", "disputed" or "commenter"."""
    source = record.source(label.used_by)
    if label.stance == "disputes":
        return "disputed"
    if source is not None and source.kind == "commenter":
        return "commenter"
    return "author" if source is None and label.stance == "uses" else "quoted"


def _is_by(record: Record, label: Label, sentence: Sentence) -> bool:
    source = record.source(label.used_by)
    if sentence.by is None:
        return source is None or source.kind in ("commenter", "unstated", "document")
    named = [source.name, source.description, source.role] if source else []
    return any(sentence.by.lower() in words.lower() for words in named if words)


def table(outcomes: Sequence[Outcome]) -> list[list[object]]:
    """A row for each kind and one for all."""
    rows: list[list[object]] = []
    for name in (*KINDS, "all"):
        kept = [outcome for outcome in outcomes if name in ("all", outcome.sentence.whose)]
        plain = [o.sentence.whose in ("author", "commenter") for o in kept]
        right = [outcome.right for outcome in kept]
        interval = bootstrap_interval(right, share)
        rows.append([name, len(kept), f"{share(plain):.1f}", f"{share(right):.1f}", str(interval)])
    return rows


def share(values: Sequence[bool]) -> float:
    """How many of ``values`` are true, in percent."""
    return 100 * sum(values) / len(values) if values else 0.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and write ``benchmarks/results/label_users.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.label_users", description=__doc__)
    parser.parse_args(arguments)
    outcomes = [judge(sentence) for sentence in read_sentences()]
    write_table(
        "label_users", "Whose label it is: eighty sentences", HEADER, table(outcomes), NOTES
    )


if __name__ == "__main__":
    main()
