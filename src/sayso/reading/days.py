"""Days on which something can have been published."""

from __future__ import annotations

import re

HYPHENATED = re.compile(r"\d{4}-\d\d-\d\d")  # as every date in a record begins
_FIRST_NEWSPAPER = "1605"  # the Relation of Strasbourg; software without a date writes the year 1


def publishable(moment: str | None) -> str | None:
    """The ISO 8601 date or time, unless it lies before there were newspapers."""
    return moment if moment and moment >= _FIRST_NEWSPAPER else None
