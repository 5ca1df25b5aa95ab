"""Casts: the sources of one record, ready to be looked up many times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.linking.outlets import is_outlet
from sayso.model import Attribution, Document, Record, Source, Span

OUTLET_CHANNELS = frozenset({"news_outlet", "broadcast"})


class Cast(NamedTuple):
    """One record's sources and attributions by their ids.

    ``children`` are the attributions that stand inside another's content, ``by_speaker`` those of
    a source; ``outlets`` is where the text names an outlet as source or channel, in order.
    """

    document: Document
    sources: Mapping[str, Source]
    attributions: Mapping[str, Attribution]
    children: Mapping[str, Sequence[Attribution]]
    by_speaker: Mapping[str, Sequence[Attribution]]
    outlets: Sequence[tuple[Span, str]]


def make_cast(record: Record) -> Cast:
    """The cast of ``record``."""
    children: dict[str, list[Attribution]] = defaultdict(list)
    by_speaker: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in record.attributions or ():
        if attribution.parent:
            children[attribution.parent].append(attribution)
        if attribution.speaker:
            by_speaker[attribution.speaker].append(attribution)
    return Cast(
        document=record.document,
        sources={source.id: source for source in record.sources or ()},
        attributions={a.id: a for a in record.attributions or ()},
        children=children,
        by_speaker=by_speaker,
        outlets=sorted(_outlets(record)),
    )


def is_reporter(source: Source) -> bool:
    """Whether a source is a news outlet, by its kind or its name."""
    return source.kind == "news_outlet" or is_outlet(source.name)


def told_outlet(attribution: Attribution) -> str | None:
    """The outlet that the source spoke to, where the attribution says so."""
    for via in attribution.via or ():
        if via.kind in OUTLET_CHANNELS and via.name:
            return via.name
    return None


def _outlets(record: Record) -> Iterator[tuple[Span, str]]:
    text = record.document.text
    for source in record.sources or ():
        if source.name and is_reporter(source):
            for span in source.mentions:
                if is_outlet(span.words(text)):
                    yield span, source.name
    for attribution in record.attributions or ():
        for via in attribution.via or ():
            if via.kind in OUTLET_CHANNELS and via.name and via.span:
                yield via.span, via.name
