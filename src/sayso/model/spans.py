"""Spans: where in a document's text the words of a finding stand."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Span(msgspec.Struct, frozen=True, array_like=True, order=True, gc=False):
    """The half-open range ``[start, end)`` in Unicode code points of ``document.text``.

    In JSON a span is the array ``[start, end]``.
    """

    start: int
    end: int

    def words(self, text: str) -> str:
        """The words of ``text`` (a whole ``document.text``) that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of ``spans``.

    Raises:
        ValueError: there are none.
    """
    kept = list(spans)
    if not kept:
        raise ValueError("no span covers nothing")
    return Span(min(span.start for span in kept), max(span.end for span in kept))
