"""RSS and Atom, in all their versions, by feedparser."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from sayso.errors import InputError
from sayso.reading.feeds.entries import Entry, item_of, resolve
from sayso.reading.inputs.streams import Stream
from sayso.reading.works import Item, Terms

_MOST_BYTES = 5_000_000  # a feed of thousands of entries; feedparser's last resort is slow
_DECLARED_ENTITY = (b"<!ENTITY", b"<!entity")


def expand_feed(stream: Stream, terms: Terms) -> Iterator[Item]:
    """An item for each entry of the feed, in its order, each address once.

    Raises:
        InputError: it is too large, declares entities of its own, or has no entry.
    """
    feed = _parse(stream)
    outlet = str(feed.get("feed", {}).get("title", ""))
    base = stream.origin if stream.origin.startswith("http") else ""
    seen: set[str] = set()
    entries = feed.get("entries", [])
    for index, found in enumerate(entries):
        entry = _entry(found, outlet, base)
        if not entry.url or entry.url not in seen:
            seen.add(entry.url)
            name = f"{stream.origin}#{index + 1}"
            yield item_of(entry, name, (index + 1) / len(entries), terms)


def _parse(stream: Stream) -> Any:
    import feedparser

    data = stream.plain.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise InputError(stream.origin, f"is a feed of more than {_MOST_BYTES // 1_000_000} MB")
    if any(mark in data for mark in _DECLARED_ENTITY):
        raise InputError(stream.origin, "is a feed that declares entities; no honest one needs to")
    try:
        feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # whatever a hostile feed makes a library raise
        reason = f"is a feed too damaged to be read ({type(error).__name__})"
        raise InputError(stream.origin, reason) from error
    if not feed.get("entries"):
        raise InputError(stream.origin, "is a feed without entries")
    return feed


def _entry(found: Any, outlet: str, base: str) -> Entry:
    content = found.get("content") or [{}]
    text = str(content[0].get("value") or found.get("summary") or "")
    return Entry(
        url=resolve(str(found.get("link") or ""), base),
        title=str(found.get("title") or ""),
        published=found.get("published") or found.get("updated"),
        authors=[str(author.get("name") or "") for author in found.get("authors") or ()],
        outlet=outlet,
        text=text,
    )
