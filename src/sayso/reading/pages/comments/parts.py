"""The parts of one comment's element: who wrote it, when, and its words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple

from sayso.reading.cleaning import clean_line
from sayso.reading.pages.comments.vocabulary import (
    ACTIONS,
    ANSWERED,
    AROUND,
    AUTHOR,
    DATE,
    NO_AUTHOR,
    TEXTS,
)
from sayso.reading.pages.dates import read_date
from sayso.reading.pages.names import is_name, strip_says
from sayso.reading.pages.trees import (
    is_element,
    is_hidden,
    line_of,
    lines_of,
    words_of_name,
)

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Elements = Collection["HtmlElement"]

_AUTHOR_ATTRIBUTES = ("data-comment-author", "data-author", "data-username", "author")
_DATE_ATTRIBUTES = ("data-comment-timestamp", "data-timestamp", "data-created", "created")
_PROFILE = re.compile(
    r"/(?:users?|profiles?|members?|authors?|by|u|people|channel)/|[?&]u=|user\?id"
)
_NAME_TAGS = frozenset({"strong", "b", "cite", "h3", "h4", "h5"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LEFT_OVER = re.compile(r"^(?:says?|said|on|at|am|um|schrieb|sagt|wrote|posted|\W*)\b.{0,3}$", re.I)
_TEXT_PROPERTIES = frozenset({"text", "commentText", "reviewBody", "description", "commentBody"})


class Parts(NamedTuple):
    """What one comment's element holds, and how much of its words are links (0 to 1)."""

    text: str
    author: str | None
    published: str | None
    linked: float


def read_parts(item: HtmlElement, others: Elements) -> Parts:
    """The parts of ``item`` without those of the comments in ``others`` that it holds."""
    own = list(own_elements(item, others))
    written_by, author = _find_author(item, own)
    written_on, published = _find_date(item, own)
    facts = {element for element in (written_by, written_on) if element is not None}
    text = _find_text(item, own, facts, others)
    return Parts(text, author, published, _linked_share(own, text))


def own_elements(item: HtmlElement, others: Elements) -> Iterator[HtmlElement]:
    """The visible elements of ``item`` in order, without the subtrees of ``others``."""
    pending = list(reversed(item))
    while pending:
        element = pending.pop()
        if is_element(element) and element not in others and not is_hidden(element):
            yield element
            pending += reversed(element)


def names_of(element: HtmlElement) -> str:
    """All that an element is called: its classes, id and property."""
    attributes = element.attrib
    parts = (attributes.get(name) for name in ("class", "id", "itemprop", "slot", "data-role"))
    return " ".join(part for part in parts if part)


def _find_author(
    item: HtmlElement, own: list[HtmlElement]
) -> tuple[HtmlElement | None, str | None]:
    """The element that names the commenter, and the name."""
    stated = next(filter(None, map(item.get, _AUTHOR_ATTRIBUTES)), None)
    best: tuple[int, HtmlElement, str] | None = None
    for element in own:
        rank = _author_rank(element)
        if rank == 0 or (best and rank < best[0] and not _inside(element, best[1])):
            continue
        if best and rank <= best[0] and not (rank > 1 and _inside(element, best[1])):
            continue
        name = strip_says(line_of(element))
        if is_name(name):
            best = rank, element, name
    element = best[1] if best else None
    return element, clean_line(stated) if stated else best[2] if best else None


def _author_rank(element: HtmlElement) -> int:
    """How surely an element is the commenter's name: 0 for not at all."""
    attributes = element.attrib
    name = names_of(element)
    if attributes.get("itemprop") in {"author", "creator"} or attributes.get("rel") == "author":
        return 4
    if NO_AUTHOR.search(name) or _answers(element):
        return 0
    if attributes.get("itemprop") == "name" or {"fn", "author"} & set(name.lower().split()):
        return 4
    if AUTHOR.search(name):
        return 3
    if element.tag == "a" and _PROFILE.search(attributes.get("href") or ""):
        return 2
    return int(element.tag in _NAME_TAGS)


def _answers(element: HtmlElement) -> bool:
    """Whether an element, or one around it, names the comment that is answered."""
    around = element.getparent()
    return any(
        ANSWERED.search(names_of(one)) or one.tag == "blockquote"
        for one in (element, around)
        if one is not None
    )


def _find_date(item: HtmlElement, own: list[HtmlElement]) -> tuple[HtmlElement | None, str | None]:
    """The element that says when the comment was written, and when that was."""
    stated = next(filter(None, map(read_date, _values(item, _DATE_ATTRIBUTES))), None)
    marked: HtmlElement | None = None
    for element in own:
        if element.tag != "time" and not DATE.search(names_of(element)):
            continue
        marked = element if marked is None else marked
        values = [*_values(element, ("datetime", "content", "title", "data-time")), _short(element)]
        found = next(filter(None, map(read_date, values)), None)
        if found:
            return element, stated or found
    return marked, stated


def _values(element: HtmlElement, names: tuple[str, ...]) -> list[str]:
    return [value for name in names if (value := element.get(name))]


def _short(element: HtmlElement) -> str:
    return line_of(element)[:121]


def _find_text(
    item: HtmlElement, own: list[HtmlElement], facts: set[HtmlElement], others: Elements
) -> str:
    """The words of a comment: of the element named for them, else all but what is around them."""
    around = {element for element in own if element in facts or _is_around(element)}
    whole = _lines(item, around, others)
    if not whole:
        around = {element for element in own if element in facts or _is_action(element)}
        whole = _lines(item, around, others)
    holders = {above for fact in facts for above in fact.iterancestors()}
    named = [one for one in own if _is_text(one) and one not in holders and one not in facts]
    texts = [_lines(one, around, others) for one in _innermost(named)]
    longest = max(texts, key=len, default="")
    return longest if 2 * len(longest) >= len(whole) else whole


def _innermost(named: list[HtmlElement]) -> list[HtmlElement]:
    """Those of ``named`` that hold no other of them with as good as all their words."""
    outer, known = set(), set(named)
    for element in named:
        words = len(line_of(element))
        for above in element.iterancestors():
            if above in known and words >= 0.7 * len(line_of(above)):
                outer.add(above)
    return [element for element in named if element not in outer]


def _lines(element: HtmlElement, around: set[HtmlElement], others: Elements) -> str:
    text = lines_of(element, lambda inner: inner in around or inner in others)
    lines = text.split("\n")
    while lines and _LEFT_OVER.match(lines[0]):
        lines.pop(0)
    return "\n".join(lines)


def _is_text(element: HtmlElement) -> bool:
    if element.get("itemprop") in _TEXT_PROPERTIES:
        return True
    tokens = f"{element.get('class') or ''} {element.get('slot') or ''}".split()
    return any((words := words_of_name(token)) and words[-1] in TEXTS for token in tokens)


def _is_around(element: HtmlElement) -> bool:
    name = names_of(element)
    if name and AROUND.search(name) and not _is_text(element):
        return True
    return _is_action(element)


def _is_action(element: HtmlElement) -> bool:
    if element.tag in _HEADINGS:
        return len(element) == 1 and element[0].tag == "a"
    if element.tag not in {"a", "span", "li", "div", "p"} or len(element) > 3:
        return False
    return bool(ACTIONS.match(" ".join(line_of(element).split())))


def _linked_share(own: list[HtmlElement], text: str) -> float:
    """The share of a comment's words that stand in links."""
    if not text:
        return 0.0
    linked = sum(
        len(line) for one in own if one.tag == "a" and (line := line_of(one)) and line in text
    )
    return min(1.0, linked / len(text))


def _inside(element: HtmlElement, outer: HtmlElement) -> bool:
    return any(above is outer for above in element.iterancestors())
