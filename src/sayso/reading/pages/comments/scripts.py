"""What the scripts of a page hold that may be about comments."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from sayso.reading.pages.schemas import parse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_JSON_TYPE = re.compile(r"json", re.I)
_SCRIPT_TYPE = re.compile(r"^(?:(?:text|application)/javascript|module|)$", re.I)
_PLACES = ("comment", "disqus", '"posts"', "kommentar", "discussion")
#: A state that a script sets: ``window.__STATE__ = {``, or as a string, ``JSON.parse("``.
_STATE = re.compile(
    r"^[ \t]*(?:var|let|const|window|self|globalThis)\b[^=\n]{1,80}=\s*"
    r"(?:(?P<string>JSON\.parse\(\s*(?=\"))|(?=[\[{]\s*[\"\[{]))",
    re.M,
)
_MOST_STATES = 8  # of one script
_MOST_CHARACTERS = 5_000_000
_DECODER = json.JSONDecoder(strict=False)


def find_values(tree: HtmlElement) -> Iterator[Any]:
    """The JSON values of a page's scripts, JSON-LD left out, that speak of comments."""
    for script in tree.iter("script"):
        text, kind = script.text or "", script.get("type") or ""
        if "ld+json" in kind or not _speaks_of_comments(text):
            continue
        if _JSON_TYPE.search(kind):
            yield parse(text)
        elif _SCRIPT_TYPE.match(kind) and len(text) <= _MOST_CHARACTERS:
            yield from _states(text)


def _speaks_of_comments(text: str) -> bool:
    folded = text.lower()
    return any(place in folded for place in _PLACES)


def _states(text: str) -> Iterator[Any]:
    for match in islice(_STATE.finditer(text), _MOST_STATES):
        try:
            value, _ = _DECODER.raw_decode(text, match.end())
        except (ValueError, RecursionError):
            continue
        yield parse(value) if match["string"] and isinstance(value, str) else value
