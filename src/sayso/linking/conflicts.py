"""Conflicts: what cannot all be so of one event, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.linking.voices import Voices
from sayso.model import Casualties, Record
from sayso.model.stories import Mention, Side, StoryBlame, StoryConflict

_Told = tuple[str, Casualties]


def find_conflicts(
    records: Sequence[Record],
    events: Mapping[tuple[str, str], str],
    blame: Sequence[StoryBlame],
    voices: Voices,
) -> tuple[StoryConflict, ...]:
    """Different numbers of casualties for one event, and different culprits of it."""
    return (*_casualties(records, events, voices), *_culprits(blame))


def _casualties(
    records: Sequence[Record], events: Mapping[tuple[str, str], str], voices: Voices
) -> Iterator[StoryConflict]:
    told: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for record in records:
        for event in record.events or ():
            happened = events[record.document.id, event.id]
            for casualties in event.casualties:
                if casualties.count is not None and casualties.outcome:
                    told[happened, casualties.outcome].append((record.document.id, casualties))
    for (happened, _), group in told.items():
        sides = _sides(group, voices)
        if len({side.value for side in sides}) > 1:
            yield StoryConflict(what="casualties", event=happened, values=sides)


def _sides(group: Sequence[_Told], voices: Voices) -> tuple[Side, ...]:
    by_value: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for document, casualties in group:
        value = f"{casualties.count} {casualties.outcome}"
        by = voices.of_attribution(document, casualties.attribution)[0]
        by_value[value, by].append((document, casualties))
    return tuple(
        Side(
            value=value,
            by=by,
            documents=tuple(dict.fromkeys(document for document, _ in items)),
            mentions=tuple(Mention(document=d, span=c.span) for d, c in items),
        )
        for (value, by), items in sorted(by_value.items())
    )


def _culprits(blame: Sequence[StoryBlame]) -> Iterator[StoryConflict]:
    """Events for which one voice blames somebody, and another somebody else, or clears them."""
    by_event: dict[str, list[StoryBlame]] = defaultdict(list)
    for item in blame:
        if item.event and item.actor:
            by_event[item.event].append(item)
    for event, items in by_event.items():
        values = {(item.actor, item.polarity) for item in items}
        if len(values) > 1 and len({item.by for item in items}) > 1:
            sides = tuple(
                Side(
                    value=f"{'not ' if item.polarity == '-' else ''}{item.actor}",
                    by=item.by,
                    documents=item.documents,
                    mentions=item.mentions,
                )
                for item in items
            )
            yield StoryConflict(what="culprit", event=event, values=sides)
