"""Credits: the agency or outlet a document says that it has its words from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from sayso.linking.casts import Cast, is_reporter, told_outlet
from sayso.linking.outlets import AGENCIES, agency, outlet_key
from sayso.model import Document, Span

_NAMES = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
_DATELINE = re.compile(
    rf"(?:^|\n)[^\n(]{{2,60}}\((?P<dateline>{_NAMES})\)\s*[-—–]{{0,2}}", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    rf"(?:copyright|©)[^\n]{{0,20}}?(?:the )?(?P<copyright>{_NAMES})\b", re.IGNORECASE
)
_BYLINE = re.compile(rf"(?:^|\n)(?:by |source: ?)?(?:the )?(?P<byline>{_NAMES})\s*(?:\n|\|)", re.I)
_REPORTED = re.compile(r"\((?P<reporting>Reporting|Additional reporting) by [^)]{3,200}\)")
_HEAD = 1500  # code points in which a dateline stands
_FEWEST_RETOLD = 3  # attributions to one outlet that make a document a retelling of it
_SHARE_RETOLD = 0.25


class Credit(NamedTuple):
    """Whom a document owes its words to, and the words that say so."""

    outlet: str
    span: Span


def wire_credit(document: Document) -> Credit | None:
    """The agency whose dispatch a document is: by dateline, byline, copyright or credit line."""
    for credit in document.credits:
        named = agency(credit.name)
        own = outlet_key(named or "") == outlet_key(document.outlet or "")
        if credit.kind == "agency" and named and credit.span and not own:
            return Credit(named, credit.span)
    for match, name in _marks(document.text):
        named = agency(name)
        if named and outlet_key(named) != outlet_key(document.outlet or ""):
            return Credit(named, Span(*match.span()))
    return None


def _marks(text: str) -> Iterator[tuple[re.Match[str], str]]:
    dateline = _DATELINE.search(text, 0, _HEAD)
    if dateline:
        yield dateline, dateline["dateline"]
    byline = _BYLINE.search(text, 0, _HEAD)
    if byline:
        yield byline, byline["byline"]
    for notice in _COPYRIGHT.finditer(text):
        yield notice, notice["copyright"]
    reported = _REPORTED.search(text)
    if reported:
        yield reported, "Reuters"  # the manner of this agency only


def retold_outlet(cast: Cast) -> tuple[str, tuple[Span, ...]] | None:
    """The outlet whose report a document mostly retells, and where it says so."""
    told: Counter[str] = Counter()
    names: dict[str, str] = {}
    spans: dict[str, list[Span]] = {}
    own = outlet_key(cast.document.outlet or "")
    for attribution in cast.attributions.values():
        source = cast.sources.get(attribution.speaker or "")
        reporter = source.name if source and is_reporter(source) else None
        name = reporter or told_outlet(attribution)
        if name is None or outlet_key(name) == own:
            continue
        key = outlet_key(name)
        told[key] += 1
        names.setdefault(key, name)
        spans.setdefault(key, []).extend(attribution.content)
    for key, count in sorted(told.items(), key=lambda item: (-item[1], item[0])):
        if count >= _FEWEST_RETOLD and count >= _SHARE_RETOLD * len(cast.attributions):
            return names[key], tuple(spans[key])
    return None
