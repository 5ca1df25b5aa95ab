"""Which elements of a page are its comments: the kind of element that reads best as such."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sayso.reading.pages.comments.elements import names_of
from sayso.reading.pages.comments.marks import NEVER, Mark, find_marks
from sayso.reading.pages.comments.parts import Parts, drop_shared, read_parts
from sayso.reading.pages.comments.signatures import read_signature
from sayso.reading.pages.comments.vocabulary import PLACES
from sayso.reading.pages.trees import is_element, line_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_LINKED = 0.7  # share of words in links; a teaser has all
_MOST_KINDS = 12
_MOST_ITEMS = 5000
_SCRAP = 15  # words; of an offer or a form between comments
_LONGEST_LONE = 600  # words; one longer comment alone is rather an article


class Group(NamedTuple):
    """Elements of one kind that read as comments, in the order of the page, with their parts."""

    items: list[HtmlElement]
    parts: list[Parts]
    post: bool


def find_group(tree: HtmlElement, protected: set[HtmlElement]) -> Group | None:
    """The comments of a page that its markup calls so; None where it calls none so.

    No element of ``protected`` is one.
    """
    kinds = _find_kinds(tree, protected)
    groups = [group for mark, items in kinds.items() if (group := _read(items, mark.post))]
    groups = [group for group in groups if _is_sure(group)]
    if not groups:
        return None
    best = max(groups, key=_worth)
    for group in groups:
        if group is not best and not group.post:
            best = _unite(best, group)
    return _grow(best, protected)


def protect(tree: HtmlElement) -> set[HtmlElement]:
    """What can be no comment, as the page's headline or article stands in it."""
    heads = [*tree.iter("h1"), *tree.xpath("//*[@itemprop='articleBody']")]
    protected: set[HtmlElement] = set()
    for head in heads:
        above = head
        while above is not None and above not in protected:
            protected.add(above)
            above = above.getparent()
    return protected


def _find_kinds(tree: HtmlElement, protected: set[HtmlElement]) -> dict[Mark, list[HtmlElement]]:
    """The elements of each kind of mark, the most frequent kinds only."""
    kinds: dict[Mark, list[HtmlElement]] = defaultdict(list)
    for element in tree.iter("*"):
        if element.tag not in NEVER and element not in protected:
            for mark in find_marks(element):
                kinds[mark].append(element)
    most = sorted(kinds, key=lambda mark: (mark.post, -len(kinds[mark])))[:_MOST_KINDS]
    return {mark: kinds[mark][:_MOST_ITEMS] for mark in most}


def _read(items: list[HtmlElement], post: bool) -> Group | None:
    """The group of ``items`` that have words of their own."""
    others = set(items)
    read = [(item, read_parts(item, others - {item})) for item in items]
    read = [(item, parts) for item, parts in read if parts.text and parts.linked < _MOST_LINKED]
    signed = sum(parts.author is not None for _, parts in read)
    if signed >= 0.8 * len(read):  # the others are forms and offers set like comments
        read = [pair for pair in read if not _is_scrap(pair[1])]
    if not read:
        return None
    parts = drop_shared([parts for _, parts in read])
    return Group([item for item, _ in read], parts, post)


def _is_scrap(parts: Parts) -> bool:
    return not parts.author and not parts.dated and len(parts.text.split()) < _SCRAP


def _is_sure(group: Group) -> bool:
    """Whether a group is one of comments, and no other thing of that name."""
    count = len(group.items)
    authors = sum(parts.author is not None for parts in group.parts)
    dates = sum(parts.dated for parts in group.parts)
    if group.post:
        titled = sum(_has_linked_heading(item) for item in group.items)
        return count > 1 and min(authors, dates) >= 0.6 * count and titled < 0.5 * count
    if count > 1:
        return authors + dates > 0 or _is_in_place(group.items[0])
    short = len(group.parts[0].text.split()) <= _LONGEST_LONE
    signs = authors + dates + _is_numbered(group.items[0])
    return short and (authors + dates == 2 or (signs > 0 and _is_in_place(group.items[0])))


def _is_numbered(item: HtmlElement) -> bool:
    return any(mark.by == "id" for mark in find_marks(item))


def _has_linked_heading(item: HtmlElement) -> bool:
    """Whether an element leads to a page of its own, as an entry in a list of articles does."""
    links = (link for heading in item.iter("h1", "h2", "h3") for link in heading.iter("a"))
    return any("#" not in (link.get("href") or "") for link in links)


def _is_in_place(item: HtmlElement) -> bool:
    return any(PLACES.search(names_of(above)) for above in item.iterancestors())


def _worth(group: Group) -> tuple[bool, float, int]:
    """How good a reading a group is: comments with authors, most of them, the outermost."""
    authors = sum(parts.author is not None for parts in group.parts)
    dates = sum(parts.dated for parts in group.parts)
    depth = sum(1 for _ in group.items[0].iterancestors())
    return not group.post, len(group.items) + authors + 0.5 * dates, -depth


def _unite(best: Group, other: Group) -> Group:
    """``best`` with the comments of another kind that stand apart from its own, or answer them."""
    known = set(best.items)
    holders = {above for item in best.items for above in item.iterancestors()}
    apart: list[tuple[HtmlElement, Parts]] = []
    inside: list[tuple[HtmlElement, Parts]] = []
    for item, parts in zip(other.items, other.parts, strict=True):
        if item in known or item in holders:
            continue
        held = any(above in known for above in item.iterancestors())
        (inside if held else apart).append((item, parts))
    added = apart + (inside if _are_replies(inside, best) else [])
    return _ordered([*zip(best.items, best.parts, strict=True), *added]) if added else best


def _are_replies(inside: list[tuple[HtmlElement, Parts]], best: Group) -> bool:
    """Whether elements inside of comments are comments too, and no parts of them."""
    if not inside or not all(parts.author for _, parts in inside):
        return False
    inner = {item for item, _ in inside}
    holders = {above for item in inner for above in item.iterancestors()}
    others = inner | set(best.items)
    left = [read_parts(item, others - {item}) for item in best.items if item in holders]
    return all(parts.text and parts.author for parts in left)


def _ordered(pairs: Iterable[tuple[HtmlElement, Parts]]) -> Group:
    """A group of ``pairs`` in the order of the page."""
    known = dict(pairs)
    root = next(iter(known)).getroottree()
    items = [element for element in root.iter("*") if element in known]
    others = set(items)
    return Group(items, drop_shared([read_parts(one, others - {one}) for one in items]), False)


def _grow(group: Group, protected: set[HtmlElement]) -> Group:
    """A group whose elements lack their authors, with those that stand around or before them."""
    if len(group.items) < 2 or 2 * _lacking(group.parts) < len(group.items):
        return group
    holders: dict[HtmlElement, int] = defaultdict(int)
    for item in group.items:
        for above in item.iterancestors():
            holders[above] += 1
    grown = [_widen(item, holders, protected) for item in group.items]
    others = set(grown)
    parts = drop_shared([read_parts(item, others - {item}) for item in grown])
    if _lacking(parts) < _lacking(group.parts) and all(one.text for one in parts):
        return Group(grown, parts, group.post)
    known = set(group.items)
    framed = [
        _with_foot(item, _with_head(item, one, known), known)
        for item, one in zip(group.items, group.parts, strict=True)
    ]
    return Group(group.items, framed, group.post)


def _lacking(parts: Sequence[Parts]) -> int:
    return sum(one.author is None for one in parts)


def _with_head(item: HtmlElement, parts: Parts, known: set[HtmlElement]) -> Parts:
    """``parts`` with the author and date that the element right before ``item`` shows."""
    before = item.getprevious()
    if before is None or not is_element(before) or before in known or parts.author:
        return parts
    head = read_parts(before, ())
    author = head.author or read_signature(before)
    return parts._replace(author=author, published=parts.published or head.published)


def _with_foot(item: HtmlElement, parts: Parts, known: set[HtmlElement]) -> Parts:
    """``parts`` with the date that the element right after ``item`` shows."""
    after = item.getnext()
    if after is None or not is_element(after) or after in known or parts.published:
        return parts
    return parts._replace(published=read_parts(after, ()).published)


def _widen(
    item: HtmlElement, holders: dict[HtmlElement, int], protected: set[HtmlElement]
) -> HtmlElement:
    above = item.getparent()
    while above is not None and holders[above] == 1 and above not in protected:
        item, above = above, above.getparent()
    return item


def words_outside(tree: HtmlElement, items: Iterable[HtmlElement]) -> int:
    """How many words of prose a page has outside of ``items``: in paragraphs of some length."""
    inside = set(items)
    lines = [
        line_of(element)
        for element in tree.iter("p")
        if not any(above in inside for above in element.iterancestors())
    ]
    return sum(len(line.split()) for line in lines if len(line.split()) >= 12)
