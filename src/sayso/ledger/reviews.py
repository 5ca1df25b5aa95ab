"""Reviews: a person's word on an attribution, made, and fitted to what a later reading finds."""

from __future__ import annotations

import re

import msgspec
from msgspec.structs import asdict, replace

from sayso.errors import UsageError
from sayso.ledger.queries import CHOICES
from sayso.ledger.types import now
from sayso.model import Anchor, Attribution, Document, Record, Review, Span, Verdict

ROLES = ("source", "cue", "content")
FIELDS = ("quote", "type", "certainty", "polarity", "negated", "evidence")


def make_review(
    record: Record,
    attribution: Attribution,
    verdict: Verdict,
    reviewer: str,
    *,
    spans: dict[str, tuple[Span, ...]] | None = None,
    fields: dict[str, str | bool] | None = None,
    note: str | None = None,
) -> Review:
    """A person's word on an attribution, given now.

    Args:
        record: the record it stands in.
        attribution: what was reviewed.
        verdict: "amended" goes with ``spans`` or ``fields``, the others without.
        reviewer: who gives it, as they want to be called.
        spans: the right spans by role ("source", "cue", "content"), where they differ.
        fields: the right values by the contract's names, where they differ.
        note: anything else they say.

    Raises:
        UsageError: the review contradicts itself or the text.
    """
    spans, fields = spans or {}, fields or {}
    if (verdict == "amended") != bool(spans or fields):
        raise UsageError("a review that amends says what is right; others amend nothing")
    if unknown := [name for name in spans if name not in ROLES]:
        raise UsageError(f"{unknown[0]!r} has no spans; one of {', '.join(ROLES)} has")
    amended = [span for role in spans for span in spans[role]]
    if any(not 0 <= span.start < span.end <= len(record.document.text) for span in amended):
        raise UsageError("an amended span lies outside the text or is empty")
    _require_values(attribution, fields)
    return Review(
        document=record.document.id,
        attribution=attribution.id,
        verdict=verdict,
        reviewer=reviewer,
        at=f"{now():%Y-%m-%dT%H:%M:%SZ}",
        anchor=_anchor(record.document, attribution),
        fields=fields,
        note=note,
        source=spans.get("source"),
        cue=spans.get("cue"),
        content=spans.get("content"),
    )


def _require_values(attribution: Attribution, fields: dict[str, str | bool]) -> None:
    """Refuse names and values that the contract does not have."""
    for name, value in fields.items():
        if name not in FIELDS:
            raise UsageError(f"{name!r} cannot be amended; {', '.join(FIELDS)} can")
        if name in CHOICES and value not in CHOICES[name]:
            raise UsageError(f"{name} {value!r}: choose from {', '.join(CHOICES[name])}")
    try:
        msgspec.convert(asdict(replace(attribution, **fields)), Attribution)
    except msgspec.ValidationError as error:
        raise UsageError(f"the amended values are not the contract's: {error}") from error


def _anchor(document: Document, attribution: Attribution) -> Anchor:
    source, cue, content = (getattr(attribution, role) for role in ROLES)
    words = (document.words(source), document.words(cue), document.words(content))
    return Anchor(source=source, cue=cue, content=content, words=words)


def fit_review(review: Review, record: Record) -> Review:
    """The review, on the attribution of ``record`` that it speaks of, or as an orphan.

    The attribution of the same spans is meant, else the nearest in the same words, punctuation
    and spacing aside. One in other words is not: a person judged these.
    """
    attributions = record.attributions or ()
    anchor = review.anchor
    spans = (anchor.source, anchor.cue, anchor.content)
    for attribution in attributions:
        if tuple(getattr(attribution, role) for role in ROLES) == spans:
            return replace(review, attribution=attribution.id, orphan=False)
    alike = [a for a in attributions if _plain(_anchor(record.document, a)) == _plain(anchor)]
    if not alike:
        return replace(review, orphan=True)
    nearest = min(alike, key=lambda a: abs(_start(a.spans) - _start((*spans[2], *spans[1]))))
    return replace(review, attribution=nearest.id, orphan=False)


def _plain(anchor: Anchor) -> list[list[str]]:
    return [re.findall(r"\w+", words) for words in anchor.words]


def _start(spans: tuple[Span, ...]) -> int:
    return min((span.start for span in spans), default=0)


def apply_review(attribution: Attribution, review: Review) -> Attribution:
    """The attribution as the person says it is; its id stays."""
    spans = {role: getattr(review, role) for role in ROLES if getattr(review, role) is not None}
    return replace(attribution, **spans, **review.fields)
