"""Pseudonyms for the people who comment, put in before a record reaches the ledger."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from sayso.ledger.masking import fit, name_pattern, swap_words
from sayso.ledger.names import pseudonym
from sayso.model import (
    Actor,
    Conflict,
    Document,
    Event,
    Label,
    Record,
    Relation,
    Source,
    Span,
    Zone,
)

T = TypeVar("T", bound=msgspec.Struct)


def pseudonymise(record: Record, key: bytes) -> Record:
    """The record with its commenters under pseudonyms, in the text of comments as well.

    In the text a pseudonym's letters take exactly the room of the name, so that every offset
    holds; ids stay those of the text as it was read. A public figure of a commenter's name
    keeps it in the article and in what is found there.
    """
    names = commenters(record)
    if not names:
        return record
    pattern = name_pattern(names, any_case=False)

    def swap(words: str) -> str:
        if words in names:
            return pseudonym(key, words)
        return pattern.sub(lambda match: _fitted(key, match[0]), words)

    inside = _comments(record.document)
    return replace(
        record,
        document=_masked(record.document, pattern, key),
        sources=_swapped(record.sources, Source, swap, _is_commenter(inside)),
        actors=_swapped(record.actors, Actor, swap, lambda a: inside(a.mentions)),
        labels=_swapped(record.labels, Label, swap, lambda label: inside((label.span,))),
        relations=_swapped(record.relations, Relation, swap, lambda r: inside((r.span,))),
        events=_swapped(record.events, Event, swap, lambda event: inside(event.mentions)),
        conflicts=_swapped(record.conflicts, Conflict, swap, lambda c: inside(_spans_of(c))),
    )


def commenters(record: Record) -> set[str]:
    """The names under which people comment."""
    authors = {zone.author for zone in record.document.zones if zone.kind == "comment"}
    sources = {source.name for source in record.sources or () if source.kind == "commenter"}
    return {name for name in authors | sources if name and name.strip()}


def _fitted(key: bytes, name: str) -> str:
    return fit(pseudonym(key, name).removeprefix("reader-"), len(name))


def _comments(document: Document) -> Callable[[Iterable[Span]], bool]:
    """A test: do all of some spans (at least one) lie in comments?"""
    comments = [zone.span for zone in document.zones if zone.kind == "comment"]

    def inside(spans: Iterable[Span]) -> bool:
        spans = list(spans)
        return bool(spans) and all(any(c.covers(span) for c in comments) for span in spans)

    return inside


def _spans_of(conflict: Conflict) -> Iterable[Span]:
    return (span for value in conflict.values for span in value.spans)


def _is_commenter(inside: Callable[[Iterable[Span]], bool]) -> Callable[[Source], bool]:
    """A test: is a source a commenter, or spoken of in comments alone?"""
    return lambda source: source.kind == "commenter" or inside(source.mentions)


def _masked(document: Document, pattern: re.Pattern[str], key: bytes) -> Document:
    text = document.text
    for zone in document.zones:
        if zone.kind == "comment":
            words = pattern.sub(lambda match: _fitted(key, match[0]), zone.span.words(text))
            text = text[: zone.start] + words + text[zone.end :]
    return replace(document, text=text, zones=tuple(_renamed(z, key) for z in document.zones))


def _renamed(zone: Zone, key: bytes) -> Zone:
    """The zone with its commenter, if it has one, under a pseudonym."""
    if zone.kind != "comment" or zone.author is None:
        return zone
    return replace(zone, author=pseudonym(key, zone.author) if zone.author.strip() else None)


def _swapped(
    values: tuple[T, ...] | None,
    kind: type[T],
    swap: Callable[[str], str],
    chosen: Callable[[T], bool],
) -> tuple[T, ...] | None:
    if values is None:
        return None
    return tuple(
        msgspec.convert(swap_words(msgspec.to_builtins(value), swap), kind)
        if chosen(value)
        else value
        for value in values
    )
