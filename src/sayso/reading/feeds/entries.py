"""What feeds say of a page, as a lead to it or as its text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urljoin

from sayso.errors import InputError
from sayso.reading.cleaning import clean_line, clean_text
from sayso.reading.metadata import Metadata, merge
from sayso.reading.tables.dates import find_date
from sayso.reading.works import Item, Lead, Terms, Unread, Work, failed


class Entry(NamedTuple):
    """A page as a list names it: its address, what is said of it, its text where that is there.

    ``published`` is as it stands in the list.
    """

    url: str
    title: str = ""
    published: object = None
    authors: Sequence[str] = ()
    outlet: str = ""
    text: str = ""


def item_of(entry: Entry, name: str, done: float, terms: Terms) -> Item:
    """A lead to the entry's page, else its own text; nothing where it is too old.

    ``name`` is what a text of its own is called. The page tells its own title and outlet better
    than the feed does.
    """
    url = entry.url.strip()
    published = find_date(entry.published)
    if terms.leaves_out(published):
        return Work(url or name, Unread.OLDER, terms.metadata, done)
    if url.lower().startswith(("http://", "https://")):
        return Lead(url, terms.metadata, done)
    if entry.text.strip():
        known = Metadata(
            title=clean_line(entry.title) or None,
            outlet=clean_line(entry.outlet) or None,
            published=published,
            authors=tuple(filter(None, map(clean_line, entry.authors))),
        )
        return Work(name, clean_text(entry.text).encode(), merge(terms.metadata, known), done)
    error = InputError(name, "has neither the address of a page nor a text")
    return failed(error, done)


def resolve(url: str, base: str) -> str:
    """``url`` as seen from the page at ``base``; empty where it makes no sense."""
    try:
        return urljoin(base, url.strip()) if url.strip() else ""
    except ValueError:
        return ""
