"""Sitemaps, news sitemaps and sitemaps of sitemaps.

Source: the Sitemaps XML format (sitemaps.org) and its extension for news.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.errors import InputError
from sayso.reading.feeds.entries import resolve
from sayso.reading.inputs.streams import Stream
from sayso.reading.tables.dates import find_date
from sayso.reading.works import Item, Lead, Terms, Unread, Work

_DEPTH_OF_SITEMAP = 1  # a sitemap of sitemaps leads to sitemaps, those to pages
_DAYS = ("publication_date", "lastmod")  # of an article; else of its last change


def expand_sitemap(stream: Stream, terms: Terms) -> Iterator[Item]:
    """A lead for each page or sitemap, in order; none to those older than asked for.

    Raises:
        InputError: it is damaged or lists nothing.
    """
    from lxml import etree

    base = stream.origin if stream.origin.startswith("http") else ""
    found = False
    parsed = etree.iterparse(
        stream.plain, events=("end",), resolve_entities=False, no_network=True, huge_tree=False
    )
    try:
        for _, element in parsed:
            name = etree.QName(element).localname
            if name not in {"url", "sitemap"}:
                continue
            facts = _facts(element)
            element.clear()
            while element.getprevious() is not None:  # else memory grows with the file
                del element.getparent()[0]
            url = resolve(facts.get("loc", ""), base)
            if url.lower().startswith(("http://", "https://")):
                found = True
                yield _item(url, facts, name, stream.done, terms)
    except etree.XMLSyntaxError as error:
        raise InputError(stream.origin, f"is a damaged sitemap ({error.msg})") from error
    if not found:
        raise InputError(stream.origin, "is a sitemap that lists no page")


def _facts(element: object) -> dict[str, str]:
    """The texts of all elements inside, by their names without namespace."""
    from lxml import etree

    assert isinstance(element, etree._Element)
    inside = element.iterdescendants(etree.Element)
    return {etree.QName(child).localname: (child.text or "").strip() for child in inside}


def _item(url: str, facts: dict[str, str], name: str, done: float, terms: Terms) -> Item:
    days = (find_date(facts.get(day)) for day in _DAYS)
    if terms.leaves_out(next(filter(None, days), None)):
        return Work(url, Unread.OLDER, terms.metadata, done)
    return Lead(url, terms.metadata, done, _DEPTH_OF_SITEMAP if name == "sitemap" else 0)
