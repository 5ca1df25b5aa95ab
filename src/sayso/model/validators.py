"""Validators: what a server gave to ask later whether a page has changed."""

from __future__ import annotations

from typing import NamedTuple


class Validators(NamedTuple):
    """The headers ETag and Last-Modified of an answer, as they came."""

    etag: str | None = None
    modified: str | None = None
