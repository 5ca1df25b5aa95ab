"""Markup as a tree, and the words of its elements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from sayso.errors import InputError
from sayso.reading.cleaning import clean_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LARGEST_MARKUP = 10_000_000  # code points; larger ones are dumps, and their trees fill memory
_MOST_TAGS = 200_000  # a long page with all its comments has a tenth of it
_BLOCKS = frozenset(
    "address article aside blockquote br center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul".split()
)
_SILENT = frozenset(
    "script style noscript template button input select textarea iframe svg img video audio "
    "object embed canvas meta link head".split()
)
_WORD_PARTS = re.compile(r"[A-Z]?[a-zß-öø-ÿ]+|[A-Z]+(?![a-z])|\d+")


def parse_tree(markup: str, origin: str) -> HtmlElement:
    """The tree of a page.

    Raises:
        InputError: the page is too large or cannot be parsed.
    """
    import trafilatura

    if len(markup) > _LARGEST_MARKUP or markup.count("<") > _MOST_TAGS:
        raise InputError(origin, "is too large for an HTML page; give one article's page")
    try:
        tree = trafilatura.load_html(markup)
    except Exception as fault:  # whatever a hostile page makes a library raise
        raise InputError(origin, f"its HTML cannot be read ({type(fault).__name__})") from fault
    if tree is None:
        raise InputError(origin, "is an HTML page without an article's text")
    return tree


def is_element(node: HtmlElement) -> bool:
    """Whether ``node`` is an element, not a comment or an instruction."""
    return isinstance(node.tag, str)


@lru_cache(maxsize=10_000)  # sites share their systems' names
def words_of_name(name: str) -> tuple[str, ...]:
    """The words that a class or id is put together of, in lower case."""
    return tuple(word.lower() for word in _WORD_PARTS.findall(name))


def is_hidden(element: HtmlElement) -> bool:
    """Whether the page itself hides an element from every reader."""
    style = element.get("style")
    return "hidden" in element.attrib or (
        style is not None and "display:none" in style.replace(" ", "")
    )


def line_of(element: HtmlElement) -> str:
    """All words of an element on one line, whatever they are."""
    return " ".join(clean_text(" ".join(element.itertext("*"))).split())


def lines_of(element: HtmlElement, skip: Callable[[HtmlElement], bool]) -> str:
    """The words a reader sees in an element, a block a line, without what ``skip`` says."""
    text = clean_text("".join(_pieces(element, skip)))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _pieces(element: HtmlElement, skip: Callable[[HtmlElement], bool]) -> Iterator[str]:
    """The words piece by piece; a loop of its own, as deep pages exhaust the stack."""
    yield _flat(element.text)
    pending = [(element, iter(element))]
    while pending:
        parent, children = pending[-1]
        child = next(children, None)
        if child is None:
            pending.pop()
            if pending:
                yield "\n" if parent.tag in _BLOCKS else ""
                yield _flat(parent.tail)
        elif not is_element(child) or child.tag in _SILENT or is_hidden(child) or skip(child):
            yield "\n" if child.tag in _BLOCKS else ""
            yield _flat(child.tail)
        else:
            yield "\n" if child.tag in _BLOCKS else ""
            yield _flat(child.text)
            pending.append((child, iter(child)))


def _flat(text: str | None) -> str:
    return text.replace("\r", " ").replace("\n", " ") if text else ""
