"""Comments in markup that does not call them so: like elements that one can answer or report."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from sayso.reading.pages.comments.groups import Group
from sayso.reading.pages.comments.parts import drop_shared, read_parts
from sayso.reading.pages.comments.vocabulary import ACTIONS
from sayso.reading.pages.trees import line_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BUTTONS = "(//button|//a|//span|//li)[string-length(.) < 40]"
_FEWEST = 2
_HIGHEST = 8  # steps from the button up to the comment
_MOST_LINKED = 0.5


def find_repeats(tree: HtmlElement, protected: set[HtmlElement]) -> Group | None:
    """The elements that each hold an author, a date, words, and an offer to answer or report.

    A teaser offers neither, a paragraph has no author, and a page has one article.
    """
    if len(list(islice(tree.iter("time"), _FEWEST))) < _FEWEST:
        return None
    found: dict[HtmlElement, None] = {}
    for button in tree.xpath(_BUTTONS):
        if ACTIONS.match(line_of(button)):
            item = _climb(button, protected)
            if item is not None:
                found.setdefault(item)
    kinds = Counter(map(_kind, found))
    if not kinds:
        return None
    usual, count = kinds.most_common(1)[0]
    items = [element for element in tree.iter(usual[0]) if element in found]
    items = [item for item in items if _kind(item) == usual]
    others = set(items)
    parts = drop_shared([read_parts(item, others - {item}) for item in items])
    whole = all(one.text and one.author and one.linked < _MOST_LINKED for one in parts)
    return Group(items, parts, False) if count >= _FEWEST and whole else None


def _kind(element: HtmlElement) -> tuple[str, str]:
    """The tag and the first class, which like elements share."""
    return element.tag, (element.get("class") or "").partition(" ")[0]


def _climb(button: HtmlElement, protected: set[HtmlElement]) -> HtmlElement | None:
    """The nearest element around ``button`` that holds a time and more."""
    above = button.getparent()
    for _ in range(_HIGHEST):
        if above is None or above in protected:
            return None
        parts = read_parts(above, ()) if above.find(".//time") is not None else None
        if parts and parts.text and parts.author:
            return above
        above = above.getparent()
    return None
