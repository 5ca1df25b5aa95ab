"""The passages that a comment marks as somebody else's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Span

# Curly marks may be unpaired, as in: re: “armed” group” and “the mayor knew”.
_MARKED = re.compile(r"[“\"](?P<words>[^“”\"\n]{2,1000})[”\"]")
_LINE = re.compile(r"^(?:>+\s?|re:\s*)(?P<words>[^\n]{2,1000})", re.I | re.M)
MOST = 20  # quotations of one comment that are looked at


def find_quotations(text: str, zone: Span) -> Iterator[Span]:
    """The passages of ``zone`` in quotation marks, or on a line after ">" or "re:", in order.

    Marks, and dots at the ends, are left out. A line with marks in it is read by its marks.
    """
    found = [_trimmed(text, match) for match in _MARKED.finditer(text, zone.start, zone.end)]
    for match in _LINE.finditer(text, zone.start, zone.end):
        line = _trimmed(text, match)
        if not any(line.overlaps(span) for span in found):
            found.append(line)
    yield from sorted(span for span in found[:MOST] if span.start < span.end)


def _trimmed(text: str, match: re.Match[str]) -> Span:
    words = match["words"]
    edges = " \t.…,;:!?'‘’“”\""
    start = match.start("words") + len(words) - len(words.lstrip(edges))
    return Span(start, match.start("words") + len(words.rstrip(edges)))
