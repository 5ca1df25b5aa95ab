"""Gold standards as the audit sees them: what it finds in a text beside what people marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

import sayso
from benchmarks.brat import read_corpus
from benchmarks.scoring import Gold, link
from benchmarks.source_gold import Labels, read_labels, unseen
from benchmarks.source_scoring import Row
from benchmarks.sources import label_rows
from sayso.auditing.articles import Article
from sayso.auditing.informants import find_informants
from sayso.auditing.reasons import reason_class
from sayso.auditing.tallies import FAMILIES, TALLIES
from sayso.extraction.sources import find_sources
from sayso.extraction.sureness import judge_sureness
from sayso.model import Attribution, Document, Record, hull
from sayso.reading import Metadata, read_text
from sayso.versions import VERSION

Triples = tuple[tuple[int, int, int], ...]
NOWHERE = -1


class Pair(NamedTuple):
    """One text twice: as sayso reads it, and as people marked it, with sources found for both."""

    name: str
    found: Article
    gold: Article


def read_pairs(split: Path, records: Path | None = None) -> list[Pair]:
    """The texts of a PolNeAR split, read by sayso and as marked there.

    ``records`` is a file of JSON lines in which an earlier reading of the texts was kept, each by
    the text's name as its origin.
    """
    lines = records.read_bytes().splitlines() if records else []
    kept = (msgspec.json.decode(line, type=Record) for line in lines)
    known = {record.document.origin: record for record in kept}
    return [_pair(gold, known.get(gold.name)) for gold in read_corpus(split)]


def _pair(gold: Gold, known: Record | None) -> Pair:
    found = known or sayso.read_text(gold.text, origin=gold.name)
    if found.document.text != gold.text:
        raise ValueError(f"{gold.name}: the text changed in reading, so that offsets do not fit")
    return Pair(gold.name, Article(found), Article(gold_record(found.document, gold.attributions)))


def gold_record(document: Document, attributions: Iterable[Attribution]) -> Record:
    """A record of ``attributions`` that people marked, its sources and quotes found as usual."""
    placed = (
        msgspec.structs.replace(each, zone=document.zone_at(hull(each.spans).start))
        for each in attributions
        if each.spans
    )
    record = Record(sayso=VERSION, document=document, attributions=tuple(placed))
    return judge_sureness(find_sources(record))


def detection(key: str, pair: Pair) -> Triples:
    """How the attributions of one text fare: found or missed, and under which label of a figure."""
    tally = TALLIES[key]
    labels = list(tally.labels)
    if tally.label is None:
        (gold,), (found,) = tally.tallied(pair.gold), tally.tallied(pair.found)
        return ((labels.index(gold), labels.index(found), 1),)
    counts: Counter[tuple[int, int]] = Counter()
    mine, theirs = pair.gold.told, pair.found.told
    links = link(pair.gold.text, mine, theirs)
    for index, attribution in enumerate(mine):
        label = tally.label(pair.gold, attribution)
        other = links.get(index)
        seen = tally.label(pair.found, theirs[other]) if other is not None else None
        if label is not None:
            counts[labels.index(label), _index(labels, seen)] += 1
        elif seen is not None:
            counts[NOWHERE, labels.index(seen)] += 1
    for index in set(range(len(theirs))) - set(links.values()):
        seen = tally.label(pair.found, theirs[index])
        if seen is not None:
            counts[NOWHERE, labels.index(seen)] += 1
    return _triples(counts)


def _index(labels: Sequence[str], label: str | None) -> int:
    return NOWHERE if label is None else labels.index(label)


def _triples(counts: Counter[tuple[int, int]]) -> Triples:
    return tuple((mine, theirs, count) for (mine, theirs), count in sorted(counts.items()))


class KindRows(NamedTuple):
    """One document's gold source kinds beside those found for the same attributions."""

    document: str
    rows: tuple[Row, ...]
    held_back: bool


def read_kinds(corpora: Path) -> list[KindRows]:
    """The rows of ``gold_sources``, document by document."""
    labels: list[Labels] = read_labels(corpora)
    held = unseen([each.document for each in labels])
    return [
        KindRows(each.document, tuple(label_rows(each)), each.document in held) for each in labels
    ]


def kind_triples(rows: Iterable[Row]) -> Triples:
    """How the kinds of one document's rows fare, by the labels of the figure of sources."""
    labels = list(TALLIES["sources"].labels)
    return _triples(
        Counter(
            (labels.index(FAMILIES[row.gold["source_kind"]]), labels.index(FAMILIES[row.kind]))
            for row in rows
            if row.kind in FAMILIES
        )
    )


def reason_triples(corpora: Path) -> list[Triples]:
    """How the reasons for anonymity fare, over the articles of ``gold_reasons``."""
    lines = (corpora / "gold_reasons" / "gold.jsonl").read_text("utf-8").splitlines()
    rows = [msgspec.json.decode(line) for line in lines]
    train = corpora / "polnear" / "data" / "train"
    golds = {gold.name: gold for gold in read_corpus(train)}
    return [
        _reasons(golds[name], [row for row in rows if row["doc"] == name])
        for name in sorted({row["doc"] for row in rows})
    ]


def _reasons(gold: Gold, rows: Sequence[dict[str, object]]) -> Triples:
    labels = list(TALLIES["reasons"].labels)
    document = read_text(gold.text, gold.name, Metadata())
    article = Article(gold_record(document, gold.attributions))
    informants = {
        informant: labels.index(reason_class(article, informant))
        for informant in find_informants(article)
    }
    counts: Counter[tuple[int, int]] = Counter()
    for row in rows:
        mine = labels.index(_gold_reason(gold.text, row))
        spans = [tuple(span) for span in row["source"]]  # type: ignore[attr-defined]
        same = next(
            (
                p
                for p in informants
                if any(a < m.end and m.start < b for m in p.mentions for a, b in spans)
            ),
            None,
        )
        counts[mine, informants.pop(same) if same else NOWHERE] += 1
    for theirs in informants.values():
        counts[labels.index("none"), theirs] += 1
    return _triples(counts)


def _gold_reason(text: str, row: dict[str, object]) -> str:
    if not row["reason"]:
        return "remark"
    return "stock" if row["boilerplate"] else "reason"
