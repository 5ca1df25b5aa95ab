"""What a record must hold to before the ledger keeps it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.errors import ContractError
from sayso.model import Actor, Echo, Event, Label, Record, Relation, Source, Span

_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_.-]{0,63}")


def check(record: Record) -> None:
    """Make sure that ids can name files and links, and that every span lies in the text.

    Raises:
        ContractError: one does not.
    """
    document = record.document
    attributions = record.attributions or ()
    for name in (document.id, *(attribution.id for attribution in attributions)):
        if not _ID.fullmatch(name):
            raise ContractError(
                f"{document.origin}: {name!r} is no id: it must be of letters, "
                "digits, dots, dashes or underlines"
            )
    for span in _spans(record):
        if not 0 <= span.start <= span.end <= len(document.text):
            raise ContractError(
                f"{document.origin}: a span [{span.start}, {span.end}] lies "
                f"outside its text of {len(document.text)} code points"
            )


def _spans(record: Record) -> Iterator[Span]:
    yield from (zone.span for zone in record.document.zones)
    for attribution in record.attributions or ():
        yield from attribution.spans
        yield from attribution.hedges or ()
    bearers: list[Source | Actor | Event] = [*(record.sources or ()), *(record.actors or ())]
    for bearer in (*bearers, *(record.events or ())):
        yield from bearer.mentions
    findings: list[Label | Relation | Echo] = [*(record.labels or ()), *(record.relations or ())]
    for finding in (*findings, *(record.echoes or ())):
        yield finding.span
    for event in record.events or ():
        yield from _event_spans(event)
    for conflict in record.conflicts or ():
        yield from (span for value in conflict.values for span in value.spans)


def _event_spans(event: Event) -> Iterator[Span]:
    spans = [event.place_span, event.date.span if event.date else None]
    spans += [party.span for party in (*event.by, *event.against)]
    spans += [blame.span for blame in event.blame] + [toll.span for toll in event.casualties]
    yield from (span for span in spans if span is not None)
