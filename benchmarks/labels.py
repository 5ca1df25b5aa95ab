"""Labels: what is called what, and in whose mouth, on the gold of six stories.

``python -m benchmarks.labels --corpus ../shared/corpora``

A gold label counts as found where an evaluative label of sayso's shares words with it and the user
is right; a label of sayso's that no gold label shares words with counts as wrong, although the
gold names but the labels that mattered to its annotator.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.scoring import Counts, total
from sayso.extraction.pipeline import extract
from sayso.model import Record, Span
from sayso.reading import read_bytes

HEADER = ("labels", "precision", "recall", "F1", "95%")
_NAMELESS = frozenset({"anonymous", "unnamed_group", "unnamed_person", "unstated", "document"})
_NAME = re.compile(r"\b[A-Z][\w.]+")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{3,60})[”\"]")


class Gold(NamedTuple):
    """A gold label in one document: where it stands, and the user as the story describes it."""

    spans: tuple[Span, ...]
    user: str
    kind: str


class Said(NamedTuple):
    """A label found: its words, and the user as a description and a kind."""

    span: Span
    user: str
    kind: str


def story_texts(corpora: Path) -> dict[str, str]:
    """The texts of all documents of the story gold, by document id."""
    named = (("newswcl50", "doc_id"), ("basil", "doc_id"), ("news_cluster", "dId"))
    wanted = {each for story in stories(corpora) for each in story["documents"]}
    texts = {}
    for corpus, key in named:
        for line in (corpora / corpus / f"{corpus}.jsonl").read_text("utf-8").splitlines():
            row = msgspec.json.decode(line)
            if row[key] in wanted:
                texts[row[key]] = row["text"]
    return texts


def stories(corpora: Path) -> list[dict[str, Any]]:
    """The stories of the gold."""
    gold = msgspec.json.decode((corpora / "stories_dev" / "stories.json").read_bytes())
    return list(gold["stories"])


def gold_labels(corpora: Path) -> dict[str, list[Gold]]:
    """The gold labels of every document of the stories."""
    found: dict[str, list[Gold]] = {}
    for story in stories(corpora):
        roots = {root["id"]: root for root in story["roots"]}
        found |= {document: [] for document in story["documents"]}
        for label in story["labels"]:
            users = [label["used_by"]] if isinstance(label["used_by"], str) else label["used_by"]
            named = [roots[user] for user in users if user in roots]
            author = any(user.startswith(("author", "AUTHOR")) for user in users)
            kind = "author" if author else named[0]["kind"] if named else "unstated"
            words = " ".join(root["description"] for root in named)
            for document, spans in label["spans"].items():
                found[document].append(Gold(tuple(Span(*span) for span in spans), words, kind))
    return found


def said_labels(record: Record, every: bool = False) -> list[Said]:
    """The evaluative labels of ``record``, one a wording and user."""
    kept: dict[tuple[str, str], Said] = {}
    for label in record.labels or ():
        if every is False and label.tone != "evaluative":
            continue
        source = record.source(label.used_by)
        kind = source.kind if source else "author"
        described = (source.name, source.role, source.description) if source else ()
        words = " ".join(part for part in described if part)
        kept.setdefault((label.text.lower(), label.used_by), Said(label.span, words, kind))
    return list(kept.values())


def quoted_labels(record: Record) -> list[Said]:
    """The baseline: everything of six words or fewer between quotation marks, by whoever speaks."""
    speaking = [
        (span, record.source(each.speaker))
        for each in record.attributions or ()
        for span in each.content
    ]
    found = []
    for match in _QUOTED.finditer(record.document.text):
        if len(match[1].split()) > 6:
            continue
        span = Span(*match.span(1))
        source = next((source for content, source in speaking if content.covers(span)), None)
        words = (source.name or source.description or "") if source else ""
        found.append(Said(span, words, source.kind if source else "author"))
    return found


def is_same_user(gold: Gold, said: Said) -> bool:
    """Whether the user is right: the author, the same name, or the same kind of unnamed source."""
    if gold.kind == "author":
        return said.kind == "author"
    if gold.kind == "unstated":
        return said.kind in (*_NAMELESS, "author")
    theirs = _NAME.findall(said.user)
    if not theirs and said.kind not in _NAMELESS:  # "the military" goes by no other name
        return bool(set(said.user.split()) & set(gold.user.split()))
    initials = "".join(name[0] for name in theirs)
    shared = {*theirs, initials} & set(_NAME.findall(gold.user))
    return bool(shared) or (gold.kind in _NAMELESS and said.kind in _NAMELESS)


def count(gold: Sequence[Gold], said: Sequence[Said]) -> Counts:
    """What of one document's gold was found, and what of the labels said is in it."""

    def fits(one: Gold, other: Said) -> bool:
        return any(other.span.overlaps(s) for s in one.spans) and is_same_user(one, other)

    found = sum(any(fits(one, other) for other in said) for one in gold)
    right = sum(any(fits(one, other) for one in gold) for other in said)
    return Counts(found=found, gold=len(gold), right=right, predicted=len(said))


def figures(counts: Sequence[Counts]) -> list[str]:
    """Precision, recall and F1, in percent, and the interval of the last."""
    whole = total(counts)
    interval = bootstrap_interval(counts, lambda draw: total(draw).f1)
    return [f"{whole.precision:.1f}", f"{whole.recall:.1f}", f"{whole.f1:.1f}", str(interval)]


def table(records: dict[str, Record], gold: dict[str, list[Gold]]) -> list[list[str]]:
    """The rows: sayso and the baseline."""
    ways: list[tuple[str, Callable[[Record], list[Said]]]] = [
        ("short quotations, by whoever speaks", quoted_labels),
        ("sayso, evaluative labels", said_labels),
        ("sayso, all labels", lambda record: said_labels(record, every=True)),
    ]
    rows = []
    for name, way in ways:
        counts = [count(gold[document], way(record)) for document, record in records.items()]
        rows.append([name, *figures(counts)])
    return rows


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and write ``benchmarks/results/labels.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.labels", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="the folder of corpora")
    corpora = parser.parse_args(arguments).corpus
    try:
        gold, texts = gold_labels(corpora), story_texts(corpora)
    except FileNotFoundError as error:
        parser.error(f"{error.filename} is not there; name the folder that holds stories_dev")
    records = {name: extract(read_bytes(text.encode(), name)) for name, text in texts.items()}
    rows = table(records, gold)
    count_gold = sum(map(len, gold.values()))
    title = f"Labels and their users: {count_gold} in {len(texts)} documents of six stories"
    write_table("labels", title, HEADER, rows, [" ".join((__doc__ or "").split("\n\n")[2].split())])


if __name__ == "__main__":
    main()
