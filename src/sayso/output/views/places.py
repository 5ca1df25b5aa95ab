"""Places: in which piece of which paragraph each attribution and echo begins and is noted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Attribution, Record, Span
from sayso.output.pieces import Mark, Piece, Role

Place = tuple[int, int]
"""The index of a paragraph, and of a piece in it."""
_SAID: tuple[Role, ...] = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Places:
    """Where things stand, by their indices in the record.

    ``said``, ``contents``, ``echoes``, ``echoed`` and ``labels`` tell what begins at a place. The
    notes tell behind which piece a number or arrow goes: an attribution's first cue (else what it
    has), the last words of an echo and of the passage it quotes. What has no words is in none.
    """

    said: dict[Place, list[int]]
    contents: dict[Place, list[int]]
    echoes: dict[Place, list[int]]
    echoed: dict[Place, list[int]]
    labels: dict[Place, list[int]]
    said_notes: dict[int, Place]
    echo_notes: dict[int, Place]
    echoed_notes: dict[int, Place]


def find_places(record: Record, paragraphs: Sequence[Sequence[Piece]]) -> Places:
    """Where on the page everything begins and is noted."""
    noted = [_noted(attribution) for attribution in record.attributions or ()]
    said: dict[int, Place] = {}
    notes: dict[int, Place] = {}
    first: dict[Role, dict[int, Place]] = {"content": {}, "echo": {}, "echoed": {}, "label": {}}
    last: dict[Role, dict[int, Place]] = {"echo": {}, "echoed": {}}
    for place, mark in _walk(paragraphs):
        if mark.role in _SAID:
            said.setdefault(mark.owner, place)
            if (mark.role, mark.span) == noted[mark.owner]:
                notes[mark.owner] = place
        if mark.role in first:
            first[mark.role].setdefault(mark.owner, place)
        if mark.role in last:
            last[mark.role][mark.owner] = place
    return Places(
        said=_by_place(said),
        contents=_by_place(first["content"]),
        echoes=_by_place(first["echo"]),
        echoed=_by_place(first["echoed"]),
        labels=_by_place(first["label"]),
        said_notes=said | notes,
        echo_notes=last["echo"],
        echoed_notes=last["echoed"],
    )


def _walk(paragraphs: Sequence[Sequence[Piece]]) -> Iterator[tuple[Place, Mark]]:
    """Every mark of every piece, in the order of the text."""
    for paragraph, pieces in enumerate(paragraphs):
        for index, piece in enumerate(pieces):
            for mark in piece.marks:
                yield (paragraph, index), mark


def _noted(attribution: Attribution) -> tuple[Role, Span] | None:
    """The words behind which an attribution's number stands."""
    if attribution.cue:
        return "cue", attribution.cue[0]
    if attribution.content:
        return "content", attribution.content[0]
    return ("source", attribution.source[0]) if attribution.source else None


def _by_place(places: dict[int, Place]) -> dict[Place, list[int]]:
    """``places`` the other way round."""
    found: dict[Place, list[int]] = {}
    for owner, place in places.items():
        found.setdefault(place, []).append(owner)
    return found
