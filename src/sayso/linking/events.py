"""Events: those of all documents, joined by what, where, when and in whose words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sayso.linking.bags import read_bags, weigh
from sayso.linking.clusters import cluster
from sayso.linking.pairs import similar_pairs
from sayso.linking.words import read_stems, sentence_around
from sayso.model import Document, Event, Record
from sayso.model.stories import Mention, StoryEvent

_LEAST_ALIKE = 0.1
_LEAST_IN_EVENT = 0.2


class Happening(NamedTuple):
    """One document's event."""

    document: Document
    event: Event


class Events(NamedTuple):
    """The events of a story, and which of them each document's event is."""

    events: tuple[StoryEvent, ...]
    ids: Mapping[tuple[str, str], str]


def join_events(records: Sequence[Record]) -> Events | None:
    """The events of ``records``; None where none was searched for events.

    Two are one where they are of one type, neither date nor place speaks against it, and the
    sentences that tell them share words. Those in the most documents come first.
    """
    if all(record.events is None for record in records):
        return None
    found = [Happening(r.document, event) for r in records for event in r.events or ()]
    bags = weigh(read_bags([_words(happening) for happening in found]))
    pairs = [
        (i, j, cosine)
        for i, j, cosine in similar_pairs(bags, _LEAST_ALIKE).each()
        if _may_be_one(found[i], found[j])
    ]
    groups = [
        [found[n] for n in group] for group in cluster([1] * len(found), pairs, _LEAST_IN_EVENT)
    ]
    groups.sort(key=lambda group: -len({happening.document.id for happening in group}))
    ids = {
        (happening.document.id, happening.event.id): f"e{number}"
        for number, group in enumerate(groups, 1)
        for happening in group
    }
    return Events(tuple(_event(f"e{n}", group) for n, group in enumerate(groups, 1)), ids)


def _words(happening: Happening) -> Mapping[str, float]:
    """The words of the sentences that tell an event, and where it was."""
    text = happening.document.text
    bag: dict[str, float] = {}
    for mention in happening.event.mentions[:3]:
        bag |= dict.fromkeys(read_stems(text, *sentence_around(text, mention)), 1.0)
    return bag


def _may_be_one(one: Happening, other: Happening) -> bool:
    first, second = one.event, other.event
    if one.document.id == other.document.id or first.type != second.type:
        return False
    places = (first.place or "").lower(), (second.place or "").lower()
    apart = all(places) and places[0] not in places[1] and places[1] not in places[0]
    return not apart and not _other_days(first, second)


def _other_days(one: Event, other: Event) -> bool:
    """Whether two events have dates that do not overlap."""
    dates = [event.date for event in (one, other) if event.date and event.date.from_]
    return len(dates) == 2 and any(
        (a.to or a.from_ or "") < (b.from_ or "") for a, b in (dates, reversed(dates))
    )


def _event(name: str, group: Sequence[Happening]) -> StoryEvent:
    dates = [h.event.date for h in group if h.event.date and h.event.date.from_]
    narrowest = min(
        dates,
        key=lambda date: ((date.to or "9") > (date.from_ or ""), date.from_ or ""),
        default=None,
    )
    return StoryEvent(
        id=name,
        type=group[0].event.type,
        from_=narrowest.from_ if narrowest else None,
        to=narrowest.to if narrowest else None,
        place=next((h.event.place for h in group if h.event.place), None),
        mentions=tuple(
            Mention(document=h.document.id, span=span) for h in group for span in h.event.mentions
        ),
    )
