"""Where a text says when: the words of each date, and what they are made of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

import msgspec

from sayso.model import Span

Shape = Literal["date", "month", "year", "weekday", "day", "period", "ago", "clock"]

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
        "september sept sep|october oct|november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|"
        "saturday sat|sunday sun".split("|")
    )
    for name in names.split()
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"a": 1, "an": 1}

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|"
    r"December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_SHORT_WEEKDAY = r"(?:(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?:day|nesday|urday|rsday)?\.?,? )"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:\s?[-–]\s?(?P<last>[0-3]?\d))?\b"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PART = r"(?: (?:morning|afternoon|evening|night|lunchtime|midday|noon))?"
_NUMBER = r"(?P<number>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = r"(?P<unit>hour|day|week|fortnight|month|year|decade)"
_SEASON = r"summer|winter|spring|autumn|fall"

# Longest and surest first: an expression takes its words away from those below.
_PATTERNS: tuple[tuple[Shape, str], ...] = (
    ("date", r"\b(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b"),
    ("date", rf"\b{_SHORT_WEEKDAY}?{_MONTH} {_DAY}(?:,? {_YEAR}\b)?(?!,\d|\d|:\d)"),
    ("date", rf"\b{_SHORT_WEEKDAY}?{_DAY}(?: of)? {_MONTH}\b(?:,? {_YEAR}\b)?"),
    ("month", rf"\b(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[ -])?{_MONTH},?(?: of)? {_YEAR}\b"),
    (
        "month",
        r"\b(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[ -]|(?P<turn>[Ll]ast|[Tt]his|[Nn]ext) "
        rf"|(?<=[Ii]n )|(?<=[Ss]ince )|(?<=[Uu]ntil )|(?<=[Dd]uring )|(?<=[Bb]y ))({_MONTH})\b",
    ),
    (
        "month",
        r"\b(?P<month>(?:January|February|April|June|July|August|September|October"
        r"|November|December))\b",
    ),
    (
        "weekday",
        rf"\b(?:(?P<turn>[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming|[Pp]revious) )?"
        rf"(?:(?:[Ll]ate|[Ee]arly) (?:on )?)?{_WEEKDAY}\b{_PART}"
        r"(?: (?P<week>last|this|next) week)?",
    ),
    (
        "day",
        r"\b(?P<word>[Tt]he day before yesterday|[Yy]esterday|[Tt]oday|[Tt]onight"
        r"|[Tt]omorrow|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)|[Oo]vernight)\b",
    ),
    (
        "period",
        rf"\b(?:(?P<edge>[Ee]arlier|[Ll]ater) )?(?P<turn>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious"
        rf"|[Cc]oming) (?P<unit>week(?:end)?|fortnight|month|year|decade|{_SEASON})\b",
    ),
    (
        "period",
        rf"\b(?:[Tt]he )?(?P<turn>[Pp]ast|[Ll]ast|[Nn]ext|[Cc]oming) {_NUMBER} {_UNIT}s?\b",
    ),
    ("period", r"\b(?P<turn>[Oo]ver|[Aa]t) the (?P<unit>weekend)\b"),
    ("ago", rf"\b{_NUMBER} {_UNIT}s? ago\b"),
    (
        "clock",
        r"(?<![\d.,:])(?:[01]?\d|2[0-3])(?:(?:[:.][0-5]\d)? ?(?:[ap]\.m\.|[ap]m\b)|:[0-5]\d\b)"
        r"|\b(?:[Mm]idnight|[Nn]oon)\b",
    ),
    ("year", rf"(?<![$£€\d.,]){_YEAR}(?![\d,.]\d|-\d|%| (?:people|men|women|children)\b)\b"),
)


class Expression(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a date at ``span``, and its ``parts`` by name, in lower case."""

    span: Span
    shape: Shape
    parts: Mapping[str, str]


def find_expressions(text: str) -> tuple[Expression, ...]:
    """The dates in ``text``, in order; they do not overlap."""
    taken: list[Span] = []
    found = []
    for shape, pattern in _PATTERNS:
        for match in re.finditer(pattern, text):
            span = Span(*match.span())
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            parts = {name: part.lower() for name, part in match.groupdict().items() if part}
            found.append(Expression(span=span, shape=shape, parts=parts))
    return tuple(sorted(found, key=lambda expression: expression.span))
