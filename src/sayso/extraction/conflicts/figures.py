"""How many were killed or hurt, where two say it differently."""

from __future__ import annotations

import re

from sayso.model import Casualties, ConflictValue, Event, Record

_AT_LEAST = re.compile(r"\b(?:at least|more than|over|no fewer than|upwards of)\b", re.IGNORECASE)
_BEFORE = 14  # code points before a figure in which "at least" may stand


def figure_values(event: Event, record: Record) -> tuple[ConflictValue, ...]:
    """The tolls of an event that cannot both be so, each by whoever gives it; else none.

    The tolls of one source for one outcome are added up: "a guard and two drivers" is three.
    """
    for outcome in ("killed", "injured", "missing"):
        told = [c for c in event.casualties if c.outcome == outcome and c.count is not None]
        values = _differing(told, record)
        if values:
            return values
    return ()


def _differing(told: list[Casualties], record: Record) -> tuple[ConflictValue, ...]:
    by_source: dict[str, list[Casualties]] = {}
    for each in told:
        if each.by is not None:
            by_source.setdefault(each.by, []).append(each)
    totals = {who: _total(tolls) for who, tolls in by_source.items()}
    loose = {who: _is_least(tolls, record.document.text) for who, tolls in by_source.items()}
    clashing = {
        who
        for who, total in totals.items()
        for other, theirs in totals.items()
        if total != theirs
        and not (loose[who] and total < theirs)
        and not (loose[other] and theirs < total)
    }
    return tuple(
        ConflictValue(
            value="; ".join(dict.fromkeys(f"{each.count} {each.who}" for each in tolls)),
            by=who,
            spans=tuple(each.span for each in tolls),
            attribution=tolls[0].attribution,
        )
        for who, tolls in by_source.items()
        if who in clashing
    )


def _total(tolls: list[Casualties]) -> int:
    return sum({each.who: each.count or 0 for each in tolls}.values())


def _is_least(tolls: list[Casualties], text: str) -> bool:
    return any(
        _AT_LEAST.search(text, max(0, each.span.start - _BEFORE), each.span.end) for each in tolls
    )
