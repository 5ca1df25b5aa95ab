"""The conflicts stage: which figures, culprits and places of an event stand against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from sayso.extraction.conflicts.culprits import culprit_values
from sayso.extraction.conflicts.figures import figure_values
from sayso.extraction.conflicts.places import Scenes
from sayso.model import Conflict, ConflictKind, ConflictValue, Event, Record


def find_conflicts(record: Record) -> Record:
    """The record with its ``conflicts``, in the order of its events.

    Nothing is said of who is right. What one and the same source says twice is no conflict.
    """
    if record.events is None:
        return record
    scenes = Scenes(record)
    found = [conflict for event in record.events for conflict in _of(event, record, scenes)]
    return replace(record, conflicts=tuple(found))


def _of(event: Event, record: Record, scenes: Scenes) -> Iterator[Conflict]:
    sides: tuple[tuple[ConflictKind, Iterable[ConflictValue]], ...] = (
        ("casualties", figure_values(event, record)),
        ("culprit", culprit_values(event, record)),
        ("place", scenes.values(event)),
    )
    for what, values in sides:
        kept = tuple(values)
        if len({value.by for value in kept}) > 1:
            yield Conflict(what=what, event=event.id, values=kept)
