"""Blame: who blames whom for what, across all documents, and who is not blamed yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.linking.voices import Voices
from sayso.linking.words import stem
from sayso.model import Blame, Event, Record
from sayso.model.stories import Mention, StoryBlame

_Key = tuple[str | None, str, str, str]


def join_blame(
    records: Sequence[Record],
    actors: Mapping[tuple[str, str], str],
    events: Mapping[tuple[str, str], str],
    voices: Voices,
) -> tuple[StoryBlame, ...]:
    """The blame in ``records``: of one actor for one event by one voice as one.

    ``actor`` None says that blame is withheld: nobody is named yet.
    """
    found: dict[_Key, list[tuple[str, Blame, Event]]] = defaultdict(list)
    for record in records:
        document = record.document.id
        for event in record.events or ():
            for blame in event.blame:
                actor = _actor(document, blame, actors)
                happened = events.get((document, event.id))
                for by in _voices(document, blame, voices):
                    key = (happened, _words(actor), by, blame.polarity or "+")
                    found[key].append((document, blame, event))
    return tuple(_blame(key, items, actors) for key, items in found.items())


def _actor(document: str, blame: Blame, actors: Mapping[tuple[str, str], str]) -> str | None:
    return actors.get((document, blame.actor or "")) or blame.actor_text


def _voices(document: str, blame: Blame, voices: Voices) -> tuple[str, ...]:
    if blame.attribution:
        return voices.of_attribution(document, blame.attribution)
    return (voices.of_source(document, blame.by),)


def _words(actor: str | None) -> str:
    """What two wordings for the blamed share."""
    return " ".join(filter(None, map(stem, (actor or "").split()))) or (actor or "")


def _blame(
    key: _Key,
    items: Sequence[tuple[str, Blame, Event]],
    actors: Mapping[tuple[str, str], str],
) -> StoryBlame:
    happened, _, by, polarity = key
    document, first, _ = items[0]
    spans = [
        (document, blame.span or (event.mentions[0] if event.mentions else None))
        for document, blame, event in items
    ]
    return StoryBlame(
        event=happened,
        actor=_actor(document, first, actors),
        by=by,
        certainty=first.certainty,
        polarity="-" if polarity == "-" else "+",
        documents=tuple(dict.fromkeys(document for document, _, _ in items)),
        mentions=tuple(Mention(document=d, span=span) for d, span in spans if span),
    )
