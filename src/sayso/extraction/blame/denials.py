"""Denials, and the event each is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from sayso.extraction.blame.deeds import Deeds
from sayso.model import Attribution, Blame, Denial, Record, Span, hull

# Words by which somebody rejects what is said of them, without a verb of denying.
_UNTRUE = (
    r"(?:false|untrue|bogus|baseless|unfounded|groundless|inaccurate|fake|fabricat\w+|meritless"
    r"|frivolous|phone?y|sham|unwarranted|unjustified|nonsense|ridiculous|absurd)"
)
_CLAIMS = (
    r"(?:claims?|allegations?|accusations?|charges?|reports?|reporting|stor(?:y|ies)|news|cases?"
    r"|narratives?|rumou?rs?|(?:law)?suits?|assertions?|suggestions?|ideas?|investigations?)"
)
_NOT_SO = re.compile(
    rf"\b(?:{_UNTRUE}(?!\s+\w)|{_UNTRUE}\s+(?:and|or|but)\b|{_UNTRUE}\s+(?:\w+\s+){{0,3}}?{_CLAIMS}"
    r"|witch.?hunt|hoax|conspiracy theor(?:y|ies)|without (?:merit|foundation|basis)|innocent"
    r"|not (?:true|accurate|correct|guilty|justified)|non-?existent"
    r"|(?:can|could)(?:not| not|n['’]t) be justified|mischaracteri[sz]\w+|misquot\w+"
    r"|(?:is|are|was|were|['’]s|['’]re)(?: \w+ly| just| plain| dead)? wrong"
    r"|(?:got|get|gets) (?:it|this|that|things|the \w+|their \w+)(?: \w+ly)? wrong"
    r"|(?:did|does|do) ?n[o'’]t (?:accord|square|fit) with|(?:did|does|do) ?n[o'’]t exist"
    r"|(?:did|does|do|was|were|had|has|have) ?(?:no|nothing|n[o'’]t)\b.{0,40}\b(?:wrong|collu\w+"
    r"|involve\w*|role|conspir\w+|responsib\w+|happen\w*|occur\w*|exist\w*)|no (?:collusion|role"
    r"|truth|involvement|evidence|proof|merit|basis|foundation|wrongdoing|crime))\b",
    re.IGNORECASE,
)
# To stand by a thing is to reject what is said against it.
_STANDING_BY = re.compile(r"\b(?:stand|stood)\w*\s+by\b", re.IGNORECASE)
# What a speaker quotes, between single marks: "their chant of 'no crime'".
_QUOTED_WITHIN = re.compile(r"(?<=\s)[‘'](?=\w)[^‘’'\n]{3,80}[’'](?!\w)")


def find_denials(record: Record, deeds: Deeds) -> Iterator[Attribution]:
    """The attributions of ``record``; those that deny name the event that they deny."""
    lifted = _lifted(record)
    for attribution in record.attributions or ():
        if attribution.id in lifted:
            yield replace(attribution, denies=None)
            continue
        inside = (each for each in lifted.values() if each.parent == attribution.id)
        denial = (
            attribution.denies
            or _rejection(attribution, record)
            or next((each.denies for each in inside), None)
        )
        if denial is None:
            yield attribution
            continue
        event = _event(attribution, denial, record, deeds)
        if event is not None and attribution.denies is not None:
            _clear(attribution, event, record, deeds)
        yield replace(attribution, denies=replace(denial, event=event))


def _lifted(record: Record) -> dict[str, Attribution]:
    """Denials by nobody, in somebody's words, by their id: they are that somebody's.

    "She said that the charges would be dismissed": it is she who rejects them.
    """
    return {
        attribution.id: attribution
        for attribution in record.attributions or ()
        if attribution.denies and attribution.parent and _is_nobodys(attribution, record)
    }


def _is_nobodys(attribution: Attribution, record: Record) -> bool:
    source = record.source(attribution.speaker)
    return source is None or source.kind == "unstated"


def _rejection(attribution: Attribution, record: Record) -> Denial | None:
    """What an attribution rejects by calling it untrue."""
    if attribution.type != "assertion" or attribution.negated or not attribution.source:
        return None
    if _STANDING_BY.match(record.document.words(attribution.cue)):
        return Denial(spans=attribution.content)
    text = record.document.text
    spans = tuple(span for span in attribution.content if _rejects(span.words(text)))
    return Denial(spans=spans) if spans else None


def _rejects(words: str) -> bool:
    """Whether words call something untrue, and do not only quote others who do."""
    others = [Span(*match.span()) for match in _QUOTED_WITHIN.finditer(words)]
    return any(
        not any(other.covers(Span(*found.span())) for other in others)
        for found in _NOT_SO.finditer(words)
    )


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
