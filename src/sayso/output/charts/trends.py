"""Trends: one share, month by month, with its interval."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model import Breakdown, Share
from sayso.output.audits.wordings import say_share
from sayso.output.charts.drawing import element, picture, text

_WIDTH, _HEIGHT, _LEFT, _FLOOR = 580.0, 150.0, 44.0, 128.0  # pixels
_FEWEST = 2  # one month is no trend


def draw_trend(breakdown: Breakdown, key: str) -> str | None:
    """The share called ``key`` over the groups of ``breakdown``, None where there are too few.

    The axis goes from zero to the highest end of an interval. Groups follow each other evenly;
    those without a date have no place on it.
    """
    points = [
        (group.name, share)
        for group in breakdown.groups
        for share in group.sources.shares
        if share.key == key and group.name[:1].isdigit()
    ]
    if len(points) < _FEWEST:
        return None
    shares = [share for _, share in points]
    top = max(max(share.share, share.high or 0) for share in shares) or 1.0
    step = (_WIDTH - _LEFT - 20) / (len(points) - 1)
    places = [_LEFT + i * step for i in range(len(points))]
    found = _corners(places, [share.share for share in shares], top)
    parts = [
        _band(places, shares, top),
        element("polyline", class_="line", points=" ".join(found)),
        element("line", class_="axis", x1=_LEFT, y1=_FLOOR, x2=_WIDTH, y2=_FLOOR),
        text(say_share(top), 0, 12),
        text("0%", 0, _FLOOR),
        text(points[0][0], _LEFT, _HEIGHT - 4),
        text(points[-1][0], _WIDTH, _HEIGHT - 4, text_anchor="end"),
    ]
    return picture(parts, _WIDTH, _HEIGHT, f"{shares[0].label}, by {breakdown.by}")


def _band(places: Sequence[float], shares: Sequence[Share], top: float) -> str:
    """The intervals as one surface behind the line, nothing where some were not measured."""
    ends = [(s.low, s.high) for s in shares if s.low is not None and s.high is not None]
    if len(ends) < len(shares):
        return ""
    there = _corners(places, [high for _, high in ends], top)
    back = _corners(places, [low for low, _ in ends], top)[::-1]
    return element("polygon", class_="band", points=" ".join([*there, *back]))


def _corners(places: Iterable[float], shares: Iterable[float], top: float) -> list[str]:
    room = _FLOOR - 8
    return [
        f"{x:.1f},{_FLOOR - room * min(share, top) / top:.1f}"
        for x, share in zip(places, shares, strict=True)
    ]
