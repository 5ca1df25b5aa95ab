"""JSON: a record as the contract has it, laid out to be read."""

from __future__ import annotations

import msgspec

from sayso.model import Record


def render(record: Record) -> str:
    """The record as indented JSON with a newline at its end; ``sayso schema`` describes it."""
    return msgspec.json.format(msgspec.json.encode(record), indent=2).decode() + "\n"
