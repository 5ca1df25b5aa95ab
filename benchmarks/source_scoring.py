"""How labels of sources are scored, over rows of (gold label, predicted source and channels).

Source of the definitions: the project's gold labels. Names and affiliations are compared as
lower-case words without titles and articles; a name of several people is right if one of them
is. Kinds that fewer than 8 gold rows have are left out of the macro-average.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from sayso.model import Source, Via

LEAST = 8
TITLES = frozenset(
    "mr mrs ms dr sen rep gov president senator representative secretary the".split()
)


class Row(NamedTuple):
    """One attribution: its gold row, and what was said of its source and channels."""

    gold: dict[str, Any]
    kind: str
    source: Source | None
    via: tuple[Via, ...]


Measure = Callable[[Sequence[Row]], float]


def words(name: str | None) -> tuple[str, ...]:
    """The words of ``name`` that are compared."""
    return tuple(word for word in re.findall(r"\w+", (name or "").lower()) if word not in TITLES)


def kind_accuracy(rows: Sequence[Row]) -> float:
    """The share of rows with the right kind of source."""
    return _mean(row.gold["source_kind"] == row.kind for row in rows)


def kind_macro_f1(rows: Sequence[Row]) -> float:
    """The mean F1 of the kinds with at least ``LEAST`` gold rows."""
    gold = Counter(row.gold["source_kind"] for row in rows)
    predicted = Counter(row.kind for row in rows)
    right = Counter(row.kind for row in rows if row.gold["source_kind"] == row.kind)
    common = [kind for kind, count in gold.items() if count >= LEAST]
    return _mean(2 * right[kind] / (gold[kind] + predicted[kind]) for kind in common)


def name_exact(rows: Sequence[Row]) -> float:
    """The share of named sources whose fullest name was found."""
    named = [row for row in rows if row.gold["source_name"]]
    return _mean(_same_name(row) for row in named)


def count_exact(rows: Sequence[Row]) -> float:
    """The share of anonymous sources with the right number of people."""
    return _mean(
        str(row.gold["source_count"]) == str(row.source.count if row.source else None)
        for row in _hidden(rows)
    )


def affiliation_f1(rows: Sequence[Row]) -> float:
    """The F1 of the words of anonymous sources' affiliations, pooled."""
    return pooled_f1(
        (
            words(row.gold["source_affiliation"]),
            words(row.source.affiliation if row.source else None),
        )
        for row in _hidden(rows)
    )


def via_f1(rows: Sequence[Row]) -> float:
    """The F1 of channels, right where the kind is, pooled."""
    return pooled_f1(
        ([via["kind"] for via in row.gold["via"]], [via.kind for via in row.via]) for row in rows
    )


MEASURES: dict[str, Measure] = {
    "source kind, accuracy": kind_accuracy,
    "source kind, macro-F1": kind_macro_f1,
    "source name, exact": name_exact,
    "anonymous: count, exact": count_exact,
    "anonymous: affiliation, word F1": affiliation_f1,
    "via, F1": via_f1,
}


def pooled_f1(pairs: Iterable[tuple[Sequence[Any], Sequence[Any]]]) -> float:
    """The F1 of (gold, predicted) bags of items, counted together; 0 where both are empty."""
    right = total = 0
    for gold, predicted in pairs:
        right += sum((Counter(gold) & Counter(predicted)).values())
        total += len(gold) + len(predicted)
    return 2 * right / total if total else 0.0


def _same_name(row: Row) -> bool:
    said = words(row.source.name if row.source else None)
    whole = row.gold["source_name"]
    return said in [words(part) for part in (whole, *whole.split(";"))]


def _hidden(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row.gold["source_kind"] == "anonymous"]


def _mean(values: Iterable[float]) -> float:
    kept = list(values)
    return sum(kept) / len(kept) if kept else 0.0
