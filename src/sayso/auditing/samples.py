"""Samples: rows drawn for a person to check, and what their answers say of a figure."""

from __future__ import annotations

import csv
import hashlib
import heapq
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
import numpy as np

from sayso.auditing.articles import Article
from sayso.auditing.figures import make_share
from sayso.auditing.tallies import TALLIES, source_family
from sayso.errors import UsageError
from sayso.model import Figure

ROUNDS = 4_000
YES, NOTHING = frozenset({"yes", "y", "right", "1", "true"}), "nothing"
COLUMNS = ("id", "document", "outlet", "published", "source", "cue", "content", "found", "answer")


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """An attribution to check: its words, the sort of source found, and room for the answer.

    The ``answer`` is "yes", or the label that is right, or "nothing" for no attribution at all.
    """

    id: str
    document: str
    outlet: str | None
    published: str | None
    source: str
    cue: str
    content: str
    found: str
    answer: str = ""


class Draw:
    """A sample of ``size`` attributions of the articles that were added.

    Which ones does not depend on the order of adding: an attribution's own name decides.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: list[tuple[int, str, Row]] = []

    def add(self, article: Article) -> None:
        """Let the attributions of ``article`` take part in the draw."""
        for attribution in article.told:
            found = source_family(article, attribution)
            lot = -int(hashlib.sha256(f"sample {attribution.id}".encode()).hexdigest()[:15], 16)
            full = len(self._kept) == self._size
            if found is None or (full and lot <= self._kept[0][0]):
                continue
            document = article.document
            row = Row(
                id=attribution.id,
                document=document.id,
                outlet=document.outlet,
                published=document.published,
                source=document.words(attribution.source),
                cue=document.words(attribution.cue),
                content=document.words(attribution.content),
                found=found,
            )
            push = heapq.heappushpop if full else heapq.heappush
            push(self._kept, (lot, attribution.id, row))

    def rows(self) -> tuple[Row, ...]:
        """The rows drawn, in the order of the draw."""
        return tuple(row for _, _, row in sorted(self._kept, reverse=True))


def read_answers(path: Path) -> tuple[Row, ...]:
    """The rows of a sample that were answered.

    Raises:
        UsageError: the file cannot be read, or an answer is none; the message says which.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{path}: the answers cannot be read ({reason})") from error
    if rows and not {"id", "found", "answer"} <= set(rows[0]):
        raise UsageError(f"{path}: no sample: the columns id, found and answer are missing")
    answered = [_row(row, path) for row in rows if (row["answer"] or "").strip()]
    if not answered:
        raise UsageError(f"{path}: nothing is answered yet: fill in the column 'answer'")
    return tuple(answered)


def _row(cells: dict[str, str | None], path: Path) -> Row:
    labels = TALLIES["sources"].labels
    answer = (cells["answer"] or "").strip().lower()
    found = cells["found"] or ""
    right = found if answer in YES else answer
    if right not in (*labels, NOTHING) or found not in labels:
        listed = ", ".join(("yes", *labels, NOTHING))
        raise UsageError(f"{path}: {cells['id']}: {answer!r} is no answer; give one of {listed}")
    known = {name: cells.get(name) or "" for name in COLUMNS}
    return msgspec.convert({**known, "found": found, "answer": right}, Row)


def correct_by_hand(counts: Counter[str], rows: Sequence[Row]) -> Figure:
    """The shares by sort of source once the answers in ``rows`` are allowed for.

    Each label that was found is spread over the labels that answers gave it; the interval is a
    Bayesian bootstrap of the answers (Rubin 1981). What was missed altogether no sample of
    findings can show.
    """
    labels = list(TALLIES["sources"].labels)
    spread = np.zeros((len(labels), len(labels) + 1))
    for row in rows:
        right = len(labels) if row.answer == NOTHING else labels.index(row.answer)
        spread[labels.index(row.found), right] += 1
    found = np.array([counts[label] for label in labels], dtype=float)
    draws = _draws(found, spread)
    low, high = np.percentile(draws, [2.5, 97.5], axis=0)
    point = draws.mean(axis=0)
    total = counts.total()
    shares = tuple(
        make_share(label, wording, counts[label], total, tuple(map(float, bounds)))
        for (label, wording), *bounds in zip(
            TALLIES["sources"].labels.items(), point, low, high, strict=True
        )
    )
    title = f"Who the attributions rest on, by {len(rows)} answers by hand"
    return Figure(key="checked", title=title, unit="attributions", total=total, shares=shares)


def _draws(found: np.ndarray, spread: np.ndarray) -> np.ndarray:
    """Draws of the corrected shares, (rounds, labels)."""
    generator = np.random.default_rng(1)
    size = len(found)
    counts = np.zeros((ROUNDS, size + 1))
    overall = np.eye(size, size + 1) * max(1, np.trace(spread[:, :size])) / max(1, spread.sum())
    for index in range(size):
        weights = spread[index] + 0.5 * overall[index] + 0.01
        counts += found[index] * generator.dirichlet(weights, size=ROUNDS)
    kept = counts[:, :size]
    return np.asarray(kept / np.maximum(kept.sum(axis=1, keepdims=True), 1e-9))


def sample_rows(rows: Iterable[Row]) -> list[Sequence[object]]:
    """The rows as a table with a header."""
    return [COLUMNS, *([getattr(row, column) for column in COLUMNS] for row in rows)]
