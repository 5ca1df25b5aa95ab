"""Events, blame and conflicts of a record as lines that people can read and compare."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import Event, Record


def write_lines(record: Record) -> Iterator[str]:
    """Each event with what is told of it, then each conflict."""
    for event in record.events or ():
        yield from _event(record, event)
    for conflict in record.conflicts or ():
        yield f"conflict over {conflict.what} of {conflict.event}"
        for value in conflict.values:
            words = record.document.words(value.spans)
            yield f"    {value.value} | {_who(record, value.by)} | {words}"


def _event(record: Record, event: Event) -> Iterator[str]:
    words = record.document.words
    mentions = " / ".join(words((mention,)) for mention in event.mentions)
    yield f"{event.id} {event.type}, {event.status}: {mentions}"
    if event.date:
        yield f"    when: {event.date.text} = {event.date.from_} to {event.date.to}"
    if event.place:
        yield f"    where: {event.place}"
    for side, parties in (("by", event.by), ("against", event.against)):
        if parties:
            yield f"    {side}: " + "; ".join(party.text for party in parties)
    for toll in event.casualties:
        yield f"    {toll.outcome}: {toll.count} {toll.who} | {_who(record, toll.by)}"
    names = {actor.id: actor.name for actor in record.actors or ()}
    for blame in event.blame:
        culprit = names.get(blame.actor or "") or blame.actor_text or "nobody yet"
        yield (
            f"    blame {blame.polarity} {blame.certainty}: {culprit} | {_who(record, blame.by)}"
        )


def _who(record: Record, source_id: str | None) -> str:
    source = record.source(source_id)
    if source is None:
        return str(source_id)
    return source.name or source.description or source.kind
