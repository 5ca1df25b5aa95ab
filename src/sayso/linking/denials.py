"""Denials: who denies what, and who will not say."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.linking.casts import Cast
from sayso.linking.drafts import ClaimDraft, Draft
from sayso.linking.origins import SAYING
from sayso.linking.voices import Voices
from sayso.model import Attribution, Certainty, Document, Span, hull
from sayso.model.stories import Claim, Mention, StoryDenial

_DECLINES = re.compile(
    r"\b(?:declin\w+|refus\w+|(?:would|will|did|do|does|could|have|had|has)(?: not|n['’]t)"
    r"(?: immediately| yet)?"
    r" (?:say|comment|confirm|respond|discuss|disclose|elaborate|return|answer|provide)\w*"
    r"|no (?:comment|information))\b",
    re.IGNORECASE,
)
# What somebody says of a claim, when they say that it is not so.
_REJECTS = re.compile(
    r"\b(?:(?:is|are|was|were|be|as|an?|this|these|total|totally|completely|simply|patently) "
    r"(?:false|untrue|not true|not accurate|inaccurate|baseless|unfounded|groundless|bogus|phony"
    r"|fake|fabricated|without merit|nonsense|a lie|lies|fiction|a hoax|misleading)"
    r"|does(?: not|n['’]t) exist|do(?:es)?(?: not|n['’]t) accord with (?:the )?facts"
    r"|did(?: not|n['’]t) accord with (?:the )?facts"
    r"|(?:has|have|had)(?: not|n['’]t) changed|nothing wrong|no truth (?:in|to)"
    r"|ha(?:s|ve|d) nothing to do with|did(?: not|n['’]t) (?:do|happen|occur)|never happened"
    r"|no such (?:thing|order|plan|meeting|deal))\b",
    re.IGNORECASE,
)

# Of these, what is no saying: "refused to leave".
_REFUSES = re.compile(
    r"\brefus\w+ to (?!say|comment|confirm|discuss|disclos|elaborat|answer|provid|name|identif"
    r"|speak|talk|reveal|specif|explain|be |give|offer|acknowledg|address|admit|den|respond to)",
    re.IGNORECASE,
)
# Who opposes, protests or turns somebody away denies nothing that was said.
_OPPOSES = re.compile(r"\b(?:oppos\w+|protest\w*|resist\w*)\b", re.IGNORECASE)
_TURNED_AWAY = re.compile(r"^(?:\w+ ){0,3}(?:access|entry|bail|permission|visas?|parole)\b", re.I)


class _Found(NamedTuple):
    """One attribution that denies, or declines to say."""

    document: str
    claim: str | None
    event: str | None
    by: str
    certainty: Certainty | None
    span: Span


def find_denials(
    draft: Draft,
    claims: Sequence[Claim],
    voices: Voices,
    events: Mapping[tuple[str, str], str],
) -> tuple[StoryDenial, ...]:
    """The denials of all documents, those by one root together, or by those who speak as one.

    ``certainty`` U is for those who neither confirm nor deny; they stand apart. ``claim`` and
    ``event`` are what a root denies most often.
    """
    claim_of = _claims_of(claims, draft.claims)
    event_of = {
        (record.document.id, blame.attribution): events.get((record.document.id, event.id))
        for record in draft.records
        for event in record.events or ()
        for blame in event.blame
        if blame.polarity == "-"
    }
    found: dict[tuple[str, bool], list[_Found]] = defaultdict(list)
    for document, cast in draft.casts.items():
        for attribution, certainty in denying(cast):
            key = (document, attribution.id)
            span = hull(attribution.spans)
            for root in voices.of_accuser(document, attribution.speaker, attribution.id):
                item = _Found(document, claim_of.get(key), event_of.get(key), root, certainty, span)
                found[voices.body(root), certainty == "U"].append(item)
    return tuple(_denial(voices.of_all(i.by for i in items), items) for items in found.values())


def denying(cast: Cast) -> Iterator[tuple[Attribution, Certainty | None]]:
    """The attributions of a document that deny, with how surely; those that decline with U."""
    for attribution in cast.attributions.values():
        zone = cast.document.zones[attribution.zone] if attribution.zone is not None else None
        if zone and zone.kind == "comment":
            continue
        if _declines(attribution, cast.document):
            yield attribution, "U"
        elif _denies(attribution, cast.document) or _rejects(attribution, cast):
            yield attribution, attribution.certainty


def _declines(attribution: Attribution, document: Document) -> bool:
    """Whether the words say that a source will not, or cannot, say."""
    cue, content = (_words(document, spans) for spans in (attribution.cue, attribution.content))
    if not attribution.negated or attribution.type not in SAYING:
        return False
    return bool(_DECLINES.search(cue)) and not _REFUSES.search(f"{cue} {content}")


def _denies(attribution: Attribution, document: Document) -> bool:
    """Whether the words say that a source denies something that the text tells."""
    if attribution.denies is None or attribution.type not in SAYING:
        return False
    opposes = _OPPOSES.search(_words(document, attribution.cue))
    return not (opposes or _TURNED_AWAY.match(_words(document, attribution.content)))


def _rejects(attribution: Attribution, cast: Cast) -> bool:
    """Whether what somebody says is that something is not so, and not that others say this."""
    if attribution.type != "assertion" or attribution.negated or attribution.parent:
        return False
    others = [
        span
        for inner in cast.children.get(attribution.id, ())
        if inner.type == "assertion" and inner.speaker not in (None, attribution.speaker)
        for span in inner.content
    ]
    text = cast.document.text
    return any(
        not any(other.covers(Span(*found.span())) for other in others)
        for content in attribution.content
        for found in _REJECTS.finditer(text, content.start, content.end)
    )


def _claims_of(claims: Sequence[Claim], drafts: Sequence[ClaimDraft]) -> dict[tuple[str, str], str]:
    """The claim that each attribution states."""
    return {
        (point.statement.document, point.statement.attribution.id): claim.id
        for claim, drafted in zip(claims, drafts, strict=True)
        for point in drafted.points
        if point.statement.attribution
    }


def _denial(root: str, items: Sequence[_Found]) -> StoryDenial:
    return StoryDenial(
        event=_commonest([item.event for item in items]),
        claim=_commonest([item.claim for item in items]),
        by=root,
        certainty=items[0].certainty,
        documents=tuple(dict.fromkeys(item.document for item in items)),
        mentions=tuple(Mention(document=item.document, span=item.span) for item in items),
    )


def _commonest(names: Sequence[str | None]) -> str | None:
    """The name that stands most often, the first of equals."""
    counts = Counter(name for name in names if name)
    return max(counts, key=lambda name: counts[name], default=None)


def _words(document: Document, spans: Sequence[Span]) -> str:
    return " ".join(span.words(document.text) for span in spans)
