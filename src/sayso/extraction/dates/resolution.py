"""The days that a date means, seen from the day of publication.

Why rules of our own: dateparser, the kept library for it, reads one date at a time into a single
moment. "Last week" and "in February" are ranges, "on Sunday" may lie ahead, and a document is
full of words it takes for dates; benchmarks/dates.py measures both.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from datetime import date, timedelta

from sayso.extraction.dates.expressions import MONTHS, NUMBERS, WEEKDAYS, Expression
from sayso.extraction.dates.ranges import Range, day, month_of, months_from, week_of, year_of

_DAYS_FROM_TODAY = {
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
}
_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
# First and last month of a season in the north; winter's is that of the year it begins in.
_SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 14),
}
_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_WEEK = 7
_SOON = timedelta(days=45)


def resolve(expression: Expression, published: date | None, *, ahead: bool = False) -> Range | None:
    """The days of ``expression``, or None where that cannot be told.

    ``published`` is the day it is seen from; ``ahead`` says that it speaks of what is to come,
    which decides which Sunday, and which May, is meant.
    """
    with contextlib.suppress(ValueError, OverflowError):  # the 31st of June, the year 0
        if published is None:
            return _in_full(expression)
        return _seen_from(published, expression, ahead=ahead)
    return None


def _in_full(expression: Expression) -> Range | None:
    """The days of a date that needs no other to be understood."""
    parts = expression.parts
    if "iso" in parts:
        return day(date.fromisoformat(parts["iso"]))
    if "year" not in parts:
        return None
    return _seen_from(date(int(parts["year"]), 1, 1), expression, ahead=False)


def _seen_from(published: date, expression: Expression, *, ahead: bool) -> Range | None:
    parts = expression.parts
    match expression.shape:
        case "date":
            found = _date(parts, published, ahead=ahead)
        case "month":
            found = _month(parts, published, ahead=ahead)
        case "year":
            found = year_of(int(parts["year"]))
        case "weekday":
            found = _weekday(parts, published, ahead=ahead)
        case "day":
            found = day(published + timedelta(days=_DAYS_FROM_TODAY.get(parts["word"], 0)))
        case "period":
            found = _period(parts, published, ahead=ahead)
        case "ago":
            found = _ago(_number(parts), parts["unit"], published)
        case "clock":  # of no day in particular
            return None
    return found


def _date(parts: Mapping[str, str], published: date, *, ahead: bool) -> Range:
    if "iso" in parts:
        return day(date.fromisoformat(parts["iso"]))
    month, first = MONTHS[parts["month"].rstrip(".")], int(parts["day"])
    last = int(parts.get("last", first))
    year = int(parts["year"]) if "year" in parts else None
    if year is None:
        year = _year_of(month, first, published, ahead=ahead)
    return Range(date(year, month, first), date(year, month, max(first, last)))


def _year_of(month: int, first: int, published: date, *, ahead: bool) -> int:
    """The year in which a day without one lies: the last such day, or the next.

    What is published at night is dated the day after, and a day of the coming weeks is often
    named without a word that says it is to come.
    """
    if ahead:
        before = published - timedelta(days=1)
        return before.year + ((month, first) < (before.month, before.day))
    limit = published + _SOON
    return limit.year - ((month, first) > (limit.month, limit.day))


def _month(parts: Mapping[str, str], published: date, *, ahead: bool) -> Range:
    month = MONTHS[parts["month"].rstrip(".")]
    year = int(parts["year"]) if "year" in parts else _year_of_month(month, parts, published, ahead)
    whole = month_of(year, month)
    first, last = _THIRDS.get(parts.get("part", ""), (1, 31))
    return Range(whole.first.replace(day=first), whole.first.replace(day=min(last, whole.last.day)))


def _year_of_month(month: int, parts: Mapping[str, str], published: date, ahead: bool) -> int:
    turn = parts.get("turn")
    if ahead or turn == "next":
        return published.year + (month < published.month)
    this_is_it = month == published.month and turn == "last"
    return published.year - (month > published.month or this_is_it)


def _weekday(parts: Mapping[str, str], published: date, *, ahead: bool) -> Range:
    wanted = WEEKDAYS[parts["weekday"]]
    if "week" in parts:
        monday = week_of(published).first + timedelta(days=_WEEK * _STEP[parts["week"]])
        return day(monday + timedelta(days=wanted))
    turn = parts.get("turn")
    back = (published.weekday() - wanted) % _WEEK
    if turn in ("next", "coming") or (ahead and turn not in ("last", "previous")):
        return day(published + timedelta(days=_WEEK - back if back else 0))
    if turn in ("last", "previous") and not back:
        back = _WEEK
    return day(published - timedelta(days=back))


def _period(parts: Mapping[str, str], published: date, *, ahead: bool) -> Range:
    turn, unit = parts["turn"], parts["unit"]
    if "number" in parts:
        return _stretch(_number(parts), unit, published, back=_STEP[turn] < 0)
    step = _STEP.get(turn, 1 if ahead else 0)  # "over the weekend"
    whole = _whole(unit, step, published)
    edge = parts.get("edge")
    if edge == "earlier":
        return Range(whole.first, max(whole.first, min(whole.last, published)))
    if edge == "later":
        return Range(min(whole.last, max(whole.first, published)), whole.last)
    return whole


def _whole(unit: str, step: int, published: date) -> Range:
    """The week, month, year or season that lies ``step`` of them from that of ``published``."""
    if unit == "weekend":
        return _weekend(step, published)
    if unit in _SEASONS:
        return _season(unit, step, published)
    if unit == "month":
        return months_from(published, step)
    if unit == "year":
        return year_of(published.year + step)
    if unit == "decade":
        first = published.year // 10 * 10 + 10 * step
        return Range(date(first, 1, 1), date(first + 9, 12, 31))
    weeks = 2 * step if unit == "fortnight" else step
    return week_of(published + timedelta(days=_WEEK * weeks))


def _weekend(step: int, published: date) -> Range:
    """Saturday and Sunday: those just past from Monday to Thursday, this week's from Friday on."""
    saturday = week_of(published).first + timedelta(days=5)
    if step < 0 or (step == 0 and published.weekday() < WEEKDAYS["friday"]):
        saturday -= timedelta(days=_WEEK)
    elif step > 0:
        saturday += timedelta(days=_WEEK if published >= saturday else 0)
    return Range(saturday, saturday + timedelta(days=1))


def _season(unit: str, step: int, published: date) -> Range:
    first, last = _SEASONS[unit]
    year = published.year + (step if step > 0 else 0)
    if step < 0 and months_from(date(year, 1, 1), last - 1).last >= published:
        year -= 1
    start = date(year, 1, 1)
    return Range(months_from(start, first - 1).first, months_from(start, last - 1).last)


def _stretch(number: int, unit: str, published: date, *, back: bool) -> Range:
    """The past or the coming days, weeks, months or years."""
    reach = timedelta(days=number * _days(unit))
    return Range(published - reach, published) if back else Range(published, published + reach)


def _ago(number: int, unit: str, published: date) -> Range:
    """A length of time ago: the day, or the days around it that so round a figure may mean."""
    if unit == "hour":
        return Range(published - timedelta(hours=number), published)
    if unit == "month":
        return months_from(published, -number)
    if unit in ("year", "decade"):
        return year_of(published.year - number * (10 if unit == "decade" else 1))
    then = published - timedelta(days=number * _days(unit))
    slack = timedelta(days=0 if unit == "day" else _days(unit) // 2)
    return Range(then - slack, then + slack)


def _days(unit: str) -> int:
    return {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}.get(
        unit, 3652
    )


def _number(parts: Mapping[str, str]) -> int:
    number = parts["number"]
    return int(number) if number.isdigit() else NUMBERS[number]
