"""Echoes: passages of a comment that quote the article or another comment."""

from __future__ import annotations

from typing import Literal

import msgspec

from sayso.model.spans import Span

EchoStance = Literal["quotes", "agrees", "disputes"]


class Echo(msgspec.Struct, frozen=True, kw_only=True):
    """A passage ``span`` of the comment ``zone`` that repeats the passage ``of``.

    ``exact`` is false where the wording was altered.
    """

    zone: int
    span: Span
    of: Span
    exact: bool
    stance: EchoStance = "quotes"
