"""Actors: those of all documents, every spelling of one together, namesakes apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sayso.linking.identities.bodies import body_keys
from sayso.linking.identities.people import person_keys
from sayso.model import Actor, Record
from sayso.model.stories import Mention, StoryActor


class Cast(NamedTuple):
    """The actors of a story, and which of them each document's actor is."""

    actors: tuple[StoryActor, ...]
    ids: Mapping[tuple[str, str], str]


NO_ACTORS = Cast((), {})


def join_actors(records: Sequence[Record]) -> Cast | None:
    """The actors of ``records``; None where none was searched for actors.

    Those in the most documents come first.
    """
    if all(record.actors is None for record in records):
        return None
    found = [(r.document.id, actor) for r in records for actor in r.actors or ()]
    groups = _grouped(found)  # in the order of their first; sorting keeps it among equals
    ordered = sorted(groups, key=lambda group: -len({document for document, _ in group}))
    ids = {
        (document, actor.id): f"p{number}"
        for number, group in enumerate(ordered, 1)
        for document, actor in group
    }
    return Cast(tuple(_actor(f"p{n}", group) for n, group in enumerate(ordered, 1)), ids)


def _grouped(found: Sequence[tuple[str, Actor]]) -> list[list[tuple[str, Actor]]]:
    people = person_keys(actor.name for _, actor in found if actor.kind == "person")
    bodies = body_keys(actor.name for _, actor in found if actor.kind != "person")
    groups: dict[tuple[str, str], list[tuple[str, Actor]]] = defaultdict(list)
    for document, actor in found:
        if actor.kind == "person":
            key = ("person", people[actor.name] or f"{document} {actor.id}")
        else:
            key = ("body", bodies[actor.name])
        groups[key].append((document, actor))
    return list(groups.values())


def _actor(name: str, group: Sequence[tuple[str, Actor]]) -> StoryActor:
    spellings = Counter(actor.name for _, actor in group)
    kinds = Counter(actor.kind for _, actor in group)
    return StoryActor(
        id=name,
        name=max(spellings, key=lambda spelling: (spellings[spelling], len(spelling), spelling)),
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind)),
        spellings=tuple(sorted(spellings)),
        mentions=tuple(
            Mention(document=document, span=span)
            for document, actor in group
            for span in actor.mentions
        ),
    )
