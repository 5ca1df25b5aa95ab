"""JSON: the audit as it is."""

from __future__ import annotations

import msgspec

from sayso.model import Audit


def render(audit: Audit) -> str:
    """The audit as indented JSON, a newline at its end."""
    return msgspec.json.format(msgspec.json.encode(audit), indent=2).decode() + "\n"
