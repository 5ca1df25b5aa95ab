"""The elements that belong to one comment, and what they are called."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, TypeAlias

from sayso.reading.pages.trees import is_element, is_hidden

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Elements: TypeAlias = "Collection[HtmlElement]"

_NAMES = frozenset({"class", "id", "itemprop", "slot", "data-role", "data-testid"})


def own_elements(item: HtmlElement, others: Elements) -> Iterator[HtmlElement]:
    """The visible elements of ``item`` in order, without the subtrees of ``others``."""
    pending = list(reversed(item))
    while pending:
        element = pending.pop()
        if is_element(element) and element not in others and not is_hidden(element):
            yield element
            pending += reversed(element)


def names_of(element: HtmlElement) -> str:
    """All that an element is called: its classes, id, property, role and name in tests."""
    return " ".join(value for name, value in element.items() if name in _NAMES)


def is_inside(element: HtmlElement, outer: HtmlElement) -> bool:
    """Whether ``outer`` is around ``element``."""
    return any(above is outer for above in element.iterancestors())
