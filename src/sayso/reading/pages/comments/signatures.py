"""Who wrote a comment."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sayso.reading.cleaning import clean_line
from sayso.reading.pages.comments.elements import is_inside, names_of
from sayso.reading.pages.comments.vocabulary import ANSWERED, AUTHOR, NO_AUTHOR
from sayso.reading.pages.dates import read_date
from sayso.reading.pages.names import strip_says
from sayso.reading.pages.trees import line_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ATTRIBUTES = ("data-comment-author", "data-author", "data-username", "author")
_PROFILE = re.compile(
    r"/(?:users?|profiles?|members?|authors?|by|u|people|channel)/|[?&](?:u|uid|user|userid)=|user\?id"
)
_BOLD = frozenset({"strong", "b", "cite", "h3", "h4", "h5"})
_PROSE = frozenset({"p", "blockquote", "li", "em"})
_SENTENCE = re.compile(r"(?:[?!:]|\w{2}\.)$")  # but an initial may end a name
_LONGEST = 60  # code points
_MOST_WORDS = 7
_SURE, _NAMED, _PROFILED, _SET_OFF = 4, 3, 2, 1


def find_signature(
    item: HtmlElement, own: list[HtmlElement]
) -> tuple[HtmlElement | None, str | None]:
    """The element that names the commenter, and the name; None and None where none does.

    The surest element counts, of several the first, and of one inside another the inner.
    """
    stated = next(filter(None, map(item.get, _ATTRIBUTES)), None)
    best: tuple[int, HtmlElement, str] | None = None
    for element in own:
        rank = _rank(element)
        if rank == 0 or (best and not _is_better(rank, element, best[0], best[1])):
            continue
        name = strip_says(line_of(element))
        if is_signature(name) and not (rank == _SET_OFF and _SENTENCE.search(name)):
            best = rank, element, name
    if stated:
        return best[1] if best else None, clean_line(stated)
    return (best[1], best[2]) if best else (None, None)


def read_signature(element: HtmlElement) -> str | None:
    """The name that an element is called after; None where it is not called so."""
    name = strip_says(line_of(element)) if _rank(element) >= _NAMED else ""
    return name if is_signature(name) else None


def is_signature(name: str) -> bool:
    """Whether ``name`` may be what somebody calls themselves: short, no date, no address."""
    return (
        0 < len(name) <= _LONGEST
        and len(name.split()) <= _MOST_WORDS
        and any(character.isalnum() for character in name)
        and "://" not in name
        and read_date(name) is None
    )


def _is_better(rank: int, element: HtmlElement, known: int, found: HtmlElement) -> bool:
    return rank > known or (rank >= _PROFILED and is_inside(element, found))


def _rank(element: HtmlElement) -> int:
    """How surely an element is the commenter's name; 0 where it is not."""
    attributes = element.attrib
    name = names_of(element)
    if attributes.get("itemprop") in {"author", "creator"} or attributes.get("rel") == "author":
        return _SURE
    rank = _SURE if attributes.get("itemprop") == "name" else _rank_name(name)
    rank = rank or _rank_tag(element)
    return 0 if rank == 0 or NO_AUTHOR.search(name) or _is_answered(element) else rank


@lru_cache(maxsize=10_000)  # the comments of a page share their names
def _rank_name(name: str) -> int:
    if {"fn", "author"} & set(name.lower().split()):
        return _SURE
    return _NAMED if AUTHOR.search(name) else 0


def _rank_tag(element: HtmlElement) -> int:
    if element.tag == "a" and _PROFILE.search(element.get("href") or ""):
        return _PROFILED
    if element.tag not in _BOLD:
        return 0
    around = element.getparent()
    in_prose = element.tag != "cite" and around is not None and around.tag in _PROSE
    return 0 if in_prose else _SET_OFF


def _is_answered(element: HtmlElement) -> bool:
    """Whether an element, or the one around it, names the comment that is answered."""
    around = element.getparent()
    return any(
        one.tag == "blockquote" or ANSWERED.search(names_of(one))
        for one in (element, around)
        if one is not None
    )
