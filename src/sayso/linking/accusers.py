"""Accusers: who blames or denies in their own words, though another tells that they do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.linking.casts import Cast, is_reporter
from sayso.linking.origins import Origin, each_of
from sayso.model import Actor, Record, Source, SourceKind

_NOBODY = frozenset({"unstated", "author", "commenter", "unnamed_group"})


def find_accusers(record: Record, cast: Cast) -> Mapping[str, tuple[Origin, ...]]:
    """The origins of those who blame or deny, by what the record calls them: source or actor.

    Outlets and people in general are left out: they pass on the blame of others. A group that is
    a known body goes by the body: "the guild", "the Greens".
    """
    actors = {actor.id: actor for actor in record.actors or ()}
    found: dict[str, tuple[Origin, ...]] = {}
    for who in sorted(set(_accusing(record))):
        source = cast.sources.get(who)
        actor = actors.get(who) or (_as_body(source, record) if source else None)
        if source and source.kind not in _NOBODY and not is_reporter(source):
            found[who] = tuple(_of_source(source, cast))
        elif actor:
            found[who] = (_of_actor(actor, record),)
    return {who: origins for who, origins in found.items() if origins}


def _accusing(record: Record) -> Iterator[str]:
    for event in record.events or ():
        yield from (blame.by for blame in event.blame if blame.by)
    for attribution in record.attributions or ():
        if attribution.denies is not None and attribution.speaker:
            yield attribution.speaker


def _as_body(source: Source, record: Record) -> Actor | None:
    """The body or state that a group without a name is, where a text names it so."""
    if source.kind != "unnamed_group":
        return None
    return next(
        (
            actor
            for actor in record.actors or ()
            if actor.kind in ("organisation", "state")
            and set(actor.mentions) & set(source.mentions)
        ),
        None,
    )


def _of_source(source: Source, cast: Cast) -> Iterator[Origin]:
    for holder in cast.by_speaker.get(source.id, ())[:1]:
        yield from each_of(source, None, holder, cast)


def _of_actor(actor: Actor, record: Record) -> Origin:
    kind: SourceKind = "named_person" if actor.kind == "person" else "named_organisation"
    return Origin(document=record.document.id, source=actor.id, kind=kind, name=actor.name)
