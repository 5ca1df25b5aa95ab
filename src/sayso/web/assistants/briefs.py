"""Briefs: a record as short as an assistant can work with, every finding with its spans."""

from __future__ import annotations

import msgspec

from sayso.model import Attribution, Record, Span
from sayso.output.summaries import write_sentence
from sayso.output.wordings import describe_speaker

CAVEATS = (
    "Spans are half-open ranges of code points of the document's text.",
    "sayso tells who says what, never whether it is true.",
    "A program found this: `confidence` is the share of findings like it that readers confirm.",
    "What is null is not known; a source without a name is never to be matched with a name.",
)


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution: its spans by role, their words, and what is known of it."""

    id: str
    who: str
    source_kind: str | None
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    words: dict[str, str]
    certainty: str | None
    polarity: str | None
    evidence: str | None
    parent: str | None
    confidence: float


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """A document and who says what in it; ``text`` only where it was asked for."""

    document: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    summary: str
    attributions: tuple[Said, ...]
    text: str | None = None


def make_brief(record: Record, *, with_text: bool) -> Brief:
    """The brief of ``record``."""
    document = record.document
    return Brief(
        document=document.id,
        title=document.title,
        outlet=document.outlet,
        published=document.published,
        url=document.url,
        summary=write_sentence(record),
        attributions=tuple(make_said(record, a) for a in record.attributions or ()),
        text=document.text if with_text else None,
    )


def make_said(record: Record, attribution: Attribution) -> Said:
    """One attribution of ``record``, briefly."""
    speaker = record.source(attribution.speaker)
    roles = ("source", "cue", "content")
    return Said(
        id=attribution.id,
        who=describe_speaker(record, attribution).label,
        source_kind=speaker.kind if speaker else None,
        source=attribution.source,
        cue=attribution.cue,
        content=attribution.content,
        words={role: record.document.words(getattr(attribution, role)) for role in roles},
        certainty=attribution.certainty,
        polarity=attribution.polarity,
        evidence=attribution.evidence,
        parent=attribution.parent,
        confidence=attribution.confidence,
    )
