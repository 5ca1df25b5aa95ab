"""The parts of one comment's element: who wrote it, when, and its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from sayso.reading.pages.comments.elements import Elements, own_elements
from sayso.reading.pages.comments.moments import find_moment
from sayso.reading.pages.comments.signatures import find_signature
from sayso.reading.pages.comments.texts import find_text, split_head
from sayso.reading.pages.trees import line_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FIGURES = re.compile(r"\d+")
_FEWEST_ALIKE = 4  # comments
_MOST_ELEMENTS = 5000  # of one comment; more are a page's


class Parts(NamedTuple):
    """What one comment's element holds.

    ``dated`` is whether it shows a time, readable or not; ``linked`` the share (0 to 1) of its
    words that are links.
    """

    text: str
    author: str | None = None
    published: str | None = None
    dated: bool = False
    linked: float = 0.0


def read_parts(item: HtmlElement, others: Elements) -> Parts:
    """The parts of ``item`` without those of the comments in ``others`` that it holds."""
    own = list(islice(own_elements(item, others), _MOST_ELEMENTS))
    written_by, author = find_signature(item, own)
    written_on, published = find_moment(item, own)
    facts = [element for element in (written_by, written_on) if element is not None]
    text = find_text(item, own, facts, others)
    head, text = split_head(text, author, dated=published is not None)
    return Parts(
        text=text,
        author=author or head.author,
        published=published or head.published,
        dated=written_on is not None or published is not None or head.published is not None,
        linked=_linked_share(own, text),
    )


def drop_shared(parts: Sequence[Parts]) -> list[Parts]:
    """``parts`` without the lines that most of them have, but for figures: the system set those."""
    if len(parts) < _FEWEST_ALIKE:
        return list(parts)
    counts = Counter(key for one in parts for key in {_key(line) for line in _lines(one)})
    shared = {key for key, count in counts.items() if 2 * count > len(parts)}
    return [_without(one, shared) for one in parts]


def _without(parts: Parts, shared: set[str]) -> Parts:
    rest = "\n".join(line for line in _lines(parts) if _key(line) not in shared)
    return parts._replace(text=rest) if rest else parts


def _lines(parts: Parts) -> list[str]:
    return parts.text.split("\n")


def _key(line: str) -> str:
    return _FIGURES.sub("0", line.casefold())


def _linked_share(own: list[HtmlElement], text: str) -> float:
    if not text:
        return 0.0
    links = (line_of(one) for one in own if one.tag == "a")
    return min(1.0, sum(len(line) for line in links if line and line in text) / len(text))
