"""Bars: the shares of a figure, each with its interval as a whisker."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import Figure, Share
from sayso.output.audits.wordings import say_share
from sayso.output.charts.drawing import element, picture, text

_LABEL, _SCALE, _VALUE, _ROW = 215, 290, 75, 24  # pixels
_LETTERS = 33


def draw_bars(figure: Figure) -> str:
    """The figure as an SVG picture, its bars on an axis from zero to the whole.

    A bar shows the share that was found, a whisker the interval of the corrected share.
    """
    height = _ROW * len(figure.shares) + 6
    axis = element("line", class_="axis", x1=_LABEL, y1=0, x2=_LABEL, y2=height)
    rows = (part for i, share in enumerate(figure.shares) for part in _row(i * _ROW, share))
    return picture([*rows, axis], _LABEL + _SCALE + _VALUE, height, figure.title)


def _row(top: int, share: Share) -> Iterator[str]:
    line = top + 17
    yield text(share.label, _LABEL - 8, line, letters=_LETTERS, text_anchor="end")
    yield element("rect", class_="share", x=_LABEL, y=top + 5, width=_place(share.share), height=14)
    end = share.share
    if share.low is not None and share.high is not None:
        end = max(end, share.high)
        low, high, middle = _LABEL + _place(share.low), _LABEL + _place(share.high), top + 12
        ends = "".join(f"M{at:.1f} {middle - 4}v8" for at in (low, high))
        yield element("path", class_="whisker", d=f"{ends}M{low:.1f} {middle}H{high:.1f}")
    yield text(say_share(share.share), _LABEL + _place(end) + 8, line)


def _place(share: float) -> float:
    return min(1.0, max(0.0, share)) * _SCALE
