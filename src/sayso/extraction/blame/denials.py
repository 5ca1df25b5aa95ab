"""Denials, and the event each is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from sayso.extraction.blame.deeds import Deeds
from sayso.model import Attribution, Blame, Denial, Record, hull

# Words by which somebody rejects what is said of them, without a verb of denying.
_REJECTING = re.compile(
    r"\b(?:false(?! flag)|untrue|bogus|baseless|unfounded|groundless|inaccurate|fake|hoax"
    r"|fabricat\w+|witch.?hunt|nonsense|meritless|without merit|innocent"
    r"|not (?:true|accurate|correct|guilty)|non-?existent"
    r"|(?:did|does|do) ?n[o'’]t (?:accord|square|fit) with|(?:did|does|do) ?n[o'’]t exist"
    r"|(?:did|does|do|was|were|had|has|have) ?(?:no|nothing|n[o'’]t)\b.{0,40}\b(?:wrong|collu\w+"
    r"|involve\w*|role|conspir\w+|responsib\w+|happen\w*|occur\w*|exist\w*)|no (?:collusion|role"
    r"|truth|involvement|evidence|basis|wrongdoing|crime))\b",
    re.IGNORECASE,
)


def find_denials(record: Record, deeds: Deeds) -> Iterator[Attribution]:
    """The attributions of ``record``; those that deny name the event that they deny."""
    for attribution in record.attributions or ():
        denial = attribution.denies or _rejection(attribution, record)
        if denial is None:
            yield attribution
            continue
        event = _event(attribution, denial, record, deeds)
        if event is not None and attribution.denies is not None:
            _clear(attribution, event, record, deeds)
        yield replace(attribution, denies=replace(denial, event=event))


def _rejection(attribution: Attribution, record: Record) -> Denial | None:
    """What an attribution rejects by calling it untrue."""
    if attribution.type != "assertion" or attribution.negated or not attribution.source:
        return None
    spans = tuple(
        span for span in attribution.content if _REJECTING.search(span.words(record.document.text))
    )
    return Denial(spans=spans) if spans else None


def _event(attribution: Attribution, denial: Denial, record: Record, deeds: Deeds) -> str | None:
    """What is named in the words denied, else what the one who denies is blamed for."""
    for span in denial.spans:
        if found := deeds.inside(span):
            return found
    source = record.source(attribution.speaker)
    own = deeds.blamed(source.actor if source else None)
    return own or deeds.before(hull(attribution.spans).start)


def _clear(attribution: Attribution, event: str, record: Record, deeds: Deeds) -> None:
    """Put down that who denies an event says not to have done it."""
    source = record.source(attribution.speaker)
    if source is None or source.actor is None:
        return
    deeds.add(
        event,
        Blame(
            actor=source.actor,
            attribution=attribution.id,
            certainty=attribution.certainty,
            polarity="-",
            actor_text=source.name,
            by=source.id,
            span=hull(attribution.spans),
        ),
    )
