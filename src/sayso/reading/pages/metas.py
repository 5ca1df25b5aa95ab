"""The facts in a page's head: meta tags, title, canonical address."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from sayso.reading.cleaning import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Metas = dict[str, list[str]]


def find_metas(tree: HtmlElement) -> Metas:
    """The contents of the meta tags by their lower-case names, in order, without empty ones."""
    metas: Metas = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = clean_line(tag.get("content") or "")
        if name and content:
            metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def first_of(metas: Metas, *names: str) -> str | None:
    """The first content of the first of ``names`` that has one."""
    return next((metas[name][0] for name in names if name in metas), None)


def find_address(tree: HtmlElement, metas: Metas, known: str | None) -> str | None:
    """The page's own address: as given, else canonical, else as shared."""
    if known:
        return known
    links = [link.get("href") or "" for link in tree.iter("link") if link.get("rel") == "canonical"]
    shared = first_of(metas, "og:url", "twitter:url", "al:web:url")
    for address in filter(None, [*links, shared]):
        whole = urljoin(shared or "", clean_line(address))
        if host_of(whole):
            return whole
    return None


def host_of(address: str | None) -> str | None:
    """The host of an http(s) address, in lower case, without ``www.``; None for others."""
    try:
        parts = urlsplit(address or "")
        host = parts.hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and parts.scheme in {"http", "https"} else None
