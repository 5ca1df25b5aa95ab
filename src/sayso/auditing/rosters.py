"""Rosters: what a newsroom knows of people, joined to the sources of its stories.

sayso never guesses such things from a name: who is not on the roster is counted as not on it.
"""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from sayso.auditing.articles import Article
from sayso.auditing.figures import make_share
from sayso.auditing.speakers import NAMED
from sayso.errors import UsageError
from sayso.model import Figure

NAME, ALIASES = "name", "aliases"
UNLISTED, UNTOLD = "(not on the roster)", "(not told)"


@dataclass(frozen=True)
class Roster:
    """The columns a newsroom keeps, and for each name or alias the values in them."""

    columns: tuple[str, ...]
    people: dict[str, tuple[str, ...]]

    def look_up(self, name: str) -> tuple[str, ...] | None:
        """The values for a person of that name or alias, in the order of the columns."""
        return self.people.get(_key(name))


def read_roster(path: Path) -> Roster:
    """The roster in a CSV file with a column "name", perhaps "aliases" (with semicolons), others.

    Raises:
        UsageError: it cannot be read, has no column "name" or none besides, or two people share
            a name; the message says which.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [[cell.strip() for cell in row] for row in csv.reader(file)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{path}: the roster cannot be read ({reason})") from error
    header = [cell.lower() for cell in rows[0]] if rows else []
    columns = tuple(cell for cell in header if cell and cell not in (NAME, ALIASES))
    if NAME not in header or not columns:
        raise UsageError(f"{path}: a roster needs a column 'name' and at least one other")
    people: dict[str, tuple[str, ...]] = {}
    for number, row in enumerate(rows[1:], start=2):
        cells = dict(zip(header, row, strict=False))
        values = tuple(cells.get(column) or UNTOLD for column in columns)
        for name in (cells.get(NAME, ""), *cells.get(ALIASES, "").split(";")):
            if name.strip() and people.setdefault(_key(name), values) != values:
                raise UsageError(f"{path}, line {number}: {name.strip()!r} stands there twice")
    return Roster(columns, people)


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def count_columns(article: Article, roster: Roster) -> dict[str, Counter[str]]:
    """For each column, how many attributions to named people there are by its values."""
    counts = {column: Counter[str]() for column in roster.columns}
    for attribution in article.told:
        source = article.speaker(attribution)
        if source is None or not source.name or source.kind not in NAMED:
            continue
        values = roster.look_up(source.name)
        for column, value in zip(
            roster.columns, values or (UNLISTED,) * len(roster.columns), strict=True
        ):
            counts[column][value] += source.kind == "named_person" or values is not None
    return counts


def build_columns(counts: dict[str, Counter[str]]) -> tuple[Figure, ...]:
    """A figure for each column, its values from the commonest down, who is not listed last."""
    return tuple(_figure(column, found) for column, found in counts.items())


def _figure(column: str, counts: Counter[str]) -> Figure:
    total = counts.total()
    order = sorted(counts, key=lambda value: (value == UNLISTED, -counts[value], value))
    return Figure(
        key=column,
        title=f"Named people by {column}, as the roster has it",
        unit="attributions to named people",
        total=total,
        shares=tuple(make_share(v, v, counts[v], total) for v in order if counts[v]),
    )
