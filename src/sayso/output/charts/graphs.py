"""Graphs: nodes in columns, read from left to right, joined by curves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.output.charts.drawing import WIDTH_OF_LETTER, element, link, picture, text

_WIDTH = 920.0
_ROW = 26.0
_HEAD = 26.0
_DOT = 14.0  # pixels from the left edge of a node to its words


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its column from the left, its words, and where a click on it leads."""

    id: str
    column: int
    label: str
    hollow: bool = False
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two nodes; ``dashed`` for what only may be."""

    left: str
    right: str
    dashed: bool = False
    target: str | None = None


def draw_graph(
    nodes: Sequence[Node], links: Sequence[Link], headings: Sequence[str], label: str
) -> str:
    """The graph as SVG, the columns that have nodes under their ``headings``.

    No line is to run through a node that it does not belong to. So the last two columns share
    their rows (give what belongs together one after the other), and columns between these and the
    first stand half a row lower.
    """
    used = sorted({node.column for node in nodes})
    column = _WIDTH / max(1, len(used))
    letters = int((column - 3 * _DOT) / WIDTH_OF_LETTER)
    lefts = {each: number * column for number, each in enumerate(used)}
    places = _places(nodes, lefts, letters, shared=len(headings) - 2)
    bottom = max((place.middle for place in places.values()), default=_HEAD)
    parts = [text(headings[each], lefts[each], 12.0, class_="heading") for each in used]
    parts += _lines(links, places)
    parts += [_node(node, places[node.id], letters) for node in nodes]
    return picture(parts, _WIDTH, bottom + _ROW / 2, label)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a node stands: its left and right edge and the middle of its row."""

    left: float
    right: float
    middle: float


def _places(
    nodes: Sequence[Node], lefts: Mapping[int, float], letters: int, shared: int
) -> dict[str, _Place]:
    """The place of each node; columns from ``shared`` on count their rows together."""
    taken: dict[int, float] = defaultdict(float, dict.fromkeys(range(1, shared), 0.5))
    places = {}
    for node in nodes:
        left, rows = lefts[node.column], min(node.column, shared)
        right = left + _DOT + 6 + WIDTH_OF_LETTER * min(len(node.label), letters)
        places[node.id] = _Place(left, right, _HEAD + _ROW * (taken[rows] + 0.5))
        taken[rows] += 1
    return places


def _lines(links: Sequence[Link], places: Mapping[str, _Place]) -> Iterator[str]:
    for line in links:
        one, other = places[line.left], places[line.right]
        start, end = one.right, other.left - 4
        middle = (start + end) / 2
        path = (
            f"M{start:.1f} {one.middle:.1f}C{middle:.1f} {one.middle:.1f} "
            f"{middle:.1f} {other.middle:.1f} {end:.1f} {other.middle:.1f}"
        )
        drawn = element(
            "path",
            d=path,
            fill="none",
            stroke="currentColor",
            stroke_width=1,
            stroke_dasharray="3 3" if line.dashed else None,
            opacity=0.55,
        )
        yield link(drawn, line.target)


def _node(node: Node, place: _Place, letters: int) -> str:
    dot = element(
        "circle",
        cx=place.left + 5,
        cy=place.middle,
        r=4,
        fill="none" if node.hollow else "currentColor",
        stroke="currentColor",
    )
    words = text(node.label, place.left + _DOT, place.middle + 4, letters=letters)
    return link(dot + words, node.target)
