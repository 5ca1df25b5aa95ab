"""Credits and notices: who else a document owes its words to, and what of it could not be read."""

from __future__ import annotations

from typing import Literal

import msgspec

from sayso.model.spans import Span

CreditKind = Literal["author", "agency", "outlet", "contributor", "editor"]
NoticeKind = Literal["paywall", "live", "gallery", "video", "amp", "print", "part"]


class Credit(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody whom a document names as the origin of its words, or of some of them.

    ``author``: a byline; ``agency``: a news agency ("(Reuters)", "By AP"); ``outlet``: where it
    was published first; ``contributor`` and ``editor``: "additional reporting by", "editing by".
    ``span`` covers the words that say so; None where only the page's metadata say so.
    """

    kind: CreditKind
    name: str
    span: Span | None = None


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """What a reader must know about what was read: that there is more, or that it may change.

    ``text`` is one sentence in English, fit to be shown. ``span`` covers the words that show it,
    where they are in the document.
    """

    kind: NoticeKind
    text: str
    span: Span | None = None
