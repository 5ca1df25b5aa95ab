"""The structured data of a page: what its scripts of JSON hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from sayso.reading.cleaning import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Item = dict[str, Any]

_MOST_CHARACTERS = 5_000_000
_MOST_OBJECTS = 100_000
_DEEPEST = 60
_LINKED = re.compile(r"ld\+json", re.I)


def find_linked(tree: HtmlElement) -> list[Item]:
    """The objects of a page's JSON-LD, outer before inner, references to ``@id`` filled in."""
    scripts = [s for s in tree.iter("script") if _LINKED.search(s.get("type") or "")]
    items = [item for script in scripts for item in walk(parse(script.text or ""))]
    known = {str(item["@id"]): item for item in items if "@id" in item and len(item) > 1}
    return [_fill(item, known) for item in items]


def parse(text: str) -> Any:
    """What a script of JSON holds; None where it is not JSON, or too large."""
    text = _unwrap(text)
    if not text or len(text) > _MOST_CHARACTERS:
        return None
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        pass
    try:
        return json.loads(text, strict=False)  # line ends within strings are common
    except (ValueError, RecursionError):
        return None


def _unwrap(text: str) -> str:
    """``text`` without the CDATA section, perhaps behind ``//``, that some pages set around it."""
    text = text.strip()
    head, opened, rest = text.partition("<![CDATA[")
    if opened and head.strip() in {"", "//"}:
        text = rest.strip()
    if text.endswith("]]>"):
        text = text.removesuffix("]]>").rstrip().removesuffix("//").rstrip()
    return text


def walk(value: Any) -> Iterator[Item]:
    """Every object in ``value``, outer before inner, up to a bound of depth and number."""
    pending: list[tuple[Any, int]] = [(value, 0)]
    found = 0
    while pending and found < _MOST_OBJECTS:
        value, depth = pending.pop()
        if depth > _DEEPEST:
            continue
        if isinstance(value, dict):
            found += 1
            yield value
            pending += [(inner, depth + 1) for inner in reversed(value.values())]
        elif isinstance(value, list):
            pending += [(inner, depth + 1) for inner in reversed(value)]


def types_of(item: Item) -> list[str]:
    """The names of an object's schema.org types, without the vocabulary's address."""
    kinds = item.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return [kind.rpartition("/")[2] for kind in kinds if isinstance(kind, str)]


def line(value: Any) -> str:
    """A value as one line of words: the first of a list, the name of a thing."""
    match value:
        case str():
            return clean_line(_unescape(value))
        case [first, *_]:
            return line(first)
        case {"name": name}:
            return line(name)
        case {"@value": inner}:
            return line(inner)
        case _:
            return ""


def _unescape(text: str) -> str:
    import html

    return html.unescape(text) if "&" in text else text


def _fill(item: Item, known: dict[str, Item]) -> Item:
    """``item`` with the things that its fields only refer to; one level, so loops end."""
    return {name: _resolve(value, known) for name, value in item.items()}


def _resolve(value: Any, known: dict[str, Item]) -> Any:
    if isinstance(value, list):
        return [_resolve(inner, known) for inner in value[:1000]]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return known.get(value["@id"], value)
    return value
