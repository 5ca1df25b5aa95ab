"""Comments in a page's scripts: JSON-LD, and what Disqus, Coral and others load from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from sayso.reading.cleaning import clean_text
from sayso.reading.pages.comments.drafts import Draft
from sayso.reading.pages.comments.scripts import find_values
from sayso.reading.pages.dates import read_date
from sayso.reading.pages.schemas import Item, line, types_of
from sayso.reading.pages.trees import lines_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TEXT_NAMES = ("raw_message", "message", "text", "body", "commentText", "content", "comment")
_AUTHOR_NAMES = ("author", "user", "creator", "commenter", "authorName", "userName", "username")
_NAME_NAMES = ("name", "displayName", "display_name", "username", "userName", "nickname")
_DATE_NAMES = (
    "createdAt", "created_at", "dateCreated", "datePublished", "created", "date", "publishedAt",
    "timestamp", "postedAt",
)  # fmt: skip
_ID_NAMES = ("@id", "id", "_id", "commentId", "comment_id")
_PARENT_NAMES = ("parentItem", "parent", "parentId", "parent_id", "inReplyTo", "replyTo")
_LIST_NAMES = re.compile(
    r"^(?:comments?|posts|replies|children|answers|nodes|edges|items|data)$", re.I
)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.I)
_DEEPEST = 60


def find_stated(tree: HtmlElement, linked: list[Item]) -> list[Draft]:
    """The comments that the scripts of a page hold, in order, each once."""
    found = _collect(((item, None) for item in linked if "Comment" in types_of(item)), sure=True)
    values = iter(() if found else find_values(tree))
    return found or next(filter(None, (_collect(_objects(one), sure=False) for one in values)), [])


def _objects(value: Any) -> Iterator[tuple[Item, Any]]:
    """The objects that lists of comments hold, each with the id of the one that it hangs on."""
    pending: list[tuple[Any, bool, Any, int]] = [(value, False, None, 0)]
    while pending:
        value, listed, above, depth = pending.pop()
        if depth > _DEEPEST:
            continue
        if isinstance(value, list):
            pending += [(inner, listed, above, depth + 1) for inner in reversed(value)]
        elif isinstance(value, dict) and (stored := _stored(value)):
            yield from ((item, None) for item in stored)
        elif isinstance(value, dict):
            if listed and _text_of(value):
                yield value, above
                above = _id_of(value) or above
            for name, inner in reversed(value.items()):
                inside = bool(_LIST_NAMES.match(name)) or (listed and name == "node")
                pending.append((inner, inside, above, depth + 1))


def _stored(store: Item) -> list[Item]:
    """The comments of a store that names its objects by ids, what they refer to filled in."""
    found = (item for name, item in store.items() if _is_named(item, name))
    return [{name: _resolve(value, store) for name, value in item.items()} for item in found]


def _is_named(item: Any, name: str) -> bool:
    """Whether ``item`` is a comment whose id is part of ``name``."""
    if not isinstance(item, dict) or not str(item.get("__typename") or "").endswith("Comment"):
        return False
    number = _id_of(item)
    return bool(number) and number in name


def _resolve(value: Any, store: Item) -> Any:
    name = value.get("__ref") if isinstance(value, dict) else None
    return store.get(name, value) if isinstance(name, str) else value


def _collect(objects: Any, *, sure: bool) -> list[Draft]:
    drafts: dict[str, tuple[Draft, Any]] = {}
    for number, (item, above) in enumerate(objects):
        author, published = _author_of(item), _date_of(item)
        text = _plain(_text_of(item))
        if not text or not (sure or (author and published)):
            continue
        draft = Draft(text=text, author=author, published=published)
        parent = next((item[name] for name in _PARENT_NAMES if item.get(name)), above)
        drafts.setdefault(_id_of(item) or f"#{number}", (draft, parent))
    places = {name: place for place, name in enumerate(drafts)}
    return [_link(draft, parent, places, at) for at, (draft, parent) in enumerate(drafts.values())]


def _link(draft: Draft, parent: Any, places: dict[str, int], at: int) -> Draft:
    key = _id_of(parent) if isinstance(parent, dict) else str(parent or "")
    place = places.get(key)
    earlier = place if place is not None and place < at else None
    return msgspec.structs.replace(draft, reply_to=earlier)


def _id_of(item: Item) -> str:
    return next((str(item[name]) for name in _ID_NAMES if item.get(name)), "")


def _text_of(item: Item) -> str:
    if any(name in item for name in ("headline", "title", "articleBody")):
        return ""
    return next((item[name] for name in _TEXT_NAMES if isinstance(item.get(name), str)), "")


def _author_of(item: Item) -> str | None:
    for name in _AUTHOR_NAMES:
        value = item.get(name)
        if isinstance(value, dict):
            value = next((value[key] for key in _NAME_NAMES if value.get(key)), None)
        if found := line(value):
            return found
    return None


def _date_of(item: Item) -> str | None:
    stated = (str(item[name]) for name in _DATE_NAMES if isinstance(item.get(name), str | int))
    return next(filter(None, map(read_date, stated)), None)


def _plain(text: str) -> str:
    """The words of a comment that may be written in HTML, a paragraph a line."""
    if _TAG.search(text) or "&" in text:
        from lxml import html

        return lines_of(html.fragment_fromstring(text, create_parent="div"), lambda _: False)
    lines = (" ".join(part.split()) for part in clean_text(text).split("\n"))
    return "\n".join(part for part in lines if part)
