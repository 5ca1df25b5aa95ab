"""A comment as it was found in a page, before it has a place in the document's text."""

from __future__ import annotations

import msgspec


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """One comment.

    ``text`` has a paragraph a line. ``reply_to`` is the index, among the page's drafts, of the
    comment that this one answers. ``confidence`` (0 to 1) is how surely it is a comment.
    """

    text: str
    author: str | None = None
    published: str | None = None
    reply_to: int | None = None
    confidence: float = 1.0
