"""A plain text as paragraphs."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

_WRAP_WIDTHS = range(50, 101)  # code points; mail and wires wrap at 60 to 80
_WRAPPED_SLACK = 20  # a wrapped line ends this close to the widest
_FEWEST_WRAPPED = 4  # lines that must show it


class Paragraph(NamedTuple):
    """The half-open range of a paragraph in a text, and the line ends between it and the last."""

    start: int
    end: int
    gap: int


def find_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of ``text``, trimmed, in order; together they hold all but white space.

    A paragraph is a line, except in text that was wrapped to a width by hand: there it is a
    run of lines without an empty one.
    """
    lines = _find_lines(text)
    return _join_wrapped(lines) if _is_wrapped(lines) else lines


def _find_lines(text: str) -> list[Paragraph]:
    lines: list[Paragraph] = []
    offset = gap = 0
    for line in text.split("\n"):
        kept = line.strip()
        if kept:
            start = offset + line.index(kept[0])
            lines.append(Paragraph(start, start + len(kept), gap))
            gap = 0
        offset += len(line) + 1
        gap += 1
    return lines


def _is_wrapped(lines: list[Paragraph]) -> bool:
    """Whether nearly every line that another follows directly is about as long as the widest."""
    inner = [a.end - a.start for a, b in pairwise(lines) if b.gap == 1]
    if len(inner) < _FEWEST_WRAPPED or all(line.gap <= 1 for line in lines):
        return False
    widest = max(line.end - line.start for line in lines)
    full = sum(length >= widest - _WRAPPED_SLACK for length in inner)
    return widest in _WRAP_WIDTHS and full >= 0.9 * len(inner)


def _join_wrapped(lines: list[Paragraph]) -> list[Paragraph]:
    joined = lines[:1]
    for line in lines[1:]:
        if line.gap == 1:
            joined[-1] = joined[-1]._replace(end=line.end)
        else:
            joined.append(line)
    return joined
