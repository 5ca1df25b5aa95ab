"""Quotations: what many may print alike without one having it from the other."""

from __future__ import annotations

import re
from bisect import bisect_right

from sayso.model import Record, Span

_MARKED = re.compile(r"“[^”\n]{1,2000}”|\"[^\"\n]{1,2000}\"|‘[^’\n]{20,2000}’(?!\w)")


def quoted_spans(record: Record) -> tuple[Span, ...]:
    """The words in quotation marks and the direct contents, in order, joined where they touch."""
    text = record.document.text
    spans = [Span(*match.span()) for match in _MARKED.finditer(text)]
    for attribution in record.attributions or ():
        if attribution.quote == "direct":
            spans += attribution.content
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return tuple(joined)


def is_inside(offset: int, spans: tuple[Span, ...]) -> bool:
    """Whether the code point at ``offset`` is in one of ``spans`` (in order, apart)."""
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return index >= 0 and offset < spans[index].end
