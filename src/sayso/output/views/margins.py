"""Margins: the cards of a page in the order of the lines they speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.model import Record
from sayso.output.families import Family
from sayso.output.views.cards import (
    Card,
    EchoCard,
    fill_card,
    fill_echo_card,
    fill_echoed_card,
)
from sayso.output.views.focuses import Focuses
from sayso.output.views.places import Place, Places
from sayso.output.wordings import Who


@dataclass(frozen=True, slots=True)
class Slot:
    """A card and the note that leads to it; ``number`` counts all of a page's from 1."""

    number: int
    label: str
    name: str
    card: Card | EchoCard


@dataclass(frozen=True, slots=True)
class Margin:
    """The slots of each paragraph, by its index, and those noted at each place."""

    by_paragraph: dict[int, tuple[Slot, ...]]
    by_place: dict[Place, tuple[Slot, ...]]


@dataclass(frozen=True, slots=True)
class _Entry:
    """What will be a card, and by what it is sorted."""

    order: tuple[Place, ...]
    place: Place
    kind: Literal["said", "echo", "echoed"]
    index: int


def set_margin(
    record: Record, *, speakers: tuple[Who, ...], focuses: Focuses, places: Places
) -> Margin:
    """All cards of a page, a nested one behind the one it stands in."""
    family = Family({attribution.id: attribution for attribution in record.attributions or ()})
    by_paragraph: dict[int, list[Slot]] = defaultdict(list)
    by_place: dict[Place, list[Slot]] = defaultdict(list)
    entries = sorted(_entries(record, family, places), key=lambda e: (e.order, e.kind, e.index))
    said = 0
    for number, entry in enumerate(entries, start=1):
        if entry.kind == "said":
            said += 1
            who = speakers[entry.index]
            card = fill_card(record, entry.index, who=who, focuses=focuses, family=family)
            slot = Slot(number, str(said), f"note {said}", card)
        elif entry.kind == "echo":
            slot = Slot(number, "↑", "echo", fill_echo_card(record, entry.index, focuses=focuses))
        else:
            echoed = fill_echoed_card(record, entry.index, focuses=focuses)
            slot = Slot(number, "↓", "echoed in a comment", echoed)
        by_paragraph[entry.place[0]].append(slot)
        by_place[entry.place].append(slot)
    return Margin(
        {paragraph: tuple(slots) for paragraph, slots in by_paragraph.items()},
        {place: tuple(slots) for place, slots in by_place.items()},
    )


def _entries(record: Record, family: Family, places: Places) -> Iterator[_Entry]:
    """Everything that is noted, with its place."""
    indices = {a.id: index for index, a in enumerate(record.attributions or ())}
    for index, attribution in enumerate(record.attributions or ()):
        if (place := places.said_notes.get(index)) is None:
            continue
        line = [places.said_notes.get(indices[a.id]) for a in family.ancestors(attribution)]
        above = [spot for spot in line if spot is not None and spot[0] == place[0]]
        yield _Entry((*above, place), place, "said", index)
    for index, place in places.echo_notes.items():
        yield _Entry((place,), place, "echo", index)
    for index, place in places.echoed_notes.items():
        yield _Entry((place,), place, "echoed", index)
