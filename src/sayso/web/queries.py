"""Queries as they stand in an address: the same names for the page, REST and CSV."""

from __future__ import annotations

import calendar
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from sayso.errors import UsageError
from sayso.ledger import Query

SEVERAL = ("source_kind", "certainty", "polarity", "type", "quote", "evidence", "zone", "reviewed")
WORDS = ("words", "source", "label", "document_words", "document", "since", "until")
LAST_PAGE = 10_000
LONGEST = 500
_YES = {"1", "true", "t", "on", "yes", "y"}


def read_query(params: QueryParams) -> Query:
    """What an address asks for; what it leaves blank narrows nothing.

    ``month`` (2026-11) stands for its first and last day.

    Raises:
        UsageError: the month is none, or a value is longer than anybody types.
    """
    if any(len(value) > LONGEST for value in params.values()):
        raise UsageError(f"that is too long: give {LONGEST} characters at most")
    asked: dict[str, Any] = {name: params.get(name, "").strip() for name in WORDS}
    for name in (*SEVERAL, "outlet"):
        given = (part.strip() for value in params.getlist(name) for part in value.split(","))
        asked[name] = tuple(part for part in given if part)
    if month := params.get("month", "").strip():
        asked["since"], asked["until"] = days_of(month)
    asked["every_version"] = params.get("every_version", "").lower() in _YES
    return Query(**asked)


def days_of(month: str) -> tuple[str, str]:
    """The first and last day of a month, all ISO 8601.

    Raises:
        UsageError: it is no month.
    """
    year, _, number = month.partition("-")
    try:
        last = calendar.monthrange(int(year), int(number))[1]
    except ValueError as error:
        raise UsageError(f"month {month!r}: give a month, such as 2026-11") from error
    return f"{month}-01", f"{month}-{last:02}"


def read_page(params: QueryParams) -> int:
    """Which page an address asks for, from 1.

    Raises:
        UsageError: it is none that can be.
    """
    given = params.get("page") or "1"
    if not (given.isascii() and given.isdecimal() and 1 <= int(given[:9]) <= LAST_PAGE):
        raise UsageError(f"page {given[:20]!r}: pages are numbered from 1 to {LAST_PAGE}")
    return int(given)


def write_address(path: str, params: QueryParams, **others: object) -> str:
    """The address of ``path`` with the same parameters, but for ``others``; blank ones are out."""
    kept = [(name, value) for name, value in params.multi_items() if value and name not in others]
    added = [(name, str(value)) for name, value in others.items() if value is not None]
    query = urlencode([*kept, *added])
    return f"{path}?{query}" if query else path
