"""Wordings: the words a reader sees for what a record says in codes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sayso.model import Attribution, Record, Source, SourceKind
from sayso.output.characters import on_one_line
from sayso.output.families import Family

Shape = Literal["filled", "hollow", "document", "empty", "open"]

SURENESS = {"CT": "certain", "PR": "probable", "PS": "possible", "U": "uncommitted"}
TYPES = {
    "belief": "a belief",
    "fact": "as known",
    "eventuality": "an intent or wish",
    "question": "a question",
}
EVIDENCE = {"given": "basis stated", "absent": "the text notes: no evidence"}
STANCES = {"quotes": "quotes", "agrees": "agrees with", "disputes": "disputes"}
CHANNELS = {
    "news_outlet": "a news outlet",
    "social_media": "social media",
    "statement": "a statement",
    "event": "an event",
    "document": "a document",
    "broadcast": "a broadcast",
}
KINDS: dict[SourceKind, tuple[Shape, str]] = {
    "named_person": ("filled", "named"),
    "named_organisation": ("filled", "organisation"),
    "news_outlet": ("filled", "news outlet"),
    "document": ("document", "document"),
    "anonymous": ("hollow", "anonymous"),
    "unnamed_group": ("hollow", "people in general"),
    "unnamed_person": ("hollow", "unnamed person"),
    "commenter": ("filled", "commenter"),
    "author": ("filled", "the author"),
    "unstated": ("empty", "no source"),
}
_SELF_EVIDENT = {"commenter", "author", "unstated"}  # "I" names none of them
GUESS_BELOW = 0.5  # calibrated confidence: likelier than not that a reader would not mark it


@dataclass(frozen=True, slots=True)
class Who:
    """How a source is shown: its label, the pill's shape, a word for its kind, and details."""

    label: str
    shape: Shape
    word: str
    details: tuple[str, ...] = ()


def describe_source(record: Record, source: Source) -> Who:
    """A source as its register entry shows it."""
    shape, word = KINDS[source.kind]
    label = on_one_line(source.name or _wording(record, source) or word)
    return Who(label[:1].upper() + label[1:], shape, word, _details(source))


def _wording(record: Record, source: Source) -> str:
    """What a source without a name is called; "I" would tell nobody who it is."""
    document = record.document
    if source.kind == "commenter" and source.mentions:
        zone = document.zone_at(source.mentions[0].start)
        earlier = document.zones[: zone + 1] if zone is not None else ()
        return f"commenter {sum(zone.kind == 'comment' for zone in earlier) or ''}"
    if source.kind in _SELF_EVIDENT:
        return ""
    return source.description or document.words(source.mentions[:1])


def describe_speaker(record: Record, attribution: Attribution) -> Who:
    """Who an attribution's source is; its own words where no stage has said more."""
    source = record.source(attribution.speaker)
    words = on_one_line(record.document.words(attribution.source))
    if source is None:
        return Who(words, "open", "") if words else Who("no source found", "empty", "")
    who = describe_source(record, source)
    known = source.name or source.description or source.mentions or source.kind in _SELF_EVIDENT
    if known or not words:
        return who
    return Who(words, who.shape, who.word, who.details)


def _details(source: Source) -> tuple[str, ...]:
    """What else is known of a source, and for an anonymous one whether a reason was found."""
    details = [source.role, _count(source), source.affiliation]
    if source.kind == "anonymous":
        details.append(
            f"reason: “{source.reason}”" if source.reason else "no reason found in the text"
        )
    return tuple(on_one_line(detail) for detail in details if detail)


def _count(source: Source) -> str | None:
    """How many people an unnamed source is, in words."""
    if source.count is None or KINDS[source.kind][0] != "hollow":
        return None
    if source.count == "plural":
        return "several people"
    return "1 person" if source.count == 1 else f"{source.count} people"


def describe_sureness(attribution: Attribution) -> tuple[str, ...]:
    """Phrases for how sure the source sounds, on what evidence: what is known, nothing else."""
    phrases = [
        TYPES.get(attribution.type or ""),
        SURENESS.get(attribution.certainty or ""),
        "cue negated" if attribution.negated else None,
        EVIDENCE.get(attribution.evidence or ""),
    ]
    if attribution.confidence < GUESS_BELOW:
        phrases.append(f"a guess ({attribution.confidence:.0%})")
    return tuple(phrase for phrase in phrases if phrase)


def describe_relay(record: Record, attribution: Attribution, family: Family) -> tuple[str, ...]:
    """The way the words came, from who said them to this page.

    It is empty where the way is direct, and where the attribution around this one shows the same.
    """
    line = (attribution, *reversed(family.ancestors(attribution)))
    chain = _chain(record, line)
    if len(chain) < 2 or chain == _chain(record, line[1:]):
        return ()
    return (*chain, _end(record, attribution))


def _chain(record: Record, line: Iterable[Attribution]) -> tuple[str, ...]:
    """Who passed the words on, and through what, each once; ``line`` begins with who said them."""
    links: dict[str, None] = {}
    for attribution in line:
        who = describe_speaker(record, attribution)
        if who.shape != "empty":
            links.setdefault(who.label)
        for channel in _channels(record, attribution):
            links.setdefault(channel)
    return tuple(links)


def _channels(record: Record, attribution: Attribution) -> tuple[str, ...]:
    """The channels of an attribution, by name, by words or by kind."""
    return tuple(
        on_one_line(
            via.name
            or (record.document.words((via.span,)) if via.span else "")
            or CHANNELS[via.kind]
        )
        for via in attribution.via or ()
    )


def _end(record: Record, attribution: Attribution) -> str:
    """Where a chain ends: this page, or the comment that the words stand in."""
    zones = record.document.zones
    if attribution.zone is None or attribution.zone >= len(zones):
        return "this page"
    zone = zones[attribution.zone]
    if zone.kind != "comment":
        return "this page"
    return f"comment by {on_one_line(zone.author)}" if zone.author else "a comment"
