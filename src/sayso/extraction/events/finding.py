"""The events stage: what happened, when, where, by whom, to whom, with which casualties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.dates.expressions import WEEKDAYS
from sayso.extraction.events.arguments import doers, targets
from sayso.extraction.events.casualties import Toll, find_tolls
from sayso.extraction.events.joining import Group, join
from sayso.extraction.events.keys import Keys, actor_of
from sayso.extraction.events.links import causes, links
from sayso.extraction.events.mentions import Mention, find_heads
from sayso.extraction.events.telling import tell
from sayso.extraction.labels.users import Voices
from sayso.extraction.parsing import parse_document
from sayso.model import Casualties, Document, Event, EventDate, Party, Record, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CAUSED = frozenset({"killing", "injury"})
_TIMES = frozenset({"day", "week", "month", "year", "today", "yesterday", "night", *WEEKDAYS})


def find_events(record: Record) -> Record:
    """The record with its ``events``, numbered by first mention."""
    document = record.document
    doc = parse_document(document)
    keys = Keys(record.actors or ())
    heads = [head for head in find_heads(doc) if not _is_cue(head, record)]
    today = published_on(document)
    mentions = tell(doc, heads, keys, today)
    groups = join(mentions, [*links(doc, mentions), *causes(doc, mentions)], today)
    tolls = _tolls(doc, groups, Voices(record, Grammar(document)))
    text = document.text  # doc.text is put together anew each time it is asked for
    events = tuple(
        _event(f"e{number}", group, tolls.get(number - 1, ()), doc=doc, text=text, keys=keys)
        for number, group in enumerate(groups, 1)
    )
    return replace(record, events=events)


def published_on(document: Document) -> date | None:
    """The day of publication, where it is known."""
    return date.fromisoformat(document.published[:10]) if document.published else None


def _is_cue(head: Token, record: Record) -> bool:
    """Whether the word only says that somebody says something: "threatened to leave"."""
    span = Span(head.idx, head.idx + len(head))
    return any(
        cue.covers(span) and each.type in ("assertion", "belief", "fact", "question")
        for each in record.attributions or ()
        for cue in each.cue
        if each.source
    )


def _event(
    event_id: str,
    group: Group,
    casualties: Sequence[Casualties],
    *,
    doc: Doc,
    text: str,
    keys: Keys,
) -> Event:
    mentions = group.mentions
    heads = {each.head for each in mentions}
    place = next((each.where[0] for each in mentions if each.where), None)
    return Event(
        id=event_id,
        type=_type(mentions),
        mentions=tuple(each.span for each in mentions),
        date=_date(mentions, text),
        place=None if place is None else place.span.words(text),
        casualties=tuple(casualties),
        status="possible" if all(each.possible for each in mentions) else "told",
        place_span=None if place is None else place.span,
        by=_parties((who for each in mentions for who in doers(doc[each.head])), keys, heads),
        against=_parties(
            (who for each in mentions for who in targets(doc[each.head])), keys, heads
        ),
    )


def _type(mentions: Sequence[Mention]) -> str:
    """The type most of the mentions have; what an event caused gives way to what it was."""
    types = Counter(each.kind.type for each in mentions if each.kind)
    causing = {each.kind.type for each in mentions if each.kind and each.kind.name not in _CAUSED}
    ranked = sorted(types, key=lambda name: (name not in causing, -types[name], name))
    return ranked[0] if ranked else "other"


def _date(mentions: Sequence[Mention], text: str) -> EventDate | None:
    """The date told first among the narrowest."""
    told = [dated for each in mentions for dated in each.dates]
    if not told:
        return None
    best = min(told, key=lambda dated: dated.days.days if dated.days else 10**6)
    return EventDate(
        text=best.span.words(text),
        from_=best.days.first.isoformat() if best.days else None,
        to=best.days.last.isoformat() if best.days else None,
        span=best.span,
    )


def _parties(tokens: Iterable[Token], keys: Keys, events: set[int]) -> tuple[Party, ...]:
    """Each party once, in the words of its first mention; pronouns only for known actors.

    What is itself a mention of the event, or a time, is no party.
    """
    found: dict[str, Party] = {}
    for token in tokens:
        key = keys.of(token)
        if not key or key in found or token.i in events or token.lemma_ in _TIMES:
            continue
        if actor_of(key) or token.pos_ in ("NOUN", "PROPN"):
            first = token.left_edge if _is_short(token) else token
            found[key] = Party(
                text=" ".join(token.doc[first.i : token.i + 1].text.split()),
                span=Span(first.idx, token.idx + len(token)),
                actor=actor_of(key),
            )
    return tuple(found.values())


def _is_short(token: Token) -> bool:
    return token.i - token.left_edge.i <= 5


def _tolls(doc: Doc, groups: Sequence[Group], voices: Voices) -> dict[int, list[Casualties]]:
    """The casualties told, by the number of the event's group."""
    home = {each.head: number for number, group in enumerate(groups) for each in group.mentions}
    found: dict[int, list[Casualties]] = {}
    for toll in find_tolls(doc):
        number = _home(toll, home)
        if number is None:
            continue
        user = voices.user(toll.span)
        told = Casualties(
            count=toll.number,
            who=toll.who,
            attribution=user.attribution.id if user.attribution else None,
            span=toll.span,
            outcome=toll.outcome,
            by=user.who,
        )
        if told not in found.setdefault(number, []):
            found[number].append(told)
    return found


def _home(toll: Toll, home: dict[int, int]) -> int | None:
    """The event whose mention says the toll, or stands nearest above it in the grammar."""
    if toll.head.i in home:
        return home[toll.head.i]
    for above in toll.head.ancestors:
        if above.i in home:
            return home[above.i]
    sentence = [i for i in home if toll.head.sent.start <= i < toll.head.sent.end]
    return home[min(sentence, key=lambda i: abs(i - toll.head.i))] if sentence else None
