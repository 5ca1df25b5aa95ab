"""Parts: a text too long to be read at once, cut where a paragraph or a comment ends.

What stages do and hold grows faster than the text, since names and events are compared with each
other. An article is never as long; transcripts and books are.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec.structs import replace

from sayso.model import Document, Span, Zone, document_id

WHOLE = 300_000  # code points that are read at once, in about a gigabyte
_ENDS = tuple(map(re.compile, (r"\n\s*\n\s*", r"\n\s*", r"[.!?]\S?\s+", " ")))


class Part(NamedTuple):
    """A part as a document of its own; ``start`` and ``zone`` are where it begins in the whole."""

    document: Document
    start: int
    zone: int


def cut_document(document: Document, longest: int) -> list[Part]:
    """The document in parts of at most ``longest`` code points, itself where it is no longer."""
    if len(document.text) <= longest:
        return [Part(document, 0, 0)]
    return [_part(document, span) for span in cut_text(document, longest)]


def cut_text(document: Document, longest: int) -> list[Span]:
    """Stretches that follow each other, each up to the best end in its second half."""
    text, spans, start = document.text, [], 0
    while len(text) - start > longest:
        end = _best_end(document, start + longest // 2, start + longest)
        spans.append(Span(start, end))
        start = end
    return [*spans, Span(start, len(text))]


def _best_end(document: Document, least: int, most: int) -> int:
    """Where a comment begins, else behind a paragraph, a line, a sentence, a word, or anywhere."""
    comments = [zone.start for zone in document.zones if zone.kind == "comment"]
    if fit := [start for start in comments if least < start <= most]:
        return fit[-1]
    for mark in _ENDS:
        found = [match.end() for match in mark.finditer(document.text, least, most)]
        if found:
            return found[-1]
    return most


def _part(document: Document, span: Span) -> Part:
    text = span.words(document.text)
    within = [(n, zone) for n, zone in enumerate(document.zones) if zone.span.overlaps(span)]
    first = within[0][0] if within else 0
    zones = tuple(_clipped(zone, span, first) for _, zone in within)
    return Part(
        replace(document, id=document_id(text), text=text, zones=zones, pages=()),
        span.start,
        first,
    )


def _clipped(zone: Zone, span: Span, first: int) -> Zone:
    """What lies of a zone in the part at ``span``, counted from there."""
    answered = zone.reply_to - first if zone.reply_to is not None else None
    return replace(
        zone,
        start=max(zone.start, span.start) - span.start,
        end=min(zone.end, span.end) - span.start,
        reply_to=answered if answered is not None and answered >= 0 else None,
    )
