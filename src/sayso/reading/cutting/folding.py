"""Patterns that take no notice of case: made for text in lower case, which is quicker to search."""

from __future__ import annotations

import re

_CAPITAL = re.compile(r"(?<!\\)[A-Z]")  # but \W is no letter


def fold(source: str) -> re.Pattern[str]:
    """``source`` as a pattern over text in lower case."""
    return re.compile(_CAPITAL.sub(lambda capital: capital[0].lower(), source))


def words(*alternatives: str) -> re.Pattern[str]:
    """Any of ``alternatives`` as a whole word, or words."""
    return fold(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")
