"""Pieces: a text cut wherever a mark begins or ends, so that marks may overlap freely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sayso.model import Record, Span

Role = Literal["source", "cue", "content", "hedge", "mention", "echo", "echoed", "label"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words with a role; ``owner`` is the index of their attribution, source or echo.

    Hedges, sources, cues and contents belong to ``record.attributions``, mentions to
    ``record.sources``, "echo" and the "echoed" passage to ``record.echoes``, labels to
    ``record.labels``.
    """

    span: Span
    role: Role
    owner: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text all of whose code points carry the same ``marks``, the longest first."""

    span: Span
    marks: tuple[Mark, ...]


def find_marks(record: Record) -> tuple[Mark, ...]:
    """All marks of a record, in no particular order."""
    return (
        *_attribution_marks(record),
        *(
            Mark(span, "mention", index)
            for index, source in enumerate(record.sources or ())
            for span in source.mentions
        ),
        *(Mark(echo.span, "echo", index) for index, echo in enumerate(record.echoes or ())),
        *(Mark(echo.of, "echoed", index) for index, echo in enumerate(record.echoes or ())),
        *(Mark(label.span, "label", index) for index, label in enumerate(record.labels or ())),
    )


def _attribution_marks(record: Record) -> Iterator[Mark]:
    for index, attribution in enumerate(record.attributions or ()):
        for span in attribution.source:
            yield Mark(span, "source", index)
        for span in attribution.cue:
            yield Mark(span, "cue", index)
        for span in attribution.content:
            yield Mark(span, "content", index)
        for span in attribution.hedges or ():
            yield Mark(span, "hedge", index)


def cut(windows: Sequence[Span], marks: Iterable[Mark]) -> tuple[tuple[Piece, ...], ...]:
    """The pieces of each window; together they cover it, in order, without a gap.

    ``windows`` are in order and do not overlap. What a mark covers outside them is left out.
    """
    starting: dict[int, list[Mark]] = defaultdict(list)
    ending: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.span.start < mark.span.end:
            starting[mark.span.start].append(mark)
            ending[mark.span.end].append(mark)
    edges = {edge for window in windows for edge in (window.start, window.end)}
    bounds = sorted(edges | starting.keys() | ending.keys())
    return _gather(windows, _sweep(bounds, starting, ending))


def _sweep(
    bounds: Sequence[int], starting: dict[int, list[Mark]], ending: dict[int, list[Mark]]
) -> Iterator[Piece]:
    """The pieces between neighbouring bounds."""
    active: list[Mark] = []
    for start, end in pairwise(bounds):
        if closed := ending.get(start):
            active = [mark for mark in active if mark not in closed]
        active.extend(starting.get(start, ()))
        active.sort(key=lambda mark: (mark.span.start - mark.span.end, mark.owner, mark.role))
        yield Piece(Span(start, end), tuple(active))


def _gather(windows: Sequence[Span], pieces: Iterator[Piece]) -> tuple[tuple[Piece, ...], ...]:
    """``pieces``, which are in order, by the window they lie in."""
    gathered: list[list[Piece]] = [[] for _ in windows]
    index = 0
    for piece in pieces:
        while index < len(windows) and windows[index].end <= piece.span.start:
            index += 1
        if index < len(windows) and windows[index].covers(piece.span):
            gathered[index].append(piece)
    return tuple(tuple(group) for group in gathered)
