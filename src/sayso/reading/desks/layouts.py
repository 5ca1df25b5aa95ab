"""Lines on pages as paragraphs: joined where a paragraph goes on, without running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_WIDE_GAP = 1.35  # times the usual distance of lines: a new paragraph
_INDENT = 0.8  # times the size of the type
_SHORT = 0.85  # of the column's width: the last line of a paragraph, if a sentence ends there
_OTHER_SIZE = 0.12  # share by which type must differ to be a heading
_FEWEST_PAGES = 3  # that a running head stands on
_ENDED = re.compile(r"[.!?:…][”\"’')\]]*$")
_PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,4})?", re.I)


class Line(NamedTuple):
    """A line of text on a page: its edges, the baselines of its first and last sign, its size.

    In points, from the lower left corner. A line may be several of the page's, where words that
    were divided at their ends have been joined.
    """

    text: str
    left: float
    right: float
    first_base: float
    last_base: float
    size: float


class _Measure(NamedTuple):
    """The right edge of the longest line, and the usual distance of two lines of a paragraph."""

    right: float
    leading: float


def join_lines(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[int, ...]]:
    """The text of the pages, a paragraph a line, and the offset at which each page begins."""
    heads = _running_heads(pages)
    pages = [list(_without_heads(page, heads)) for page in pages]
    measure = _measure(pages)
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    before: Line | None = None
    for page in pages:
        starts.append(length)
        for number, line in enumerate(page):
            sign = _sign(before, line, measure, turned=not number)
            if not number:
                starts[-1] = length + len(sign)
            parts += (sign, line.text)
            length += len(sign) + len(line.text)
            before = line
    return "".join(parts), tuple(min(start, length) for start in starts)


def _sign(before: Line | None, line: Line, measure: _Measure, *, turned: bool) -> str:
    """What stands before ``line``: nothing, a space within a paragraph, or a line end.

    ``turned`` says that it is the first of its page, where distances tell nothing.
    """
    if before is None:
        return ""
    ended = bool(_ENDED.search(before.text))
    if abs(line.size - before.size) > _OTHER_SIZE * before.size:
        return "\n"
    if turned or line.first_base > before.last_base:  # a new page or column
        return "\n" if ended or not line.text[:1].islower() else " "
    wide = before.last_base - line.first_base > _WIDE_GAP * measure.leading
    indented = line.left > before.left + _INDENT * line.size
    short = ended and before.right < line.left + _SHORT * (measure.right - line.left)
    return "\n" if wide or indented or short else " "


def _measure(pages: Sequence[Sequence[Line]]) -> _Measure:
    gaps = sorted(
        one.last_base - other.first_base
        for page in pages
        for one, other in pairwise(page)
        if one.last_base > other.first_base
    )
    right = max((line.right for page in pages for line in page), default=0.0)
    return _Measure(right, gaps[len(gaps) // 4] if gaps else 1.0)


def _running_heads(pages: Sequence[Sequence[Line]]) -> set[str]:
    """What stands, numbers aside, first or last on most pages."""
    edges = Counter(
        key for page in pages for key in {_key(line) for line in (*page[:1], *page[-1:])}
    )
    fewest = max(_FEWEST_PAGES, len(pages) / 2)
    return {key for key, count in edges.items() if count >= fewest}


def _without_heads(page: Sequence[Line], heads: set[str]) -> Iterator[Line]:
    for number, line in enumerate(page):
        edge = number in {0, len(page) - 1}
        if not edge or not (_key(line) in heads or _PAGE_NUMBER.fullmatch(line.text)):
            yield line


def _key(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text).casefold()
