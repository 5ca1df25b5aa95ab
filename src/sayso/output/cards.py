"""Cards: one attribution by itself, with its reviews."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sayso.model import Attribution, Document, Record, Review, Span, hull
from sayso.output.characters import on_one_line
from sayso.output.wordings import describe_speaker, describe_sureness

_AROUND = 160  # code points at most that are shown before and behind an attribution


def render_text(record: Record, attribution: Attribution, reviews: Sequence[Review] = ()) -> str:
    """The attribution as a few labelled lines."""
    document = record.document
    where = (document.outlet, (document.published or "")[:10], document.title, document.url)
    speaker = describe_speaker(record, attribution)
    lines = [
        ("who", ", ".join((speaker.label, *speaker.details))),
        ("cue", document.words(attribution.cue)),
        ("what", document.words(attribution.content)),
        ("how", ", ".join(describe_sureness(attribution))),
        ("in", _passage(document, attribution)),
        ("where", " · ".join(part for part in where if part)),
        ("id", f"{attribution.id} in document {document.id}"),
        *(("review", _review(record, review)) for review in reviews),
    ]
    return "".join(f"{name:<8}{on_one_line(words)}\n" for name, words in lines if words)


def render_json(record: Record, attribution: Attribution, reviews: Sequence[Review] = ()) -> str:
    """The attribution, its source, its document's id and its reviews as one line of JSON."""
    value = {
        "document": record.document.id,
        "attribution": attribution,
        "source": record.source(attribution.speaker),
        "reviews": reviews,
    }
    return msgspec.json.encode(value).decode() + "\n"


def _passage(document: Document, attribution: Attribution) -> str:
    """What a person needs to judge the attribution: its words where they stand."""
    if not attribution.spans:
        return ""
    text, whole = document.text, hull(attribution.spans)
    before = text[: whole.start].rpartition("\n")[2]
    behind = text[whole.end :].partition("\n")[0]
    head = f"…{before[-_AROUND:]}" if len(before) > _AROUND else before
    tail = f"{behind[:_AROUND]}…" if len(behind) > _AROUND else behind
    return f"{head}{whole.words(text)}{tail}"


def _review(record: Record, review: Review) -> str:
    """A review in words: by whom, when, and what is right."""
    words = [f"{role}: {record.document.words(spans)}" for role, spans in _spans(review) if spans]
    words += [f"{name}: {value}" for name, value in review.fields.items()]
    words += [review.note] if review.note else []
    head = f"{review.verdict}, by {review.reviewer}, {review.at[:10]}"
    return "; ".join([head, *words])


def _spans(review: Review) -> list[tuple[str, tuple[Span, ...] | None]]:
    return [("source", review.source), ("cue", review.cue), ("content", review.content)]
