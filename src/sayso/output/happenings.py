"""Happenings: the events of a record with who is blamed, and what conflicts, as outputs show it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Blame, Conflict, Event, Record, Span
from sayso.output.characters import on_one_line
from sayso.output.wordings import SURENESS, describe_source

_AUTHOR = "the author"
_NOBODY = "nobody named yet"
_HEADINGS = {
    "casualties": "How many",
    "culprit": "Who did it",
    "place": "Where",
    "time": "When",
    "other": "What",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What one side says, who says it, how surely, and the words.

    ``attribution`` is the id of the attribution that holds the words, where one does.
    """

    what: str
    who: str
    sure: str
    denied: bool
    words: str
    attribution: str | None


@dataclass(frozen=True, slots=True)
class Happening:
    """One event: what it is called, when, where and with which toll, and who is blamed."""

    name: str
    type: str
    facts: tuple[str, ...]
    blame: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Answers to one question about an event that cannot all hold."""

    question: str
    event: str
    answers: tuple[Answer, ...]


def list_happenings(record: Record) -> tuple[Happening, ...]:
    """The events that somebody is blamed for or that cost lives, in the order of the record."""
    return tuple(
        _happening(record, event)
        for event in record.events or ()
        if event.blame or event.casualties
    )


def list_disputes(record: Record) -> tuple[Dispute, ...]:
    """The conflicts of a record."""
    events = {event.id: event for event in record.events or ()}
    return tuple(
        _dispute(record, conflict, events.get(conflict.event or ""))
        for conflict in record.conflicts or ()
    )


def _happening(record: Record, event: Event) -> Happening:
    return Happening(
        name=_name(record, event),
        type=event.type,
        facts=tuple(on_one_line(fact) for fact in _facts(event)),
        blame=tuple(_blamed(record, blame) for blame in event.blame),
    )


def _name(record: Record, event: Event) -> str:
    """The longest words for an event: "rocket attack" rather than "it"."""
    if not event.mentions:
        return event.type
    longest = max(event.mentions, key=lambda span: (span.end - span.start, -span.start))
    return on_one_line(record.document.words((longest,)))


def _facts(event: Event) -> list[str]:
    facts = []
    if event.date:
        facts.append(event.date.text + _days(event))
    if event.place:
        facts.append(f"in {event.place}")
    if event.status == "possible":
        facts.append("possible, not told as done")
    for toll in event.casualties:
        count = f"{toll.count} " if toll.count is not None else ""
        facts.append(f"{toll.outcome or 'hurt'}: {count}{toll.who}")
    return list(dict.fromkeys(facts))


def _days(event: Event) -> str:
    """The days that a date as said means, in brackets, where that is known."""
    date = event.date
    if date is None or date.from_ is None:
        return ""
    return f" ({date.from_})" if date.from_ == date.to else f" ({date.from_} to {date.to})"


def _blamed(record: Record, blame: Blame) -> Answer:
    names = {actor.id: actor.name for actor in record.actors or ()}
    name = names.get(blame.actor or "") or blame.actor_text or _NOBODY
    return Answer(
        what=on_one_line(name),
        who=_voice(record, blame.by, blame.span),
        sure=SURENESS.get(blame.certainty or "", ""),
        denied=blame.polarity == "-",
        words=on_one_line(record.document.words((blame.span,))) if blame.span else "",
        attribution=blame.attribution,
    )


def _dispute(record: Record, conflict: Conflict, event: Event | None) -> Dispute:
    answers = tuple(
        Answer(
            what=on_one_line(value.value),
            who=_voice(record, value.by, value.spans[0] if value.spans else None),
            sure="",
            denied=False,
            words=on_one_line(record.document.words(value.spans)),
            attribution=value.attribution,
        )
        for value in conflict.values
    )
    name = _name(record, event) if event else ""
    return Dispute(_HEADINGS[conflict.what], name, answers)


def _voice(record: Record, who: str | None, span: Span | None) -> str:
    """Who says so; a commenter without a name by the number of the comment."""
    source = record.source(who)
    if source is None:
        names = {actor.id: on_one_line(actor.name) for actor in record.actors or ()}
        return _AUTHOR if who == "author" else names.get(who or "", "not told")
    if source.kind == "commenter" and not source.name and span is not None:
        zones = record.document.zones[: (record.document.zone_at(span.start) or 0) + 1]
        return f"Commenter {sum(zone.kind == 'comment' for zone in zones)}"
    return describe_source(record, source).label
