"""When a page was published and last changed, and dates as people write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sayso.reading.days import publishable
from sayso.reading.pages.metas import Metas
from sayso.reading.pages.schemas import Item, line
from sayso.reading.pages.trees import line_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished",
    "parsely-pub-date", "sailthru.date", "publishdate", "pubdate", "published", "published_at",
    "dc.date.issued", "dcterms.created", "date.created", "prism.publicationdate", "dc.date",
    "citation_publication_date", "date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "article:modified",
    "last-modified", "dcterms.modified", "date.modified", "last_updated_date",
)  # fmt: skip
_ISO = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?"
    r"\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
_EPOCH = re.compile(r"^1\d{9}(?:\d{3})?$")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januar january janvier enero gennaio januari", "feb februar february février",
            "mar mär märz march mars marzo maart", "apr april avril abril aprile",
            "may mai mayo maggio mei", "jun juni june juin junio giugno",
            "jul juli july juillet julio luglio", "aug august août agosto augustus",
            "sep sept september septembre septiembre settembre",
            "oct okt oktober october octobre octubre ottobre",
            "nov november novembre noviembre", "dec dez dezember december décembre diciembre",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_FIRST = re.compile(rf"\b(\d\d?)(?:st|nd|rd|th|\.)?\s+({_MONTH})\.?,?\s+(\d{{4}})\b", re.I)
_MONTH_FIRST = re.compile(rf"\b({_MONTH})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.I)
_NUMBERS = re.compile(r"\b(\d\d?)([./-])(\d\d?)\2(\d{4})\b")
_CLOCK = re.compile(r"\b(\d\d?)[:.](\d\d)(?:[:.]\d\d)?\s*(am|pm|a\.m\.|p\.m\.)?(?![\d.])", re.I)
_LONGEST = 120  # code points; a date stands in a longer text by chance


def find_published(tree: HtmlElement, article: Item, metas: Metas, url: str | None) -> str | None:
    """When the page says it was published, ISO 8601; else what htmldate makes of its words."""
    stated = [line(article.get("datePublished")), *_contents(metas, _PUBLISHED)]
    stated += [line(article.get("dateCreated")), line(article.get("uploadDate"))]
    found = next(filter(None, map(read_date, stated)), None)
    return found or _marked(tree) or _guess(tree, url)


def find_updated(article: Item, metas: Metas, published: str | None) -> str | None:
    """When the page says it was last changed; None where that is when it was published."""
    stated = [line(article.get("dateModified")), *_contents(metas, _UPDATED)]
    updated = next(filter(None, map(read_date, stated)), None)
    return updated if updated != published else None


def read_date(text: str) -> str | None:
    """A date or time as ISO 8601, with a time only where it has one; None for any other text.

    A date before there were newspapers counts as none: pages that know no date say 0001-01-01.
    Days and months in figures are read only where there is one way to: 13/2/2026, 2.2.2026.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    try:
        return publishable(_read_iso(text) or _read_epoch(text) or _read_words(text))
    except (ValueError, OverflowError):
        return None


def _contents(metas: Metas, names: tuple[str, ...]) -> list[str]:
    return [content for name in names for content in metas.get(name, [])[:1]]


def _read_iso(text: str) -> str | None:
    match = _ISO.match(text)
    if not match:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    moment = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0))
    if hour is None:
        return moment.date().isoformat()
    moment = moment.replace(second=min(int(second or 0), 59))
    zone = "+00:00" if zone in {"Z", "UTC", "GMT"} else zone or ""
    return moment.isoformat() + (f"{zone[:3]}:{zone[-2:]}" if zone else "")


def _read_epoch(text: str) -> str | None:
    if not _EPOCH.match(text):
        return None
    return datetime.fromtimestamp(int(text[:10]), tz=UTC).isoformat()


def _read_words(text: str) -> str | None:
    day = _read_day(text)
    if day is None:
        return None
    clock = _CLOCK.search(text)
    if clock is None or _NUMBERS.search(clock[0]):
        return day.date().isoformat()
    hour, minute, half = int(clock[1]), int(clock[2]), (clock[3] or "")[:1].lower()
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return day.replace(hour=hour, minute=minute).isoformat()


def _read_day(text: str) -> datetime | None:
    if match := _DAY_FIRST.search(text):
        return datetime(int(match[3]), _MONTHS[match[2].lower()], int(match[1]))
    if match := _MONTH_FIRST.search(text):
        return datetime(int(match[3]), _MONTHS[match[1].lower()], int(match[2]))
    if match := _NUMBERS.search(text):
        first, mark, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
        if mark == "." or first > 12 or first == second:
            return datetime(year, second, first)
        if second > 12:
            return datetime(year, first, second)
    return None


def _marked(tree: HtmlElement) -> str | None:
    """The first time that the markup says is the publication's, or that stands in a time tag."""
    shown: str | None = None
    for element in tree.iter("time", "meta", "span"):
        named = (element.get("itemprop") or "").lower() == "datepublished"
        if not named and element.tag != "time":
            continue
        found = read_date(element.get("datetime") or element.get("content") or line_of(element))
        if found and (named or "pubdate" in element.attrib):
            return found
        shown = shown or found
    return shown


def _guess(tree: HtmlElement, url: str | None) -> str | None:
    """A date by htmldate, without its extensive search: that guesses, and loads for seconds."""
    from htmldate import find_date

    return find_date(tree, url=url, original_date=True, extensive_search=False)
