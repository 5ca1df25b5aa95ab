"""The comments of a page, taken out of its tree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from sayso.reading.pages.comments.drafts import Draft
from sayso.reading.pages.comments.elements import names_of
from sayso.reading.pages.comments.groups import Group, find_group, protect, words_outside
from sayso.reading.pages.comments.parts import Parts
from sayso.reading.pages.comments.repeats import find_repeats
from sayso.reading.pages.comments.replies import find_parents
from sayso.reading.pages.comments.states import find_stated
from sayso.reading.pages.comments.vocabulary import COMMENTS
from sayso.reading.pages.schemas import Item
from sayso.reading.pages.trees import words_of_name

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST_WORDS = 40  # of prose outside of a thread, for its first post to be a comment as well
_NAMED, _UNSIGNED, _REPEATED = 0.95, 0.85, 0.75  # set by hand, not measured
_SYSTEMS = frozenset({"disqus", "coral"})


class Comments(NamedTuple):
    """The comments of a page in order, and what a thread opens with where that is the article."""

    drafts: list[Draft]
    opening: str | None = None


def take_comments(tree: HtmlElement, linked: list[Item]) -> Comments:
    """The comments of a page; those in its markup are removed from ``tree``.

    Markup that calls its comments so comes first, then like elements that can be answered, then
    what the page's scripts hold.
    """
    protected = protect(tree)
    group = find_group(tree, protected)
    named = group is not None
    group = group or find_repeats(tree, protected)
    if group is None:
        return Comments(find_stated(tree, linked))
    opens = _opens_with_article(tree, group)
    parents = find_parents(group.items)
    drafts = [
        _draft(parts, parent, named=named)
        for parts, parent in zip(group.parts, parents, strict=True)
    ]
    _remove(group.items)
    if not opens:
        return Comments(drafts)
    rest = [_shift(draft) for draft in drafts[1:]]
    return Comments(rest, drafts[0].text)


def _draft(parts: Parts, parent: int | None, *, named: bool) -> Draft:
    sure = _NAMED if parts.author else _UNSIGNED
    return Draft(
        text=parts.text,
        author=parts.author,
        published=parts.published,
        reply_to=parent,
        confidence=sure if named else _REPEATED,
    )


def _opens_with_article(tree: HtmlElement, group: Group) -> bool:
    """Whether a page is a thread whose first post is what the others talk about."""
    if len(group.items) < 2 or words_outside(tree, group.items) >= _FEWEST_WORDS:
        return False
    around = (
        word for above in group.items[0].iterancestors() for word in words_of_name(names_of(above))
    )
    return not any(word in COMMENTS or word in _SYSTEMS for word in around)


def _shift(draft: Draft) -> Draft:
    """``draft`` among the drafts without the first."""
    reply_to = draft.reply_to - 1 if draft.reply_to else None
    return msgspec.structs.replace(draft, reply_to=reply_to)


def _remove(items: Sequence[HtmlElement]) -> None:
    for item in items:
        if item.getparent() is not None:
            item.drop_tree()
