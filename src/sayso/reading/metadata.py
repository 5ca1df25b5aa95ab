"""What a caller knows about a text from outside it."""

from __future__ import annotations

import msgspec

from sayso.errors import UsageError
from sayso.reading.days import HYPHENATED, read_iso


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """Facts about a text that its bytes may not tell; they win over what the bytes say.

    ``published`` is an ISO 8601 date or time, with hyphens. ``charset`` is what a server says the
    bytes are in.

    Raises:
        UsageError: ``published`` is neither.
    """

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    charset: str | None = None

    def __post_init__(self) -> None:
        if self.published is None:
            return
        if not (HYPHENATED.match(self.published) and read_iso(self.published)):
            reason = "give the day of publication as 2026-11-22, or with a time"
            raise UsageError(f"{self.published!r} is no date; {reason}")


def merge(first: Metadata, second: Metadata) -> Metadata:
    """What ``first`` says, and what ``second`` says of all else."""
    changes = {
        name: getattr(second, name)
        for name in Metadata.__struct_fields__
        if not getattr(first, name)
    }
    return msgspec.structs.replace(first, **changes)
