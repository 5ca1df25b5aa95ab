"""Striking a person out of a record: the name everywhere, and what they wrote in comments."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from sayso.ledger.masking import name_pattern, slug_pattern, swap_words
from sayso.model import (
    Actor,
    Attribution,
    Conflict,
    Document,
    Event,
    Record,
    Source,
    Span,
    Zone,
)

T = TypeVar("T")
BLOCK = "█"
Stays = Callable[..., bool]  # of a span, or None, and of the attribution it stands in
_ADDRESSES = frozenset({"url", "origin"})


def strike(record: Record, names: Collection[str]) -> Record:
    """The record with every one of ``names`` blocked out, letter by letter, in any case.

    Where sayso found a source or actor of such a name, the parts of the name go from its other
    mentions too. Comments written under such a name lose all their words, and what was found in
    them is dropped. No offset moves.
    """
    pattern = name_pattern(names, any_case=True)
    struck = [i for i, zone in enumerate(record.document.zones) if _is_by(zone, pattern)]
    record = _without_zones(record, struck)
    text = _strike_text(record, pattern, struck)

    builtins = swap_words(msgspec.to_builtins(record), _blocking(pattern))
    builtins = swap_words(builtins, _blocking(slug_pattern(names)), _ADDRESSES)
    found = msgspec.convert(builtins, Record)
    zones = tuple(
        replace(zone, author=None) if index in struck else zone
        for index, zone in enumerate(found.document.zones)
    )
    return replace(found, document=replace(found.document, text=text, zones=zones))


def strike_words(words: str, names: Collection[str]) -> str:
    """One line or address with the names blocked out."""
    plain = _blocking(name_pattern(names, any_case=True))(words)
    return _blocking(slug_pattern(names))(plain)


def _blocking(pattern: re.Pattern[str]) -> Callable[[str], str]:
    return lambda words: pattern.sub(lambda match: BLOCK * len(match[0]), words)


def _is_by(zone: Zone, pattern: re.Pattern[str]) -> bool:
    return zone.kind == "comment" and bool(pattern.fullmatch((zone.author or "").strip()))


def _strike_text(record: Record, pattern: re.Pattern[str], zones: list[int]) -> str:
    document = record.document
    spans = [document.zones[index].span for index in zones]
    spans += [Span(match.start(), match.end()) for match in pattern.finditer(document.text)]
    spans += _parts(record, pattern)
    text = document.text
    for span in spans:
        words = re.sub(r"\S", BLOCK, span.words(text))
        text = text[: span.start] + words + text[span.end :]
    return text


def _parts(record: Record, pattern: re.Pattern[str]) -> list[Span]:
    """Where parts of a name stand in the mentions of whoever bears it ("Ms Doe")."""
    spans = []
    bearers: list[Source | Actor] = [*(record.sources or ()), *(record.actors or ())]
    for bearer in bearers:
        name = bearer.name or ""
        parts = {part for part in re.findall(r"\w{2,}", name) if pattern.search(name)}
        for mention in bearer.mentions if parts else ():
            words = mention.words(record.document.text)
            spans += [
                Span(mention.start + match.start(), mention.start + match.end())
                for match in name_pattern(parts, any_case=True).finditer(words)
            ]
    return spans


def _without_zones(record: Record, zones: list[int]) -> Record:
    """The record without what was found in some zones, and without what refers to that."""
    if not zones:
        return record
    document = record.document
    kept = _kept(record.attributions, lambda a: not _stands_in(document, a, zones))
    ids = {attribution.id for attribution in kept or ()}

    def stays(span: Span | None, attribution: str | None = None) -> bool:
        known = attribution is None or attribution in ids
        return known and (span is None or document.zone_at(span.start) not in zones)

    return replace(
        record,
        attributions=kept and tuple(_orphaned(attribution, ids) for attribution in kept),
        labels=_kept(record.labels, lambda x: stays(x.span, x.attribution)),
        relations=_kept(record.relations, lambda x: stays(x.span)),
        events=record.events and tuple(_event_without(event, stays) for event in record.events),
        conflicts=record.conflicts and tuple(_conflicts_without(record.conflicts, stays)),
        echoes=_kept(record.echoes, lambda e: stays(e.span) and stays(e.of)),
    )


def _event_without(event: Event, stays: Stays) -> Event:
    return replace(
        event,
        blame=tuple(b for b in event.blame if stays(b.span, b.attribution)),
        casualties=tuple(c for c in event.casualties if stays(c.span, c.attribution)),
        by=tuple(party for party in event.by if stays(party.span)),
        against=tuple(party for party in event.against if stays(party.span)),
    )


def _conflicts_without(conflicts: Iterable[Conflict], stays: Stays) -> Iterator[Conflict]:
    """The conflicts of which two sides at least stay."""
    for conflict in conflicts:
        values = tuple(
            value
            for value in conflict.values
            if all(stays(span, value.attribution) for span in value.spans)
        )
        if len(values) > 1:
            yield replace(conflict, values=values)


def _kept(values: tuple[T, ...] | None, stays: Callable[[T], bool]) -> tuple[T, ...] | None:
    return None if values is None else tuple(value for value in values if stays(value))


def _orphaned(attribution: Attribution, ids: set[str]) -> Attribution:
    """The attribution, without a parent that is no more."""
    return attribution if attribution.parent in ids else replace(attribution, parent=None)


def _stands_in(document: Document, attribution: Attribution, zones: list[int]) -> bool:
    return any(document.zone_at(span.start) in zones for span in attribution.spans)
