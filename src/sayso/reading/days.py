"""Days and moments of publication, as ISO 8601 has them."""

from __future__ import annotations

import re
from datetime import datetime

HYPHENATED = re.compile(r"\d{4}-\d\d-\d\d")  # as every date in a record begins
_FIRST_NEWSPAPER = "1605"  # the Relation of Strasbourg; software without a date writes the year 1


def publishable(moment: str | None) -> str | None:
    """The ISO 8601 date or time, unless it lies before there were newspapers."""
    return moment if moment and moment >= _FIRST_NEWSPAPER else None


def read_iso(text: str) -> datetime | None:
    """The moment that ``text`` is in any form of ISO 8601, if it is one."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
