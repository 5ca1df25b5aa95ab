"""The words of a comment, without what its system sets around them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from sayso.reading.pages.comments.elements import Elements, names_of
from sayso.reading.pages.comments.signatures import is_signature
from sayso.reading.pages.comments.vocabulary import ACTIONS, AROUND, OFFERS, TEXTS
from sayso.reading.pages.dates import read_date
from sayso.reading.pages.names import strip_says
from sayso.reading.pages.trees import line_of, lines_of, words_of_name

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PROPERTIES = frozenset({"text", "commentText", "reviewBody", "description", "commentBody"})
_TEXT_NAMES = frozenset({"class", "slot", "data-testid"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SMALL = frozenset({"a", "span", "li", "div", "p", "em", "small"})
_LEFT_OVER = re.compile(
    r"(?:(?:says?|said|on|at|by|am|um|von|schrieb|sagt|wrote|posted|kommentar von|comment by|le|à|"
    r"a dit)\b[\s:,]*)?\W*$",
    re.I,
)
_QUOTED = re.compile(r"\b(?:said|wrote|schrieb|a écrit|escribió)\s*:$", re.I)
_ANSWER = re.compile(r"(?:re|aw|antw|sv)\s*:", re.I)
_QUOTATION = re.compile(r"(?:^|[\s_-])quote", re.I)
_SHORT = 5  # words; what a system sets has hardly ever more on a line
_HEAD_WORDS = 12
_FEW_LETTERS = 2
_LONGEST_DATE = 50  # code points


class Head(NamedTuple):
    """What the first lines of a comment say of it, where no element does."""

    author: str | None = None
    published: str | None = None


def find_text(
    item: HtmlElement, own: list[HtmlElement], facts: list[HtmlElement], others: Elements
) -> str:
    """The words of a comment: of the element named for them, else all but what is around them.

    ``facts`` are the elements of its author and date, ``others`` the comments inside of it.
    """
    head = _head_of(item, facts)
    known = {*facts, *head}
    around = known | {element for element in own if _is_around(element)}
    whole = _lines(item, around, others)
    if not whole:  # a system that puts the words into what it calls meta or info
        around = known | {element for element in own if _is_action(element)}
        whole = _lines(item, around, others)
    holders = {above for fact in facts for above in fact.iterancestors()}
    named = [one for one in own if _is_text(one) and one not in holders and one not in facts]
    texts = {one: _lines(one, around, others) for one in named}
    longest = max((texts[one] for one in _inner(texts)), key=len, default="")
    if not longest or not _is_all(longest, whole):
        return whole
    headings = [one for one in own if one.tag in _HEADINGS and not set(one.iter()) & set(facts)]
    titles = (_lines(heading, around, others) for heading in headings)
    title = next((title for title in titles if len(title.split()) > 1), "")
    return longest if not title or _says_no_more(title, longest) else f"{title}\n{longest}"


def _says_no_more(title: str, text: str) -> bool:
    """Whether a title only repeats how a comment begins, or what it answers."""
    return bool(_ANSWER.match(title)) or title.rstrip(" .…") in text


def split_head(text: str, author: str | None, *, dated: bool) -> tuple[Head, str]:
    """The name and the date that ``text`` begins with, a line each, and the rest of it.

    Where the comment is ``dated`` already, a date is part of what it says.
    """
    lines = text.split("\n")
    found, done = Head(author), 0
    for at, line in enumerate(lines[:4]):
        if not dated and len(line) <= _LONGEST_DATE and (date := read_date(line)):
            before = strip_says(lines[at - 1]) if at == done + 1 else ""
            name = before if not author and is_signature(before) else author
            found, done = Head(name, date), at + 1
        elif _LEFT_OVER.match(line) or (author and strip_says(line) == author):
            done = at + 1 if done == at else done
    rest = "\n".join(lines[done:])
    return (found, rest) if rest else (Head(author), text)


def _head_of(item: HtmlElement, facts: list[HtmlElement]) -> set[HtmlElement]:
    """The element that holds both the name and the date, where that is about all it holds."""
    if len(facts) < 2:
        return set()
    above = set(facts[0].iterancestors())
    shared = next((one for one in facts[1].iterancestors() if one in above), None)
    if shared is None or shared is item or shared not in item.iterdescendants():
        return set()
    return {shared} if len(line_of(shared).split()) <= _HEAD_WORDS else set()


def _is_all(text: str, whole: str) -> bool:
    """Whether ``text`` is most of ``whole``, or the rest is only scraps."""
    if 2 * len(text) >= len(whole):
        return True
    return _has_scraps_only(text, whole)


def _has_scraps_only(text: str, whole: str) -> bool:
    kept = set(text.split("\n"))
    rest = [line for line in whole.split("\n") if line not in kept]
    return all(len(line.split()) <= _SHORT for line in rest)


def _inner(texts: dict[HtmlElement, str]) -> list[HtmlElement]:
    """The elements without quotations, and without those that hold little more than another."""
    outer = set()
    for element, text in texts.items():
        if any(map(_is_quotation, islice(element.iterancestors(), 4))):
            outer.add(element)
            continue
        for above in element.iterancestors():
            if above in texts and _is_most(text, texts[above]):
                outer.add(above)
    return [element for element in texts if element not in outer]


def _is_most(text: str, whole: str) -> bool:
    """Whether ``whole`` has only scraps more than ``text``."""
    return len(text) >= 0.7 * len(whole) and _has_scraps_only(text, whole)


def _lines(element: HtmlElement, around: set[HtmlElement], others: Elements) -> str:
    text = lines_of(element, lambda inner: inner in around or inner in others)
    lines = text.split("\n")
    while lines and _LEFT_OVER.match(lines[0]):
        lines.pop(0)
    return "\n".join(lines)


def _is_text(element: HtmlElement) -> bool:
    if element.get("itemprop") in _PROPERTIES:
        return True
    names = [value for name, value in element.items() if name in _TEXT_NAMES]
    number = (element.get("id") or "").rstrip("0123456789_-")
    return any(map(_names_text, names)) or bool(number and _names_text(number))


@lru_cache(maxsize=10_000)
def _names_text(name: str) -> bool:
    """Whether the last word of one of the names in ``name`` is one for text."""
    return any((words := words_of_name(token)) and words[-1] in TEXTS for token in name.split())


def _is_around(element: HtmlElement) -> bool:
    name = names_of(element)
    if name and _surrounds(name) and not _is_text(element):
        return True
    if element.get("aria-hidden") == "true" and len(line_of(element)) <= _FEW_LETTERS:
        return True  # a picture or an initial in its place
    return _is_action(element) or _heads_quotation(element)


@lru_cache(maxsize=10_000)  # the comments of a page share their names
def _surrounds(name: str) -> bool:
    return bool(AROUND.search(name))


def _heads_quotation(element: HtmlElement) -> bool:
    """Whether an element says who wrote what is quoted."""
    return element.tag == "cite" and any(map(_is_quotation, islice(element.iterancestors(), 2)))


def _is_quotation(element: HtmlElement) -> bool:
    return element.tag == "blockquote" or bool(_QUOTATION.search(element.get("class") or ""))


def _is_action(element: HtmlElement) -> bool:
    """Whether an element only offers something to do, or repeats the start as a title."""
    if element.tag == "form":
        return element.find(".//textarea") is not None
    if element.tag in _HEADINGS:
        return _repeats_what_follows(element)
    if element.tag not in _SMALL or len(element) > 3:
        return False
    words = line_of(element)
    offered = ACTIONS.match(words) or OFFERS.match(words)
    return bool(offered or (len(words) <= _LONGEST_DATE and _QUOTED.search(words)))


def _repeats_what_follows(heading: HtmlElement) -> bool:
    """Whether a comment's title says no more than its first words, or than what it answers."""
    title = line_of(heading).rstrip(" .…")
    if _ANSWER.match(title):
        return True
    after = heading.getnext()
    return after is not None and line_of(after).startswith(title)
