"""Timelines: who wrote when, a line a page, days from left to right."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.output.charts.drawing import WIDTH_OF_LETTER, element, link, picture, text

_WIDTH = 720.0
_LABELS = 210.0  # pixels for the outlets at the left
_ROW = 22.0
_LETTERS = 30


@dataclass(frozen=True, slots=True)
class Moment:
    """Something on a day; ``hollow`` for a copy."""

    day: datetime.date
    label: str
    note: str = ""
    hollow: bool = False
    target: str | None = None


def draw_timeline(moments: Sequence[Moment], label: str) -> str:
    """The moments as SVG in the order given, the first and the last day named at the top."""
    if not moments:
        return ""
    first = min(moment.day for moment in moments)
    last = max(moment.day for moment in moments)
    days = max(1, (last - first).days)
    room = _WIDTH - _LABELS - 60
    parts = [text(f"{first:%-d %B %Y}", _LABELS, 12.0)]
    if last != first:
        words = f"{last:%-d %B %Y}"
        parts.append(text(words, _LABELS + room - WIDTH_OF_LETTER * len(words) / 2, 12.0))
    for number, moment in enumerate(moments):
        x = _LABELS + room * (moment.day - first).days / days
        y = 32.0 + _ROW * number
        line = element("line", x1=_LABELS, x2=x, y1=y, y2=y, stroke="currentColor", opacity=0.25)
        dot = element(
            "circle",
            cx=x,
            cy=y,
            r=4,
            fill="none" if moment.hollow else "currentColor",
            stroke="currentColor",
        )
        words = text(moment.label, 0.0, y + 4, letters=_LETTERS) + text(moment.note, x + 9, y + 4)
        parts.append(line + link(dot + words, moment.target))
    return picture(parts, _WIDTH, 32.0 + _ROW * len(moments), label)
