"""Failures: inputs that could not be read, kept instead of stopping a batch."""

from __future__ import annotations

import msgspec


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """One input that failed: as it was given, the stage it failed in, and the reason."""

    origin: str
    stage: str
    reason: str
