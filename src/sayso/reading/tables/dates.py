"""Dates as tables, feeds and mails write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from sayso.reading.days import HYPHENATED, publishable, read_iso

_EARLIEST_SECONDS, _LATEST_SECONDS = 0, 4_000_000_000  # 1970 to 2096
_MILLISECONDS = 1000


def find_date(value: object) -> str | None:
    """``value`` as an ISO 8601 date or time; None where it is none, or before any newspaper's.

    It may be a date, ISO 8601, RFC 2822, or seconds or milliseconds since 1970.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, date):  # or a datetime, which is one
        return publishable(value.isoformat())
    if isinstance(value, int | float):
        return _from_seconds(float(value))
    text = str(value).strip()[:64]
    return publishable(_from_iso(text) or _from_mail(text))


def _from_iso(text: str) -> str | None:
    """``text`` if it is ISO 8601 with hyphens; with them if it is 20261122 or 2026-W47-7."""
    moment = read_iso(text)
    if moment is None:
        return None
    if HYPHENATED.match(text):
        return text
    return moment.isoformat() if "T" in text or " " in text else moment.date().isoformat()


def _from_mail(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _from_seconds(seconds: float) -> str | None:
    for divisor in (1, _MILLISECONDS):
        if _EARLIEST_SECONDS < seconds / divisor < _LATEST_SECONDS:
            return datetime.fromtimestamp(seconds / divisor, UTC).isoformat()
    return None
