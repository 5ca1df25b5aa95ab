"""Callings: the labels of a record, by what they are put on, as any output shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model import Actor, Label, Record
from sayso.output.characters import on_one_line
from sayso.output.wordings import describe_source

Voice = Literal["own", "quoted", "disputed"]

VOICES: dict[Voice, tuple[str, str]] = {
    "own": ("▪", "in its own voice"),
    "quoted": ("“▪”", "quoted"),
    "disputed": ("¬▪", "disputed"),
}
"""The mark of each voice, and a word for those who do not see it."""
_OWN = "the author"


@dataclass(frozen=True, slots=True)
class Calling:
    """One label as it is shown: ``index`` in ``record.labels``, its words, whose it is and how."""

    index: int
    text: str
    user: str
    voice: Voice


@dataclass(frozen=True, slots=True)
class Called:
    """An actor or a thing, how often it is mentioned (None: not counted), and what it is called."""

    name: str
    kind: str
    mentions: int | None
    callings: tuple[Calling, ...]


def group_callings(record: Record) -> tuple[Called, ...]:
    """What a record calls whom: actors by how often they are mentioned, then other things.

    A thing goes by its own words; of labels whose thing has no words there is one group.
    """
    labels = list(enumerate(record.labels or ()))
    actors = sorted(record.actors or (), key=lambda actor: -len(actor.mentions))
    found = [
        Called(on_one_line(actor.name), actor.kind, len(actor.mentions), callings)
        for actor in actors
        if (callings := _callings(record, [(i, x) for i, x in labels if x.target == actor.id]))
    ]
    known = {actor.id for actor in actors}
    others = [(index, label) for index, label in labels if label.target not in known]
    names = dict.fromkeys(_thing(label) for _, label in others)
    for name in names:
        callings = _callings(record, [(i, x) for i, x in others if _thing(x) == name])
        found.append(Called(name or "what is not named", "", None, callings))
    return tuple(found)


def list_actors(record: Record, most: int) -> tuple[Actor, ...]:
    """The ``most`` actors that are mentioned most, the first mentioned first among equals."""
    ordered = sorted(record.actors or (), key=lambda actor: (-len(actor.mentions), actor.mentions))
    return tuple(ordered[:most])


def voice_of(record: Record, label: Label) -> Voice:
    """Whether the outlet itself uses a label, somebody quoted does, or it is rejected."""
    if label.stance == "disputes":
        return "disputed"
    source = record.source(label.used_by)
    own = source is None or source.kind == "author"
    return "own" if own and label.stance == "uses" else "quoted"


def user_of(record: Record, label: Label) -> str:
    """Who uses a label, in words; a commenter without a name goes by the comment's number."""
    source = record.source(label.used_by)
    if source is None:
        return _OWN
    if source.kind == "commenter" and not source.name:
        return f"Commenter {_number_of_comment(record, label)}"
    return describe_source(record, source).label


def _number_of_comment(record: Record, label: Label) -> int:
    zones = record.document.zones[: (record.document.zone_at(label.span.start) or 0) + 1]
    return sum(zone.kind == "comment" for zone in zones)


def _callings(record: Record, labels: list[tuple[int, Label]]) -> tuple[Calling, ...]:
    """The labels as they are shown; the same words by the same user stand once."""
    kept: dict[tuple[str, str, Voice], Calling] = {}
    for index, label in labels:
        user, voice = user_of(record, label), voice_of(record, label)
        calling = Calling(index, on_one_line(label.text), user, voice)
        kept.setdefault((calling.text.lower(), user, voice), calling)
    return tuple(kept.values())


def _thing(label: Label) -> str:
    """What a label without an actor is put on, in words; where they hold the label, their noun."""
    words = on_one_line(label.target_text)
    return words.split()[-1] if words and label.text in words else words
