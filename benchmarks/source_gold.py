"""Gold labels of sources, reasons and pronouns, as records built from gold attributions.

Below the folder of corpora: ``gold_sources``, ``gold_reasons``, ``polnear/data/train``, ``gap``.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from benchmarks.brat import read_attributions
from sayso.model import Document, Record, Span, Zone
from sayso.versions import VERSION

UNSEEN_SEED = 7
TRAIN = Path("polnear/data/train")


class Labels(NamedTuple):
    """The gold rows of one annotated document, and its record of gold attributions."""

    document: str
    rows: tuple[dict[str, Any], ...]
    record: Record


class Reasons(NamedTuple):
    """A text and the spans of the reasons for anonymity in it."""

    document: str
    text: str
    reasons: tuple[Span, ...]


class Pronoun(NamedTuple):
    """A pronoun, its offset in ``text``, and two names with whether it stands for them."""

    text: str
    pronoun: str
    offset: int
    names: tuple[tuple[Span, bool], tuple[Span, bool]]


def read_labels(corpora: Path) -> list[Labels]:
    """The documents of ``gold_sources``, one an annotators' file, by name."""
    rows = _rows(corpora / "gold_sources" / "gold.jsonl")
    files = sorted({(row["doc"], row["ann"]) for row in rows})
    return [
        Labels(doc, tuple(r for r in rows if r["ann"] == ann), _record(corpora / TRAIN, doc, ann))
        for doc, ann in files
    ]


def unseen(documents: Sequence[str]) -> frozenset[str]:
    """The third of ``documents`` that was held back while the rules were written."""
    names = sorted(set(documents))
    random.Random(UNSEEN_SEED).shuffle(names)
    return frozenset(names[: len(names) // 3])


def read_reasons(corpora: Path) -> list[Reasons]:
    """The texts of ``gold_reasons`` with the reasons in them, by name."""
    rows = _rows(corpora / "gold_reasons" / "gold.jsonl")
    return [
        Reasons(
            doc,
            _text(corpora / TRAIN, doc),
            tuple(Span(*r["reason"]) for r in rows if r["doc"] == doc and r["reason"]),
        )
        for doc in sorted({row["doc"] for row in rows})
    ]


def read_pronouns(corpora: Path, split: str = "validation") -> list[Pronoun]:
    """The rows of a split of GAP."""
    with (corpora / "gap" / f"gap-{split}.tsv").open(encoding="utf-8", newline="") as file:
        return [_pronoun(row) for row in csv.DictReader(file, delimiter="\t")]


def _pronoun(row: dict[str, str]) -> Pronoun:
    a, b = ((_name(row, letter), row[f"{letter}-coref"].upper() == "TRUE") for letter in "AB")
    return Pronoun(row["Text"], row["Pronoun"].lower(), int(row["Pronoun-offset"]), (a, b))


def _name(row: dict[str, str], letter: str) -> Span:
    start = int(row[f"{letter}-offset"])
    return Span(start, start + len(row[letter]))


def _rows(path: Path) -> list[dict[str, Any]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [msgspec.json.decode(line, type=dict[str, Any]) for line in lines]


def _text(split: Path, document: str) -> str:
    with (split / "text" / f"{document}.txt").open(encoding="utf-8", newline="") as file:
        return file.read()


def _record(split: Path, document: str, annotation: str) -> Record:
    text = _text(split, document)
    page = (split / "attributions" / f"{annotation}.ann").read_text(encoding="utf-8")
    found = [
        msgspec.structs.replace(
            one,
            source=tuple(sorted(one.source)),
            cue=tuple(sorted(one.cue)),
            content=tuple(sorted(one.content)),
        )
        for one in read_attributions(page)
        if one.spans
    ]
    body = Zone(kind="body", start=0, end=len(text))
    return Record(
        sayso=VERSION,
        document=Document(id=document, origin=document, text=text, zones=(body,)),
        attributions=tuple(sorted(found, key=lambda one: one.spans)),
    )
