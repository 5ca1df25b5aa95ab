"""Units: what is counted when spans are compared, so that trifles at their ends do not matter.

The definitions are those of PolNeAR's published use as the project scores it: contiguous
segments for an exact comparison, word tokens for overlap.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache

from sayso.model import Span

WORD = re.compile(r"\w+")
DOUBLE_QUOTES = '"“”„‟«»″'
QUOTES = DOUBLE_QUOTES + "'`‘’‚‛‹›´"
TYPEWRITER_QUOTES = ("``", "''")


def joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those run together between which no word stands."""
    out: list[Span] = []
    for span in sorted(span for span in spans if span.start < span.end):
        if out and not WORD.search(text, out[-1].end, max(span.start, out[-1].end)):
            out[-1] = Span(out[-1].start, max(span.end, out[-1].end))
        else:
            out.append(span)
    return out


def segments(text: str, spans: Iterable[Span]) -> set[Span]:
    """The joined spans, without white space and quotation marks at the ends, nor a final , or ."""
    trimmed = (_trimmed(text, span) for span in joined(text, spans))
    return {span for span in trimmed if span.start < span.end}


def words(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """Where the words begin that the spans touch, be it with one letter."""
    starts, ends = _word_bounds(text)
    ranges = (
        range(bisect_right(ends, span.start), bisect_left(starts, span.end))
        for span in spans
        if span.start < span.end
    )
    return frozenset(starts[index] for numbers in ranges for index in numbers)


def is_direct(text: str, content: Iterable[Span]) -> bool:
    """Whether the content holds a double quotation mark or stands right between two of them."""
    return any(_holds_quote(text, span) or _is_quoted(text, span) for span in joined(text, content))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in QUOTES):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in QUOTES + ",."):
        end -= 1
    return Span(start, end)


@lru_cache(maxsize=4)
def _word_bounds(text: str) -> tuple[list[int], list[int]]:
    matches = list(WORD.finditer(text))
    return [match.start() for match in matches], [match.end() for match in matches]


def _holds_quote(text: str, span: Span) -> bool:
    part = span.words(text)
    return any(mark in part for mark in (*DOUBLE_QUOTES, *TYPEWRITER_QUOTES))


def _is_quoted(text: str, span: Span) -> bool:
    marks = (*DOUBLE_QUOTES, *TYPEWRITER_QUOTES)
    before = text[max(0, span.start - 3) : span.start].rstrip()
    after = text[span.end : span.end + 4].lstrip(" \t,.!?;:")
    return before.endswith(marks) and after.startswith(marks)
