"""Ranges of days."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple


class Range(NamedTuple):
    """The days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def overlaps(self, other: Range) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def covers(self, other: Range) -> bool:
        """Whether every day of ``other`` is a day of this one."""
        return self.first <= other.first and other.last <= self.last

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1


def day(value: date) -> Range:
    """A single day."""
    return Range(value, value)


def week_of(value: date) -> Range:
    """Monday to Sunday of the week that ``value`` is in."""
    monday = value - timedelta(days=value.weekday())
    return Range(monday, monday + timedelta(days=6))


def month_of(year: int, month: int) -> Range:
    """A whole month."""
    return Range(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def year_of(year: int) -> Range:
    """A whole year."""
    return Range(date(year, 1, 1), date(year, 12, 31))


def months_from(value: date, months: int) -> Range:
    """The whole month that lies ``months`` after the one of ``value`` (before it if negative)."""
    number = value.year * 12 + value.month - 1 + months
    return month_of(number // 12, number % 12 + 1)
