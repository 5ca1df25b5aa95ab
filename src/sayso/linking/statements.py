"""Statements: what one document puts forward in one place, by itself or through a source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.extraction.sentences import sentence_spans
from sayso.extraction.sources.reasons import find_remarks
from sayso.linking.words import read_words
from sayso.model import Attribution, Record, Span, hull

_FEWEST_STEMS = 3
_LONGEST_OWN = 0.5  # a sentence of which less than this is attributed is the author's own as well
_SAYING = frozenset({"assertion", "belief", "fact"})


class Statement(NamedTuple):
    """A content, or a sentence in the author's own voice (``attribution`` is None).

    ``spans`` has its words; ``title`` tells whether they stand in the headline.
    """

    document: str
    spans: tuple[Span, ...]
    stems: tuple[str, ...]
    attribution: Attribution | None = None
    title: bool = False

    @property
    def key(self) -> tuple[str, str | None, tuple[Span, ...]]:
        """What tells it apart from every other statement."""
        return self.document, self.attribution.id if self.attribution else None, self.spans

    @property
    def denies(self) -> bool:
        """Whether its source puts the content forward as not so."""
        return self.attribution is not None and self.attribution.polarity == "-"

    @property
    def asserts(self) -> bool:
        """Whether it puts the content forward as so, however surely; not asks, not declines."""
        given = self.attribution
        if given is None:
            return True
        return given.polarity != "-" and not given.negated and given.type != "question"


def find_statements(record: Record) -> tuple[Statement, ...]:
    """The statements of a record's title and body, in order; comments make none."""
    found = [*_attributed(record), *_own(record)]
    return tuple(sorted(found, key=lambda s: (s.spans, s.attribution.id if s.attribution else "")))


def _attributed(record: Record) -> Iterator[Statement]:
    zones = record.document.zones
    for attribution in record.attributions or ():
        zone = zones[attribution.zone] if attribution.zone is not None else None
        inner = attribution.parent is not None and attribution.type not in _SAYING
        if not attribution.content or inner or (zone and zone.kind == "comment"):
            continue
        stems = _stems(record.document.text, attribution.content)
        if len(stems) >= _FEWEST_STEMS:
            title = bool(zone and zone.kind == "title")
            yield Statement(record.document.id, attribution.content, stems, attribution, title)


def _own(record: Record) -> Iterator[Statement]:
    """The sentences of which most words are nobody else's.

    Why a source is not named tells nothing of what happened: such remarks are the same everywhere.
    """
    text = record.document.text
    remarks = [remark.span for remark in find_remarks(text)]
    taken = _merged([s for a in record.attributions or () for s in (*a.source, *a.cue, *a.content)])
    for zone in record.document.zones:
        if zone.kind == "comment":
            continue
        for sentence in sentence_spans(text[zone.start : zone.end]):
            span = Span(sentence.start + zone.start, sentence.end + zone.start)
            if _covered(span, taken) >= _LONGEST_OWN * (span.end - span.start):
                continue
            if any(span.overlaps(remark) for remark in remarks):
                continue
            stems = _stems(text, (span,))
            if len(stems) >= _FEWEST_STEMS:
                title = zone.kind == "title"
                yield Statement(record.document.id, (span,), stems, None, title)


def _stems(text: str, spans: Sequence[Span]) -> tuple[str, ...]:
    return tuple(w.stem for span in spans for w in read_words(text, *span_ends(span)) if w.stem)


def span_ends(span: Span) -> tuple[int, int]:
    """The two ends of a span."""
    return span.start, span.end


def _merged(spans: Sequence[Span]) -> list[Span]:
    """The same code points in spans that do not overlap, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = hull((merged[-1], span))
        else:
            merged.append(span)
    return merged


def _covered(span: Span, taken: Sequence[Span]) -> int:
    """How many code points of ``span`` are in ``taken``."""
    first = bisect_left(taken, span.start, key=lambda other: other.end)
    total = 0
    for other in taken[first:]:
        if other.start >= span.end:
            break
        total += max(0, min(span.end, other.end) - max(span.start, other.start))
    return total
