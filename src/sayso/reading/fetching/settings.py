"""How fetching behaves, and what it brings."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from sayso.model import Validators
from sayso.reading.files import LARGEST_BYTES


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How fetching behaves.

    ``patience_s`` bounds everything that one page costs, redirects and tries included, without
    the waiting for a turn; ``interval_s`` is the time between two requests to one host,
    ``backoff_s`` the rest before a second try, doubled for a third.
    """

    allow_private: bool = False
    patience_s: float = 20.0
    interval_s: float = 1.0
    backoff_s: float = 1.0
    tries: int = 3
    most_bytes: int = LARGEST_BYTES


class Fetched(NamedTuple):
    """A page as it came: where from in the end, its bytes (None: unchanged), its charset."""

    url: str
    data: bytes | None
    charset: str | None = None
    validators: Validators | None = None
