"""Who wrote a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from sayso.reading.pages.metas import Metas
from sayso.reading.pages.names import is_name, letters_of, split_names, unite_names
from sayso.reading.pages.schemas import Item, line
from sayso.reading.pages.trees import line_of, words_of_name

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_META_NAMES = (
    "author", "article:author", "og:author", "og:article:author", "byl", "parsely-author",
    "sailthru.author", "dc.creator", "dc:creator", "dcterms.creator", "citation_author",
)  # fmt: skip
_BYLINES = frozenset({"byline", "bylines", "author", "authors", "autor", "auteur", "autore"})
_OTHERS = frozenset(
    "comment comments bio image photo credit caption avatar social follow related card box form "
    "title role job details desc description info widget sidebar".split()
)
_LONGEST_BYLINE = 120  # code points
_MOST_BYLINES = 12


def find_authors(
    tree: HtmlElement, article: Item, metas: Metas, outlets: Iterable[str]
) -> tuple[str, ...]:
    """The authors by name, as the first of the page's places to name a person has them.

    Those are the structured data, the head, and the byline. A page that names only its outlet
    or an agency has that as its author.
    """
    own = {letters_of(name) for name in outlets}
    fallback: tuple[str, ...] = ()
    for names in _places(tree, article, metas):
        found = unite_names(names)
        persons = tuple(name for name in found if letters_of(name) not in own)
        if persons:
            return persons
        fallback = fallback or found
    return fallback


def _places(tree: HtmlElement, article: Item, metas: Metas) -> Iterator[list[str]]:
    yield _structured(article.get("author") or article.get("creator"))
    stated = [content for name in _META_NAMES for content in metas.get(name, [])[:10]]
    people = [name for content in stated for name in split_names(content)]
    yield [name for name in people if " " in name]
    yield _bylines(tree)
    yield people


def _structured(value: Any) -> list[str]:
    """The names in a field that holds a string, a thing, or a list of them."""
    if isinstance(value, list):
        return [name for inner in value[:50] for name in _structured(inner)]
    if isinstance(value, dict) and not line(value.get("name")):
        value = value.get("byline") or value.get("alternateName")
    return split_names(line(value))


def _bylines(tree: HtmlElement) -> list[str]:
    """The names in the first byline: in its links where it has any, else in its words."""
    seen = 0
    for element in tree.iter("a", "span", "div", "p", "address", "li", "cite", "section"):
        if not _is_byline(element):
            continue
        seen += 1
        text = line_of(element)
        if seen > _MOST_BYLINES or len(text) > _LONGEST_BYLINE:
            continue
        links = [line_of(link) for link in element.iter("a")]
        names = [name for link in links for name in split_names(link) if " " in name]
        names = names or [name for name in split_names(text) if " " in name and is_name(name)]
        if names:
            return names
    return []


def _is_byline(element: HtmlElement) -> bool:
    if element.get("rel") == "author" or "author" in (element.get("itemprop") or ""):
        return True
    name = f"{element.get('class') or ''} {element.get('data-testid') or ''}"
    if not name.strip():
        return False
    words = set(words_of_name(name)) | set(re.split(r"[\s_-]+", name.lower()))
    return bool(words & _BYLINES) and not words & _OTHERS
