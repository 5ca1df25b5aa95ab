"""Attributions: who says what, in which words, through which channel and how surely."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

from sayso.model.spans import Span

Quote = Literal["direct", "mixed", "indirect"]
AttributionType = Literal["assertion", "belief", "fact", "eventuality", "question"]
Certainty = Literal["CT", "PR", "PS", "U"]
Polarity = Literal["+", "-"]
Evidence = Literal["given", "absent", "none"]
ViaKind = Literal["news_outlet", "social_media", "statement", "event", "document", "broadcast"]


class Via(msgspec.Struct, frozen=True, kw_only=True):
    """A channel through which the source's words reached the article ("told Politico")."""

    kind: ViaKind
    name: str | None = None
    span: Span | None = None


class Denial(msgspec.Struct, frozen=True, kw_only=True):
    """What exactly a denying attribution denies: an event's id where known, and the words."""

    event: str | None = None
    spans: tuple[Span, ...] = ()


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """A source, the cue that ties it to what it says, and the content.

    ``source``, ``cue`` and ``content`` are spans in order; a role is torn apart into several
    spans where other words stand between them, and empty where there are none. ``parent`` is
    the id of the attribution inside whose content this one stands, ``zone`` the index of its
    zone. ``confidence`` (0 to 1) is calibrated: the share of attributions like it that a reader
    would mark as well. Fields that are None belong to a stage that has not run, or are unknown.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float
    parent: str | None = None
    zone: int | None = None
    speaker: str | None = None
    quote: Quote | None = None
    type: AttributionType | None = None
    certainty: Certainty | None = None
    polarity: Polarity | None = None
    negated: bool | None = None
    hedges: tuple[Span, ...] | None = None
    evidence: Evidence | None = None
    via: tuple[Via, ...] | None = None
    denies: Denial | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans of the attribution, in order."""
        return tuple(sorted(self.source + self.cue + self.content))


def attribution_id(
    document_id: str,
    source: tuple[Span, ...],
    cue: tuple[Span, ...],
    content: tuple[Span, ...],
) -> str:
    """The name of an attribution: a hash of its document version's name and its spans.

    The same spans in the same text have the same name, whichever model found them.
    """
    spans = msgspec.json.encode([document_id, source, cue, content])
    return hashlib.sha256(spans).hexdigest()[:16]
