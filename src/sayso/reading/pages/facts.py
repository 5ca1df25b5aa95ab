"""The facts of a page: what it says of itself in its head, its scripts and its markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sayso.reading.metadata import Metadata
from sayso.reading.pages.authors import find_authors
from sayso.reading.pages.dates import find_published, find_updated
from sayso.reading.pages.metas import find_address, find_metas, first_of, host_of
from sayso.reading.pages.names import letters_of
from sayso.reading.pages.outlets import choose_outlet, find_outlets
from sayso.reading.pages.schemas import Item, line, types_of
from sayso.reading.pages.titles import find_title

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_ENDINGS = ("Article", "Posting", "Report", "Review")


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What a page says of itself; times are ISO 8601, ``language`` an ISO 639 code."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    language: str | None = None


def find_facts(tree: HtmlElement, linked: list[Item], known: Metadata) -> Facts:
    """The facts of a page; what the caller knows wins over what the page says."""
    metas = find_metas(tree)
    article = find_article(linked, first_of(metas, "og:title") or "")
    url = find_address(tree, metas, known.url)
    outlets = find_outlets(article, linked, metas)
    head = tree.findtext(".//head/title") or ""
    outlet = known.outlet or choose_outlet(outlets, head, host_of(url))
    names = [*outlets, outlet or ""]
    published = known.published or find_published(tree, article, metas, url)
    return Facts(
        title=known.title or find_title(tree, article, metas, names),
        url=url,
        outlet=outlet,
        authors=find_authors(tree, article, metas, names),
        published=published,
        updated=find_updated(article, metas, published),
        language=_find_language(tree, article),
    )


def find_article(linked: list[Item], title: str) -> Item:
    """The object that describes the page's article: by its title, else the first; {} for none."""
    articles = [item for item in linked if _is_article(item)]
    wanted = letters_of(title)
    named = (item for item in articles if letters_of(line(item.get("headline"))) == wanted)
    return next(named, articles[0] if articles else {})


def _is_article(item: Item) -> bool:
    return any(kind.endswith(_ARTICLE_ENDINGS) for kind in types_of(item)) and bool(
        {"headline", "datePublished", "articleBody"} & item.keys()
    )


def _find_language(tree: HtmlElement, article: Item) -> str | None:
    stated = tree.get("lang") or line(article.get("inLanguage"))
    code = stated.replace("_", "-").partition("-")[0].strip().lower()
    return code if code.isalpha() and len(code) in {2, 3} else None
