"""JSON lines: one record a line."""

from __future__ import annotations

import msgspec

from sayso.model import Record


def render(record: Record) -> str:
    """The record as one line of JSON with a newline at its end; there is none within it."""
    return msgspec.json.encode(record).decode() + "\n"
