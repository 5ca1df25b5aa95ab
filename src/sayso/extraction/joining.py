"""Joining: the records of a document's parts made one, offsets and names those of the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from sayso.extraction.parts import Part
from sayso.model import Actor, Attribution, Document, Event, Record, Source, Span, attribution_id

T = TypeVar("T", Source, Actor)

#: The fields that name an attribution, a source, an actor or an event of the same record.
_REFERENCES = frozenset(
    "id parent speaker actor target used_by attribution subject object asserted_by by event".split()
)
_FINDINGS = (
    "attributions", "sources", "actors", "labels", "relations", "events", "conflicts", "echoes",
)  # fmt: skip
_ALONE = frozenset({"author", "unstated"})  # one source for a document
_NAMED = frozenset({"named_person", "named_organisation", "news_outlet"})


def join_records(document: Document, parts: Sequence[Part], records: Sequence[Record]) -> Record:
    """The record of ``document`` that those of its ``parts`` amount to.

    Who is named is one source and one actor wherever the name stands; those without a name, and
    events, stay what their part makes of them.
    """
    moved = [_Mover(document, part).record(r) for part, r in zip(parts, records, strict=True)]
    lists = {name: _chained(getattr(each, name) for each in moved) for name in _FINDINGS}
    names: dict[str, str] = {}
    lists["sources"] = _numbered(lists["sources"], "s", names)
    lists["actors"] = _numbered(lists["actors"], "p", names)
    names |= {event.id: f"e{n}" for n, event in enumerate(lists["events"] or (), 1)}
    renamed = {name: _renamed(values, names) for name, values in lists.items()}
    return replace(records[0], document=document, **renamed)


class _Mover:
    """Moves what was found in a part to where the part stands in the whole document.

    Ids get the part's start before them, so that no two parts share one; attributions get theirs.
    """

    def __init__(self, document: Document, part: Part) -> None:
        self._document, self._part = document, part

    def record(self, record: Record) -> Record:
        """The record with offsets, zones and names of the whole."""
        bearers: list[Source | Actor | Event] = [*(record.sources or ()), *(record.actors or ())]
        bearers += record.events or ()
        names = {each.id: f"{self._part.start}:{each.id}" for each in bearers}
        names |= {each.id: self._id(each) for each in record.attributions or ()}
        moved = {name: self._moved(getattr(record, name)) for name in _FINDINGS}
        return replace(record, **{name: _renamed(values, names) for name, values in moved.items()})

    def _id(self, attribution: Attribution) -> str:
        spans = (attribution.source, attribution.cue, attribution.content)
        return attribution_id(self._document.id, *map(self._moved, spans))

    def _moved(self, value: Any) -> Any:
        """A value with all its spans and zones moved."""
        if isinstance(value, Span):
            return Span(value.start + self._part.start, value.end + self._part.start)
        if isinstance(value, tuple):
            return tuple(map(self._moved, value))
        if not isinstance(value, msgspec.Struct):
            return value
        fields = {name: self._moved(found) for name, found in _fields(value)}
        if fields.get("zone") is not None:
            fields["zone"] += self._part.zone
        return replace(value, **fields)


def _fields(value: msgspec.Struct) -> Iterator[tuple[str, Any]]:
    return ((name, getattr(value, name)) for name in value.__struct_fields__)


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """A value with every reference in it called as in ``names``, where it is there."""
    if isinstance(value, tuple):
        return tuple(_renamed(each, names) for each in value)
    if not isinstance(value, msgspec.Struct) or isinstance(value, Span):
        return value
    return replace(
        value,
        **{
            name: names.get(found, found)
            if name in _REFERENCES and isinstance(found, str)
            else _renamed(found, names)
            for name, found in _fields(value)
        },
    )


def _chained(lists: Iterable[tuple[Any, ...] | None]) -> tuple[Any, ...] | None:
    """All values of the lists; None where their stage did not run."""
    known = [values for values in lists if values is not None]
    return tuple(value for values in known for value in values) if known else None


def _numbered(values: tuple[T, ...] | None, letter: str, names: dict[str, str]) -> Any:
    """The sources or actors, each once, and in ``names`` what each is now called."""
    if values is None:
        return None
    found: dict[object, T] = {}
    places: dict[object, str] = {}
    for value in values:
        key = _key(value)
        places.setdefault(key, f"{letter}{len(places) + 1}")
        found[key] = _together(found[key], value) if key in found else value
        names[value.id] = places[key]
    return tuple(found.values())


def _key(value: Source | Actor) -> object:
    """What two sources or actors have in common that are one."""
    if value.kind in _ALONE:
        return value.kind
    if value.name and (isinstance(value, Actor) or value.kind in _NAMED):
        return value.kind, value.name
    return value.id


def _together(one: T, other: T) -> T:
    """The first, with what the other adds: its mentions, and what the first lacks."""
    more = {name: found for name, found in _fields(other) if getattr(one, name) is None}
    return replace(one, **more, mentions=(*one.mentions, *other.mentions))
