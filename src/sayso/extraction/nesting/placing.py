"""Which attribution another one stands inside."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from sayso.model import Attribution, Span, hull

BLOCK = 256  # code points; a parent is looked for only among contents in the same block


def place(outer: Sequence[Attribution], found: Iterable[Attribution]) -> list[Attribution]:
    """Those of ``found`` that stand in the content of one of ``outer``, with their parents.

    The parent is the innermost attribution, new ones among them, whose content holds every span.
    What shares words of a cue with one of ``outer`` is that same attribution, and left out.
    """
    contents = sorted((span, index) for index, each in enumerate(outer) for span in each.content)
    known = {point for each in outer for span in each.cue for point in range(span.start, span.end)}
    blocks: dict[int, list[Attribution]] = {}
    placed: list[Attribution] = []
    for each in sorted(found, key=lambda each: (-_size(each.content), each.spans)):
        index = _enclosing(contents, each.spans[0])
        if index is None or not known.isdisjoint(_points(each.cue)):
            continue
        near = reversed(blocks.get(each.spans[0].start // BLOCK, []))
        parent = next((has for has in (*near, outer[index]) if _holds(has, each)), None)
        if parent is not None:
            placed.append(replace(each, parent=parent.id, zone=parent.zone))
            for block in {point // BLOCK for point in _points(each.content)}:
                blocks.setdefault(block, []).append(placed[-1])
    return placed


def _enclosing(contents: Sequence[tuple[Span, int]], span: Span) -> int | None:
    """The index of the attribution whose content begins last before ``span`` and reaches it."""
    place = bisect_right(contents, span.start, key=lambda content: content[0].start) - 1
    if place >= 0 and contents[place][0].overlaps(span):
        return contents[place][1]
    return None


def _holds(parent: Attribution, nested: Attribution) -> bool:
    return all(any(content.covers(span) for content in parent.content) for span in nested.spans)


def _points(spans: Iterable[Span]) -> Iterable[int]:
    return (point for span in spans for point in range(span.start, span.end))


def _size(spans: Sequence[Span]) -> int:
    """The length of ``spans`` from end to end, in code points."""
    whole = hull(spans)
    return whole.end - whole.start
