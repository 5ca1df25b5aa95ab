"""A byline that is nothing but names on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sayso.model import Credit, Span, Zone
from sayso.reading.credits.patterns import SIGNED_LINE

_FIRST_LINES = 5
_LONGEST = 100  # code points
_PROSE = 15  # words of the paragraph that follows a byline
_BETWEEN = re.compile(r"\s*(?:[/,;&]|\band\b)\s*")


def find_signed_line(text: str, body: Zone) -> tuple[Credit, ...]:
    """The authors on a line of names before the article's first paragraph; empty for none.

    As a subheading looks the same, this is for pages that name no person as the author.
    """
    lines = list(_lines(text, body))[:_FIRST_LINES]
    for (start, line), (_, following) in pairwise(lines):
        if len(line.split()) >= _PROSE:
            return ()
        whole = len(line) <= _LONGEST and SIGNED_LINE.fullmatch(line)
        if whole and len(following.split()) >= _PROSE:
            return tuple(_names(line, start))
    return ()


def _lines(text: str, body: Zone) -> Iterator[tuple[int, str]]:
    start = body.start
    for line in text[body.start : body.end].split("\n"):
        yield start, line
        start += len(line) + 1


def _names(line: str, start: int) -> Iterator[Credit]:
    place = 0
    for name in _BETWEEN.split(line):
        place = line.index(name, place)
        span = Span(start + place, start + place + len(name))
        yield Credit(kind="author", name=name, span=span)
        place += len(name)
