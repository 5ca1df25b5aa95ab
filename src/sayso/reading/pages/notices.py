"""What of a page could not be read, or may change, told by the page itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sayso.model import Notice, Span, Zone
from sayso.reading.pages.facts import Facts
from sayso.reading.pages.schemas import Item, line, types_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WALLED = re.compile(
    r"(?:subscribe|sign in|log in|register|become a (?:member|subscriber))\b"
    r"[^.\n]{0,60}\b(?:to|and) "
    r"(?:read|continue|keep reading|unlock|access|view)\b[^.\n]{0,60}|"
    r"this (?:article|story|content|post) is (?:only )?"
    r"(?:for|available to|reserved for|exclusive to) "
    r"(?:our )?(?:paying |paid |registered )?(?:subscribers|members)[^.\n]{0,40}|"
    r"already a (?:subscriber|member)\?|"
    r"you have (?:reached|read) your[^.\n]{0,30}(?:limit|articles?)|"
    r"(?:keep|continue) reading (?:this|with|for|by)[^.\n]{0,40}(?:subscri|trial|free)[^.\n]{0,30}|"
    r"to (?:read|continue reading) the (?:full|rest)[^.\n]{0,60}"
    r"(?:subscri|sign|log|regist)[^.\n]{0,40}",
    re.I,
)
_CUT = re.compile(
    r"(?:\[\s*…\s*\]|\[\s*\.\.\.\s*\]|…|\.\.\.)\s*(?:read more|continue reading)?\s*$", re.I
)
_LIVE_TYPES = frozenset({"LiveBlogPosting", "BroadcastEvent"})
_GALLERY_TYPES = frozenset({"ImageGallery", "MediaGallery"})
_LIVE_ADDRESS = re.compile(r"/live/|live-?blog|live-updates", re.I)
_GALLERY_ADDRESS = re.compile(
    r"/(?:gallery|galleries|photos|pictures|slideshow|bildstrecke)/", re.I
)
_PRINT_ADDRESS = re.compile(r"[/?&](?:print|printable)(?:[/=.]|$)|\.print\.", re.I)
_FEW_WORDS = 150  # a page of fewer is a stub, where anything says that there is more
_FEW_CAPTIONED = 120

_SENTENCES = {
    "paywall": "The page asks readers to sign in or subscribe: it may hold more than was read.",
    "live": "The page is a live blog: it may have changed since, and have entries not loaded.",
    "gallery": "The page is a gallery: its pictures were not read, only the words around them.",
    "video": "The page is about a video: what is said in it was not read.",
    "amp": "The page is an AMP version: the full page may hold more.",
    "print": "The page is a print view: comments and links may be left out.",
    "part": "The text ends as a teaser does: the rest was not in the page.",
}


def find_notices(
    tree: HtmlElement, linked: list[Item], facts: Facts, text: str, zones: Sequence[Zone]
) -> tuple[Notice, ...]:
    """A notice for each sign that a page has more, or other, than was read; each kind once."""
    body = next((zone for zone in zones if zone.kind == "body"), None)
    words = text[body.start : body.end] if body else ""
    found: dict[str, Notice] = {}
    for kind, span in _signs(tree, linked, facts, words):
        place = Span(span[0] + body.start, span[1] + body.start) if span and body else None
        found.setdefault(kind, Notice(kind=kind, text=_SENTENCES[kind], span=place))
    return tuple(found.values())


def _signs(
    tree: HtmlElement, linked: list[Item], facts: Facts, body: str
) -> Iterator[tuple[Any, tuple[int, int] | None]]:
    kinds = {kind for item in linked for kind in types_of(item)}
    address = facts.url or ""
    short = len(body.split()) < _FEW_WORDS
    tail = max(0, len(body) - 600)
    if match := _WALLED.search(body, tail):
        yield "paywall", match.span()
    elif short and (_is_walled(linked) or _WALLED.search(_visible(tree))):
        yield "paywall", None
    if kinds & _LIVE_TYPES or _LIVE_ADDRESS.search(address):
        yield "live", None
    if short and (kinds & _GALLERY_TYPES or _GALLERY_ADDRESS.search(address)):
        yield "gallery", None
    if short and "VideoObject" in kinds and len(body.split()) < _FEW_CAPTIONED:
        yield "video", None
    if "amp" in tree.attrib or "⚡" in tree.attrib:
        yield "amp", None
    if _PRINT_ADDRESS.search(address):
        yield "print", None
    if short and (match := _CUT.search(body)):
        yield "part", match.span()


def _is_walled(linked: list[Item]) -> bool:
    """Whether the structured data say that the article is not free."""
    return any(line(str(item.get("isAccessibleForFree", ""))).lower() == "false" for item in linked)


def _visible(tree: HtmlElement) -> str:
    """The words of the page's body without its scripts, for a look at what stands around."""
    body = tree.find("body")
    if body is None:
        return ""
    parts = (
        element.text or "" for element in body.iter("p", "div", "span", "h2", "h3", "a", "button")
    )
    return "\n".join(part for part in parts if len(part) > 10)
