"""Events: whether mentions of one event are joined within a document, on gold mentions.

``python -m benchmarks.event_joining --corpus ../shared/corpora/ecbplus_gold --split dev``

The mentions are those of ECB+, so that only the joining is measured: CoNLL F1 over all documents of
the split, singletons included. The baseline joins mentions whose heads have the same base form.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.coreference import Chains, Tally, conll_f1, tally
from benchmarks.reporting import bootstrap_interval, write_table
from sayso.extraction.events.joining import join
from sayso.extraction.events.keys import Keys
from sayso.extraction.events.links import links
from sayso.extraction.events.telling import tell
from sayso.extraction.parsing import parse_document
from sayso.model import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc

HEADER = ("way", "CoNLL F1", "95%")


class Gold(NamedTuple):
    """A parsed document with the head of each gold mention, and the chain of each."""

    doc: Doc
    heads: tuple[int, ...]
    chains: tuple[str, ...]


def load(corpus: Path, split: str) -> Iterator[Gold]:
    """The documents of a split that have event mentions, by name."""
    sentences: dict[str, dict[int, list[str]]] = defaultdict(dict)
    for row in _rows(corpus / "sentences.jsonl"):
        if row["split"] == split:
            sentences[row["doc_id"]][int(row["sent_id"])] = row["tokens"]
    mentions: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in _rows(corpus / "mentions.jsonl"):
        if row["split"] == split and row["kind"] == "event":
            mentions[row["doc_id"]].append(row)
    for name in sorted(mentions):
        yield _gold(name, sentences[name], mentions[name])


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        yield json.loads(line)


def _gold(name: str, sentences: dict[int, list[str]], mentions: Sequence[dict[str, Any]]) -> Gold:
    starts: dict[tuple[int, int], int] = {}
    text = ""
    for number in sorted(sentences):
        text += "\n" if text else ""
        for index, token in enumerate(sentences[number]):
            text += " " if index else ""
            starts[number, index] = len(text)
            text += token
    doc = parse_document(Document(id=name, origin=name, text=text))

    def head(mention: dict[str, Any]) -> int:
        numbers = mention["tokens_number"]
        numbers = numbers if mention["is_continuous"] else numbers[:1]
        sentence = sentences[mention["sent_id"]]
        start = starts[mention["sent_id"], numbers[0]]
        end = starts[mention["sent_id"], numbers[-1]] + len(sentence[numbers[-1]])
        span = doc.char_span(start, end, alignment_mode="expand")
        assert span is not None  # expanding always finds a token
        return int(span.root.i)

    return Gold(
        doc, tuple(head(each) for each in mentions), tuple(each["coref_chain"] for each in mentions)
    )


def joined(gold: Gold) -> list[int]:
    """The number of the event that sayso puts each mention into."""
    mentions = tell(gold.doc, [gold.doc[i] for i in sorted(set(gold.heads))], Keys(()), None)
    groups = join(mentions, links(gold.doc, mentions))
    home = {each.head: number for number, group in enumerate(groups) for each in group.mentions}
    return [home[head] for head in gold.heads]


def same_lemma(gold: Gold) -> list[str]:
    """The base form of each mention's head."""
    return [gold.doc[head].lemma_.lower() for head in gold.heads]


def chains(keys: Sequence[Hashable]) -> Chains:
    """The mentions, by number, that have the same key."""
    found: dict[Hashable, set[int]] = defaultdict(set)
    for number, key in enumerate(keys):
        found[key].add(number)
    return [frozenset(chain) for chain in found.values()]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and write ``benchmarks/results/event_joining_SPLIT.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.event_joining", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="the folder of ecbplus_gold")
    parser.add_argument("--split", default="dev")
    options = parser.parse_args(arguments)
    try:
        documents = list(load(options.corpus, options.split))
    except FileNotFoundError as error:
        parser.error(f"{error.filename} is not there; name the folder of ecbplus_gold")
    if not documents:
        parser.error(f"{options.corpus} has no split {options.split}")
    ways = (
        ("every mention its own event", lambda gold: range(len(gold.heads))),
        ("same lemma", same_lemma),
        ("sayso", joined),
    )
    tallies = [
        [tally(chains(list(way(gold))), chains(gold.chains)) for gold in documents]
        for _, way in ways
    ]
    rows = [_row(name, counts) for (name, _), counts in zip(ways, tallies, strict=True)]
    both = list(zip(tallies[2], tallies[1], strict=True))
    rows.append(
        [
            "sayso less same lemma",
            f"{_gain(both):.1f}",
            str(bootstrap_interval(both, _gain)),
        ]
    )
    count = sum(len(gold.heads) for gold in documents)
    title = f"Joining {count} event mentions in {len(documents)} documents of ECB+ {options.split}"
    notes = [" ".join((__doc__ or "").split("\n\n")[2].split())]
    write_table(f"event_joining_{options.split}", title, HEADER, rows, notes)


def _row(name: str, counts: Sequence[Tally]) -> list[str]:
    return [name, f"{conll_f1(counts):.1f}", str(bootstrap_interval(counts, conll_f1))]


def _gain(both: Sequence[tuple[Tally, Tally]]) -> float:
    return conll_f1(ours for ours, _ in both) - conll_f1(theirs for _, theirs in both)


if __name__ == "__main__":
    main()
