"""Graphs: nodes in columns, read from left to right, joined by curves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.output.charts.drawing import WIDTH_OF_LETTER, element, link, picture, text

_COLUMN = 250.0
_ROW = 26.0
_LETTERS = 30
_HEAD = 26.0


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
    """The graph as SVG, the columns under their ``headings``."""
    places = _places(nodes)
    rows = max((y for _, _, y in places.values()), default=_HEAD)
    parts = [
        text(heading, column * _COLUMN, 12.0, class_="heading")
        for column, heading in enumerate(headings)
    ]
    parts += _lines(links, places)
    parts += [_node(node, places[node.id][0], places[node.id][2]) for node in nodes]
    return picture(parts, _COLUMN * len(headings), rows + _ROW / 2, label)


def _places(nodes: Sequence[Node]) -> dict[str, tuple[float, float, float]]:
    """The left and right edge and the middle of each node."""
    taken: dict[int, int] = defaultdict(int)
    places = {}
    for node in nodes:
        left = node.column * _COLUMN
        right = left + 20 + WIDTH_OF_LETTER * min(len(node.label), _LETTERS)
        places[node.id] = (left, right, _HEAD + _ROW * (taken[node.column] + 0.5))
        taken[node.column] += 1
    return places


def _lines(
    links: Sequence[Link], places: Mapping[str, tuple[float, float, float]]
) -> Iterator[str]:
    for line in links:
        (_, start, y1), (left, _, y2) = places[line.left], places[line.right]
        end = left - 4
        middle = (start + end) / 2
        path = (
            f"M{start:.1f} {y1:.1f}C{middle:.1f} {y1:.1f} {middle:.1f} {y2:.1f} {end:.1f} {y2:.1f}"
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


def _node(node: Node, x: float, y: float) -> str:
    dot = element(
        "circle",
        cx=x + 5,
        cy=y,
        r=4,
        fill="none" if node.hollow else "currentColor",
        stroke="currentColor",
    )
    return link(dot + text(node.label, x + 14, y + 4, letters=_LETTERS), node.target)
