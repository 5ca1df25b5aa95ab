"""JSON Feed.

Source: JSON Feed, version 1.1 (jsonfeed.org).
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from sayso.errors import InputError
from sayso.reading.feeds.entries import Entry, item_of, resolve
from sayso.reading.inputs.streams import Stream
from sayso.reading.works import Item, Terms


class _Author(msgspec.Struct):
    name: str | None = None


class _Item(msgspec.Struct):
    url: str | None = None
    external_url: str | None = None
    title: str | None = None
    content_html: str | None = None
    content_text: str | None = None
    date_published: str | None = None
    authors: list[_Author] | None = None
    author: _Author | None = None  # version 1


class _Feed(msgspec.Struct):
    title: str | None = None
    items: list[_Item] = []


def expand_json_feed(stream: Stream, terms: Terms) -> Iterator[Item]:
    """An item for each entry of the feed, in its order.

    Raises:
        InputError: it does not follow the format, or has no entry.
    """
    try:
        feed = msgspec.json.decode(stream.read_whole(), type=_Feed)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(stream.origin, f"is no whole JSON feed ({error})") from error
    if not feed.items:
        raise InputError(stream.origin, "is a feed without entries")
    base = stream.origin if stream.origin.startswith("http") else ""
    for index, found in enumerate(feed.items):
        entry = _entry(found, feed.title or "", base)
        yield item_of(entry, f"{stream.origin}#{index + 1}", (index + 1) / len(feed.items), terms)


def _entry(found: _Item, outlet: str, base: str) -> Entry:
    authors = found.authors or ([found.author] if found.author else [])
    return Entry(
        url=resolve(found.url or found.external_url or "", base),
        title=found.title or "",
        published=found.date_published,
        authors=[author.name or "" for author in authors],
        outlet=outlet,
        text=found.content_html or found.content_text or "",
    )
