"""Reviews: a person's word on an attribution, beside the machine's."""

from __future__ import annotations

from typing import Literal

import msgspec

from sayso.model.spans import Span

Verdict = Literal["right", "wrong", "amended"]


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """The attribution as the person saw it: where it stood, and in which words.

    ``words`` are those of source, cue and content; they find it again where positions moved.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    words: tuple[str, str, str]


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """What ``reviewer`` said of an attribution at the moment ``at`` (ISO 8601, UTC).

    An amended review has the spans that are right, None for a role whose spans stay, and in
    ``fields`` the values that are right, by the contract's names ("certainty": "PR"). It is an
    ``orphan`` when no attribution of the document fits its anchor any more.
    """

    document: str
    attribution: str
    verdict: Verdict
    reviewer: str
    at: str
    anchor: Anchor
    source: tuple[Span, ...] | None = None
    cue: tuple[Span, ...] | None = None
    content: tuple[Span, ...] | None = None
    fields: dict[str, str | bool] = {}
    note: str | None = None
    orphan: bool = False
