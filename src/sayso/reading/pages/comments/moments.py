"""When a comment was written."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sayso.reading.pages.comments.elements import names_of
from sayso.reading.pages.comments.vocabulary import DATE
from sayso.reading.pages.dates import read_date
from sayso.reading.pages.trees import line_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OF_ITEM = ("data-comment-timestamp", "data-timestamp", "data-created", "created")
_OF_ELEMENT = ("datetime", "content", "title", "data-time", "data-content")
_LONGEST = 80  # code points; a longer text is no date
_LONGEST_UNNAMED = 50
_SMALL = frozenset({"span", "small", "abbr", "td"})


def find_moment(item: HtmlElement, own: list[HtmlElement]) -> tuple[HtmlElement | None, str | None]:
    """The element that shows when the comment was written, and when that was, ISO 8601.

    The element without the time where it cannot be read: "3 months ago".
    """
    stated = _first_date(item, _OF_ITEM)
    shown: HtmlElement | None = None
    for element in own:
        if element.tag != "time" and not _is_dated(names_of(element)):
            continue
        words = line_of(element)
        if len(words) > _LONGEST:
            continue
        found = _first_date(element, _OF_ELEMENT) or _first_inside(element) or read_date(words)
        if found:
            return element, stated or found
        shown = element if shown is None and words else shown
    return (shown, stated) if shown is not None or stated else _find_unnamed(own)


@lru_cache(maxsize=10_000)  # the comments of a page share their names
def _is_dated(name: str) -> bool:
    return bool(DATE.search(name))


def _find_unnamed(own: list[HtmlElement]) -> tuple[HtmlElement | None, str | None]:
    """The first small element that is about nothing but a time, and that time."""
    for element in own:
        if element.tag not in _SMALL:
            continue
        words = line_of(element)
        if len(words) <= _LONGEST_UNNAMED and (found := read_date(words)):
            return element, found
    return None, None


def _first_inside(element: HtmlElement) -> str | None:
    times = (_first_date(inner, _OF_ELEMENT) for inner in element.iter("time"))
    return next(filter(None, times), None)


def _first_date(element: HtmlElement, names: tuple[str, ...]) -> str | None:
    values = (read_date(value) for name in names if (value := element.get(name)))
    return next(filter(None, values), None)
