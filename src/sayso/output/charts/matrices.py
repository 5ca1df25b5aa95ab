"""Matrices: who uses which word, dots sized by how often."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

from sayso.output.charts.drawing import element, link, picture, text

_LABELS = 260.0
_CELL = 34.0
_HEAD = 130.0
_LETTERS = 38
_LARGEST = 12.0  # pixels, the radius for the most uses


def draw_matrix(
    rows: Sequence[str],
    columns: Sequence[str],
    uses: Mapping[tuple[int, int], int],
    label: str,
    targets: Sequence[str],
) -> str:
    """The uses by row and column as SVG; a dot's area is in proportion to them.

    Words and dots of a row lead to its target.
    """
    most = max(uses.values(), default=1)
    parts = [_heading(name, number) for number, name in enumerate(columns)]
    parts += [
        link(text(name, 0.0, _HEAD + _CELL * (number + 0.5) + 4, letters=_LETTERS), target)
        for number, (name, target) in enumerate(zip(rows, targets, strict=True))
    ]
    for (row, column), count in sorted(uses.items()):
        dot = element(
            "circle",
            element("title", escape(f"{rows[row]}, {columns[column]}: {count}")),
            cx=_LABELS + _CELL * (column + 0.5),
            cy=_HEAD + _CELL * (row + 0.5),
            r=_LARGEST * math.sqrt(count / most),
            fill="currentColor",
        )
        parts.append(link(dot, targets[row]))
    width = _LABELS + _CELL * len(columns) + 90
    return picture(parts, width, _HEAD + _CELL * len(rows), label)


def _heading(name: str, number: int) -> str:
    x, y = _LABELS + _CELL * (number + 0.5), _HEAD - 8
    return text(name, x, y, letters=22, transform=f"rotate(-45 {x:.1f} {y:.1f})")
