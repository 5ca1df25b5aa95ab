"""Paragraphs: where a zone's text is broken when it is shown."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from sayso.model import Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def find_paragraphs(text: str, zone: Span) -> tuple[Span, ...]:
    """The paragraphs of ``zone``, in order: blocks between blank lines, else lines.

    Lines stand for paragraphs unless the text is hard-wrapped, as in mail and old news wires.
    """
    words = zone.words(text)
    if _is_hard_wrapped(words):
        return tuple(_blocks(words, zone.start))
    return tuple(
        Span(zone.start + line.start(), zone.start + line.end()) for line in _LINE.finditer(words)
    )


def _is_hard_wrapped(words: str) -> bool:
    """Whether lines end for want of room: all short, most of them full, blank lines between."""
    if not _BLANK_LINE.search(words):
        return False
    lines = words.split("\n")
    full = [len(line) for line, below in pairwise(lines) if line and below.strip()]
    return bool(full) and max(map(len, lines)) <= 100 and median(full) >= 50


def _blocks(words: str, offset: int) -> list[Span]:
    """The stretches of ``words`` between blank lines, moved by ``offset``."""
    spans, start = [], 0
    for gap in [*_BLANK_LINE.finditer(words), None]:
        end = gap.start() if gap else len(words)
        if words[start:end].strip():
            spans.append(Span(offset + start, offset + end))
        start = gap.end() if gap else end
    return spans
