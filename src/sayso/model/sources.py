"""Sources: who an attribution's source refers to, over the whole document."""

from __future__ import annotations

from typing import Literal

import msgspec

from sayso.model.spans import Span

SourceKind = Literal[
    "named_person",
    "named_organisation",
    "news_outlet",
    "document",
    "anonymous",
    "unnamed_group",
    "unnamed_person",
    "commenter",
    "author",
    "unstated",
]


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One source of a document with all its mentions.

    ``name`` is the fullest the document gives, ``role`` the position as stated, ``description``
    the fullest wording for a source without a name, ``count`` a number of people or "plural",
    ``reason`` why its name is withheld, in the document's words; ``actor`` is an actor's id.
    """

    id: str
    kind: SourceKind
    actor: str | None = None
    name: str | None = None
    role: str | None = None
    description: str | None = None
    count: int | Literal["plural"] | None = None
    affiliation: str | None = None
    reason: str | None = None
    mentions: tuple[Span, ...] = ()
