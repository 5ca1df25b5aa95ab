"""A text cut into its title, its body and its comments."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso.model import Zone, ZoneKind
from sayso.reading.cutting import cut_comments
from sayso.reading.paragraphs import Paragraph, find_paragraphs
from sayso.reading.titles import has_title


def prepend_title(text: str, title: str) -> str:
    """``text`` with ``title`` as its first line, unless it begins with it already."""
    first = text.lstrip().partition("\n")[0]
    same = " ".join(first.split()).casefold() == title.casefold()
    return text if same else f"{title}\n{text}"


def find_zones(text: str, title: str | None = None) -> tuple[Zone, ...]:
    """The zones of ``text``, in order: title, body, comments.

    They do not overlap and hold everything but white space. ``title``, where known, is the
    first line of ``text``; else the first line is one where it looks like a headline. A text of
    white space has no zone.
    """
    paragraphs = _split(text, title)
    titled = bool(paragraphs) and (title is not None or has_title(text, paragraphs))
    head, rest = paragraphs[: int(titled)], paragraphs[int(titled) :]
    zones = [_zone("title", head, 1.0)] if head else []
    if not rest:
        return tuple(zones)
    found = cut_comments(text, rest)
    zones.append(_zone("body", rest[: found.end], found.confidence))
    edges = [*(comment.start for comment in found.comments), len(rest)]
    for comment, (start, end) in zip(found.comments, pairwise(edges), strict=True):
        zones.append(_zone("comment", rest[start:end], comment.confidence))
    return tuple(zones)


def _split(text: str, title: str | None) -> list[Paragraph]:
    """The paragraphs; a known title stays one of its own, however the rest is wrapped."""
    if title is None:
        return find_paragraphs(text)
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    head = Paragraph(start, start + len(text[start:end].rstrip()), 0)
    rest = find_paragraphs(text[end:])
    return [head, *(Paragraph(p.start + end, p.end + end, p.gap) for p in rest)]


def _zone(kind: ZoneKind, paragraphs: Sequence[Paragraph], confidence: float) -> Zone:
    start, end = paragraphs[0].start, paragraphs[-1].end
    return Zone(kind=kind, start=start, end=end, confidence=round(confidence, 4))
