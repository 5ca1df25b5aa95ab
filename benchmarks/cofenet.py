"""The published way of counting: exact spans on the tokens of the CofeNet paper, by role.

``python -m benchmarks.cofenet --corpus ../shared/corpora/polnear_cofenet/valid.jsonl``

The corpus is JSON lines of windows (a sentence or a short paragraph) with Penn Treebank tokens and
BIO labels. A document's windows are set as text again, a line each, and read as one document. A
span counts when its first and last token are those of a gold span; nothing is trimmed, and spans
end where their window does.

Source: Wang, Li et al., "CofeNet: Context and Former-Label Enhanced Net for Complicated Quotation
Extraction", COLING 2022.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

import msgspec

from benchmarks.predictors import Predict, predict_from_quotes, predict_with_tagger
from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.scoring import ROLES, Counts, total
from sayso.errors import ModelError
from sayso.model import Span

HEADER = ("role", "baseline F1", "95%", "sayso F1", "95%", "P", "R")
SPELT = {"``": "“", "''": "”", "`": "‘", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
NO_SPACE_BEFORE = frozenset(",.;:?!)]%”'") | {"n't", "'s", "'re", "'ve", "'ll", "'m", "'d", "..."}
NO_SPACE_AFTER = frozenset("([$“‘")
NOTES = (
    "In percent; 95% bootstrap intervals over documents. Spans equal in first and last token.",
    "Baseline: quotation marks, the nearest said-verb, the nearest capitalised name.",
    "CofeNet over BERT reaches 83.2 source / 75.3 cue / 72.9 content on PolNeAR's test articles, "
    "which are not here.",
)

TokenSpan = tuple[int, int]


class Window(msgspec.Struct, frozen=True):
    """A row of the corpus; ``labels`` are BIO labels such as "B-source", one a token."""

    id: str
    tokens: tuple[str, ...]
    labels: tuple[str, ...]


class Typeset(NamedTuple):
    """Windows as text; ``tokens`` are the tokens' spans in it, ``ends`` where windows end."""

    text: str
    tokens: tuple[Span, ...]
    ends: frozenset[int]


def typeset(windows: Sequence[Window]) -> Typeset:
    """The windows' tokens set as running text, a line a window."""
    text, spans, ends = "", [], set()
    for window in windows:
        text += "\n" if text else ""
        before = ""
        for token in window.tokens:
            spelt = SPELT.get(token, token)
            glued = not before or spelt in NO_SPACE_BEFORE or before in NO_SPACE_AFTER
            text += spelt if glued else f" {spelt}"
            spans.append(Span(len(text) - len(spelt), len(text)))
            before = spelt
        ends.add(len(spans))
    return Typeset(text, tuple(spans), frozenset(ends))


def gold_spans(windows: Sequence[Window], role: str) -> set[TokenSpan]:
    """The first token of each gold span of ``role`` and the one behind its last."""
    found, at = set(), 0
    for window in windows:
        labels = [*window.labels, "O"]
        for first, label in enumerate(window.labels):
            if label == f"B-{role}":
                last = first + 1
                while labels[last] == f"I-{role}":
                    last += 1
                found.add((at + first, at + last))
        at += len(window.labels)
    return found


def token_spans(page: Typeset, spans: Sequence[Span]) -> set[TokenSpan]:
    """The tokens under each of ``spans``, cut where a window ends."""
    found = set()
    for span in spans:
        inside = [at for at, token in enumerate(page.tokens) if token.overlaps(span)]
        if inside:
            cuts = [end for end in sorted(page.ends) if inside[0] < end <= inside[-1]]
            bounds = [inside[0], *cuts, inside[-1] + 1]
            found |= set(pairwise(bounds))
    return found


def count(windows: Sequence[Window], predict: Predict) -> dict[str, Counts]:
    """One document's counts by role."""
    page = typeset(windows)
    predicted = predict(page.text)
    counts = {}
    for role in ROLES:
        gold = gold_spans(windows, role)
        spans = [span for attribution in predicted for span in getattr(attribution, role)]
        mine = token_spans(page, spans)
        both = len(gold & mine)
        counts[role] = Counts(both, len(gold), both, len(mine))
    return counts


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and write ``benchmarks/results/cofenet_FOLDER.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cofenet", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="a .jsonl of windows")
    path: Path = parser.parse_args(arguments).corpus
    try:
        lines = path.read_bytes().splitlines()
        rows = [msgspec.json.decode(line, type=Window) for line in lines]
        documents = [list(group) for _, group in groupby(rows, key=lambda row: row.id)]
        baseline = [count(windows, predict_from_quotes) for windows in documents]
        runs = [count(windows, predict_with_tagger) for windows in documents]
    except (OSError, msgspec.MsgspecError, ModelError) as error:
        parser.error(f"{path}: {error}")
    table = [
        [role, *_cells(baseline, role), *_cells(runs, role), *_shares(runs, role)] for role in ROLES
    ]
    title = f"Exact spans on CofeNet's tokens: {path.parent.name}, {len(documents)} documents"
    write_table(f"cofenet_{path.parent.name}", title, HEADER, table, NOTES)


def _cells(runs: Sequence[dict[str, Counts]], role: str) -> list[str]:
    def f1(chosen: Sequence[dict[str, Counts]]) -> float:
        return total(counts[role] for counts in chosen).f1

    return [f"{f1(runs):.1f}", str(bootstrap_interval(runs, f1))]


def _shares(runs: Sequence[dict[str, Counts]], role: str) -> list[str]:
    counts = total(run[role] for run in runs)
    return [f"{counts.precision:.1f}", f"{counts.recall:.1f}"]


if __name__ == "__main__":
    main()
