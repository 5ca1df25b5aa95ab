"""Which comment each comment answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from sayso.reading.pages.comments.elements import names_of, own_elements
from sayso.reading.pages.comments.vocabulary import ANSWERED, REPLIES
from sayso.reading.pages.trees import is_element, line_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NUMBER = re.compile(r"(?:^|[^0-9a-z])([0-9a-z]*\d[0-9a-z]*(?:-[0-9a-f]{4,12})*)$", re.I)
_OWN_NAMES = (
    "id", "data-comment-id", "data-commentid", "data-fullname", "thingid", "data-id",
    "data-content", "data-node-id", "data-message-id",
)  # fmt: skip
_PARENT_NAMES = ("parentid", "data-parent-id", "data-parent", "data-parent-comment-id", "data-pid")
_LINK_NAMES = ("data-content-selector", "href")
_DEPTH_NAMES = ("depth", "data-depth", "data-level", "aria-level", "indent")
_DEPTH_CLASS = re.compile(
    r"(?:^|[\s_-])(?:depth|level|indent|einzug|ebene)[-_]?(\d{1,2})(?:$|\s)", re.I
)
_NO_NUMBER = frozenset({"", "0", "null", "none"})


def find_parents(items: Sequence[HtmlElement]) -> list[int | None]:
    """For each of ``items``, in the order of the page, the index of the one it answers.

    What a comment says of itself comes first (a parent's id, a link to it, a quotation of it),
    then what stands inside of what, then the indentation.
    """
    places = {item: place for place, item in enumerate(items)}
    numbers: dict[str, int] = {}
    for item, place in places.items():
        for number in _own_numbers(item, places):
            numbers.setdefault(number, place)
    depths = [_find_depth(item, places) for item in items]
    parents: list[int | None] = []
    for place, item in enumerate(items):
        found = _stated(item, places, numbers)
        found = _holder(item, places) if found is None else found
        found = _neighbour(item, places, numbers) if found is None else found
        found = _shallower(place, depths) if found is None else found
        parents.append(found if found is not None and found < place else None)
    return parents


def _own_numbers(item: HtmlElement, others: dict[HtmlElement, int]) -> list[str]:
    """What an item is called: ``comment-17`` is 17."""
    elements = [item, *own_elements(item, others)]
    names = [element.get(name) for element in elements[:1] for name in _OWN_NAMES]
    names += [element.get("id") or element.get("name") for element in elements[1:40]]
    return [number for name in names if name and (number := _number(name))]


def _number(name: str) -> str:
    match = _NUMBER.search(name.strip().lower())
    return match[1] if match and match[1] not in _NO_NUMBER else ""


def _stated(
    item: HtmlElement, places: dict[HtmlElement, int], numbers: dict[str, int]
) -> int | None:
    own = places[item]
    for name in _PARENT_NAMES:
        if number := _number(item.get(name) or ""):
            return numbers.get(number)
    for element in own_elements(item, places):
        if element.tag != "a" or not _is_answer(element):
            continue
        for name in _LINK_NAMES:
            target = (element.get(name) or "").rpartition("#")[2].rpartition("=")[2]
            place = numbers.get(_number(target))
            if place is not None and place < own:
                return place
    return None


def _is_answer(link: HtmlElement) -> bool:
    """Whether a link leads to the comment that is answered."""
    parent = link.getparent()
    said = f"{names_of(link)} {link.get('title') or ''}"
    if "#" in (link.get("href") or "") and _is_in_quotation(link):
        return True
    if parent is not None:
        said += f" {names_of(parent)} {parent.text or ''}"
    return bool(ANSWERED.search(f"{said} {line_of(link)[:60]}")) and "reply-link" not in said


def _is_in_quotation(element: HtmlElement) -> bool:
    return any(above.tag == "blockquote" for above in islice(element.iterancestors(), 3))


def _holder(item: HtmlElement, places: dict[HtmlElement, int]) -> int | None:
    return next((places[above] for above in item.iterancestors() if above in places), None)


def _neighbour(
    item: HtmlElement, places: dict[HtmlElement, int], numbers: dict[str, int]
) -> int | None:
    """The comment right before an element of replies, or of its own number, that holds ``item``."""
    for above in item.iterancestors():
        before = above.getprevious()
        while before is not None and not is_element(before):
            before = before.getprevious()
        if before in places and (REPLIES.search(names_of(above)) or above.tag in {"ul", "ol"}):
            return places[before]
        if before is not None and (number := _number(above.get("id") or "")):
            place = numbers.get(number)
            if place is not None and number == _number(before.get("id") or ""):
                return place
    return None


def _find_depth(item: HtmlElement, places: dict[HtmlElement, int]) -> int | None:
    for element in [item, *islice(own_elements(item, places), 15)]:
        for name in _DEPTH_NAMES:
            if (stated := element.get(name) or "").isdecimal() and len(stated) < 4:
                return int(stated)
        if match := _DEPTH_CLASS.search(element.get("class") or ""):
            return int(match[1])
    return None


def _shallower(place: int, depths: list[int | None]) -> int | None:
    """The last comment before that is less deep."""
    depth = depths[place]
    if depth is None:
        return None
    earlier = range(place - 1, -1, -1)
    return next((at for at in earlier if (known := depths[at]) is not None and known < depth), None)
