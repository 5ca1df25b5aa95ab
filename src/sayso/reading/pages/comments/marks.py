"""Elements whose names say that each is a comment."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.reading.pages.comments.vocabulary import COMMENTS, POSTS, TEXTS, UNITS
from sayso.reading.pages.trees import words_of_name

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Tags that are no comment, whatever they are called.
NEVER = frozenset(
    "a abbr body button cite dt em embed fieldset figure footer form h1 h2 h3 h4 h5 h6 head header "
    "html i iframe img input label link main meta nav object option p script select small span "
    "strong style sup svg template textarea time title ul ol dl".split()
)
_NUMBERED = re.compile(
    r"^(?P<name>.*?[a-z])(?:[-_:.]?\d[\d_]*|[-_:.](?=[a-z]*\d)[0-9a-z]{5,}|"
    r"[-_:.]?[0-9a-f]{8}(?:-[0-9a-f]{4,12}){1,4})$",
    re.I,
)
_PLACED = re.compile(r"-.*\d.{0,2}$")
_LONGEST_NAME = 200  # code points
_COMMENT_TYPE = re.compile(r"/(?:Comment|UserComments|Answer)$")


class Mark(NamedTuple):
    """Why an element may be a comment: elements with equal marks are of one kind.

    ``post`` says that it may as well be an article that a thread begins with.
    """

    by: str
    name: str
    post: bool = False


def find_marks(element: HtmlElement) -> list[Mark]:
    """The marks that an element bears."""
    tag = element.tag
    if tag in NEVER:
        return []
    marks: list[Mark] = []
    if tag.endswith("-comment"):
        marks.append(Mark("tag", tag))
    attributes = element.attrib
    if "itemscope" in attributes or "itemprop" in attributes:
        marks += _in_vocabulary(element)
    if name := attributes.get("id"):
        marks += _numbered(name)
    if name := attributes.get("class"):
        marks += _classified_all(name)
    if name := attributes.get("data-testid"):
        marks += _classified_all(name)
    if "data-review-id" in attributes:
        marks.append(Mark("data", "review", post=True))
    if "data-comment-id" in attributes or attributes.get("data-type") == "comment":
        marks.append(Mark("data", "comment"))
    return marks


def _in_vocabulary(element: HtmlElement) -> list[Mark]:
    if _COMMENT_TYPE.search(element.get("itemtype") or ""):
        return [Mark("type", "comment")]
    if (element.get("itemtype") or "").endswith("/Review"):
        return [Mark("type", "review", post=True)]
    return []


@lru_cache(maxsize=10_000)
def _classified_all(name: str) -> list[Mark]:
    return [mark for token in name.split() for mark in _classified(token)]


def _numbered(name: str) -> list[Mark]:
    """``comment-17`` and ``post_17`` are comments of a kind each, ``comments`` is none."""
    match = _NUMBERED.match(name) if len(name) <= _LONGEST_NAME else None
    if not match:
        return []
    words = words_of_name(match["name"])
    last = words[-1] if words else ""
    if last in COMMENTS or match["name"] == "c":
        return [Mark("id", match["name"])]
    return [Mark("id", match["name"], post=True)] if last in POSTS else []


def _classified(token: str) -> list[Mark]:
    """``comment``, ``d-comment`` and ``comment-item`` are comments, ``comment-form`` is none."""
    if _PLACED.search(token) or len(token) > _LONGEST_NAME:
        return []  # comment-4711, depth-1: an id or a place, set as a class
    words = words_of_name(token)
    if not words or "js" in words[:1]:
        return []
    last = words[-1]
    if last in COMMENTS and not last.endswith("s"):
        return [Mark("class", token)]
    if last in UNITS and any(word in COMMENTS for word in words[:-1]):
        return [Mark("class", token)]
    if last in TEXTS and any(word in COMMENTS for word in words[:-1]):
        return [Mark("class", token)]  # for where no element is around it
    return [Mark("class", token, post=True)] if words[-1] in POSTS and len(words) == 1 else []
