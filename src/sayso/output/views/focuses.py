"""Focuses: what a reader can choose, so that all its words light up and the rest goes quiet.

A page without script does this by address: ``#source-s1`` is the bar of a source, and
``#2-source-s1`` the second place where it speaks; a rule of the style sheet joins every element
of class ``t7`` (a place that can be gone to) with all words of class ``f7``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from sayso.model import Record
from sayso.output.summaries import Count, summarise
from sayso.output.wordings import Who, describe_source


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that an address leads to, and the number of the focus it puts in view, if any."""

    id: str
    focus: int | None


@dataclass(frozen=True, slots=True)
class Focus:
    """One thing to choose: a source, or a number of the summary.

    ``members`` are the indices of its attributions; the n-th (from 1) is at ``#{n}-{id}``.
    """

    number: int
    id: str
    label: str
    members: tuple[int, ...]
    who: Who | None = None


@dataclass(frozen=True, slots=True)
class Focuses:
    """All focuses of a page, and which of them every part of the record belongs to.

    The tuples run parallel to the record's attributions, sources and echoes; ``total`` is the
    number of focuses, numbered from 0: the counts, the sources, the echoes, and every attribution
    by itself.
    """

    sources: tuple[Focus, ...]
    counts: tuple[Focus, ...]
    summary: tuple[Count, ...]
    of_attribution: tuple[tuple[int, ...], ...]
    of_source: tuple[int, ...]
    of_echo: tuple[int, ...]
    anchors: tuple[tuple[Anchor, ...], ...]
    total: int


def find_focuses(record: Record) -> Focuses:
    """What can be chosen on the page of ``record``."""
    numbers = count()
    attributions, summary = record.attributions or (), summarise(record)
    counts = tuple(
        Focus(next(numbers), f"count-{c.key}", f"{c.number} {c.after.strip(' )')}", c.members)
        for c in summary
    )
    sources = tuple(_source_focuses(record, numbers))
    of_echo = tuple(next(numbers) for _ in record.echoes or ())
    own = tuple(next(numbers) for _ in attributions)
    member_of: list[list[int]] = [[number] for number in own]
    anchors = [[Anchor(f"said-{a.id}", n)] for a, n in zip(attributions, own, strict=True)]
    for focus in (*sources, *counts):
        for place, member in enumerate(focus.members, start=1):
            member_of[member].append(focus.number)
            anchors[member].append(Anchor(f"{place}-{focus.id}", focus.number))
    return Focuses(
        sources=sources,
        counts=counts,
        summary=summary,
        of_attribution=tuple(map(tuple, member_of)),
        of_source=tuple(focus.number for focus in sources),
        of_echo=of_echo,
        anchors=tuple(map(tuple, anchors)),
        total=next(numbers),
    )


def _source_focuses(record: Record, numbers: Iterator[int]) -> Iterator[Focus]:
    """One focus for each source, with the attributions it speaks in."""
    spoken: dict[str | None, list[int]] = {}
    for index, attribution in enumerate(record.attributions or ()):
        spoken.setdefault(attribution.speaker, []).append(index)
    for source, number in zip(record.sources or (), numbers, strict=False):
        who = describe_source(record, source)
        members = tuple(spoken.get(source.id, ()))
        yield Focus(number, f"source-{source.id}", who.label, members, who)
