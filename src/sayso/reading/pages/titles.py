"""The headline of a page, without the outlet's name that follows it in the head."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sayso.reading.pages.metas import Metas, first_of
from sayso.reading.pages.names import letters_of
from sayso.reading.pages.schemas import Item, line
from sayso.reading.pages.trees import line_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SEPARATOR = re.compile(r"\s+[|–—•·»:~-]\s+|\s*\|\s*")
_LONGEST = 300  # code points; a longer heading is a paragraph set as one
_MOST_TAIL = 5  # words; an outlet's name, or a section's, has fewer


def find_title(
    tree: HtmlElement, article: Item, metas: Metas, outlets: Iterable[str]
) -> str | None:
    """The headline that most of the page's places agree on; among equals the one readers see.

    The places are the headings, the structured data, what is shared, and the head's title.
    ``outlets`` are names whose mention at a title's end is no part of it.
    """
    endings = {letters_of(outlet) for outlet in outlets if outlet}
    seen = [line_of(heading) for heading in tree.iter("h1")]
    seen = [title for title in seen if 0 < len(title) <= _LONGEST]
    seen = [title for title in seen if letters_of(title) not in endings]  # the paper's own name
    shared = first_of(metas, "og:title", "twitter:title", "title", "dc.title", "headline")
    stated = [
        line(article.get("headline")) or line(article.get("name")),
        _trim(shared or "", endings, seen),
        _trim(_head_title(tree), endings, seen),
    ]
    stated = [title for title in stated if title]
    if not stated:
        return seen[0] if seen else None
    seen = _first_that_agrees(seen, stated)
    votes = [*seen, *stated]
    counts = {letters_of(title): 0 for title in votes}
    for title in votes:
        counts[letters_of(title)] += 1
    return max(votes, key=lambda title: counts[letters_of(title)])  # the first of the most


def _first_that_agrees(seen: list[str], stated: list[str]) -> list[str]:
    """The heading that repeats a stated title, else the only one; of many nobody knows which."""
    keys = {letters_of(title) for title in stated}
    same = [title for title in seen if letters_of(title) in keys]
    return same[:1] or (seen if len(seen) == 1 else [])


def _head_title(tree: HtmlElement) -> str:
    title = tree.find(".//head/title")
    return line_of(title) if title is not None else ""


def _trim(title: str, endings: set[str], seen: list[str]) -> str:
    """``title`` without the outlet or section at its end."""
    headings = {letters_of(heading) for heading in seen}
    while separators := list(_SEPARATOR.finditer(title)):
        if letters_of(title) in headings:
            break
        last = separators[-1]
        head, tail = title[: last.start()], title[last.end() :]
        letters = letters_of(tail)
        named = any(letters in ending or ending in letters for ending in endings if ending)
        sectioned = letters_of(head) in headings and len(tail.split()) <= _MOST_TAIL
        continued = any(letters_of(head).startswith(heading) for heading in headings if heading)
        if not head or not letters or not (named or sectioned or continued):
            break
        title = head
    return title
