"""Blame: who blames whom, across all documents, and who is not blamed yet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from sayso.linking.voices import UNSTATED, Voices
from sayso.linking.words import stem
from sayso.model import Blame, Event, Record, Span
from sayso.model.stories import Mention, StoryBlame


class _Charge(NamedTuple):
    """One document's blame of one actor."""

    document: str
    blame: Blame
    event: str | None
    actor: str | None
    span: Span | None


def join_blame(
    records: Sequence[Record],
    actors: Mapping[tuple[str, str], str],
    events: Mapping[tuple[str, str], str],
    voices: Voices,
    denials: Set[tuple[str, str]],
) -> tuple[StoryBlame, ...]:
    """The blame in ``records``: of one actor by one voice as one, for what it is blamed most.

    ``actor`` None says that blame is withheld: nobody is named yet. An attribution among
    ``denials`` (its document's id and its own) is a denial, and no blame.
    """
    found: dict[tuple[str, str, bool], list[_Charge]] = defaultdict(list)
    for record in records:
        document = record.document.id
        for event in record.events or ():
            for blame in event.blame:
                if blame.polarity == "-" and (document, blame.attribution or "") in denials:
                    continue
                actor = actors.get((document, blame.actor or "")) or blame.actor_text
                happened = events.get((document, event.id))
                charge = _Charge(document, blame, happened, actor, _span(blame, event))
                for by in _voices(document, blame, voices):
                    found[_words(actor), by, blame.polarity == "-"].append(charge)
    return tuple(_joined(by, denied, items) for (_, by, denied), items in found.items())


def _voices(document: str, blame: Blame, voices: Voices) -> tuple[str, ...]:
    if blame.attribution:
        return voices.of_attribution(document, blame.attribution)
    return (voices.of_source(document, blame.by) if blame.by else UNSTATED,)


def _span(blame: Blame, event: Event) -> Span | None:
    """The words that carry the blame, else those of the event."""
    return blame.span or next(iter(event.mentions), None)


def _words(actor: str | None) -> str:
    """What two wordings for the blamed share."""
    return " ".join(filter(None, map(stem, (actor or "").split()))) or (actor or "")


def _joined(by: str, denied: bool, items: Sequence[_Charge]) -> StoryBlame:
    happened = Counter(item.event for item in items if item.event)
    return StoryBlame(
        event=max(happened, key=lambda name: happened[name], default=None),
        actor=items[0].actor,
        by=by,
        certainty=items[0].blame.certainty,
        polarity="-" if denied else "+",
        documents=tuple(dict.fromkeys(item.document for item in items)),
        mentions=tuple(Mention(document=i.document, span=i.span) for i in items if i.span),
    )
