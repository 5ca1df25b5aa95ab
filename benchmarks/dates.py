"""Dates: what "when" phrases mean, and when the main event of an article was.

``python -m benchmarks.dates --corpus ../shared/corpora/giveme5w1h_gold``

A phrase that the coders marked counts as right where the days sayso reads it, in its place in the
article and seen from the day of publication, are the day of the gold or a range of the phrase's
own length that holds it. An article's main event is the one mentioned most among those with a date,
else the first date in the text, else the day of publication.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.reporting import bootstrap_interval, write_table
from sayso.extraction.dates import Expression, Range, find_dates, find_expressions, resolve
from sayso.extraction.dates.expressions import WEEKDAYS
from sayso.extraction.events import find_events
from sayso.extraction.parsing import parse_document
from sayso.model import Document, Record, Span
from sayso.reading import Metadata, read_text
from sayso.versions import VERSION

HEADER = ("what", "right", "of", "accuracy", "95%")


class Article(NamedTuple):
    """An article, its day of publication, and the days and phrases that the coders marked."""

    document: Document
    published: date | None
    phrases: tuple[tuple[str, date], ...]
    days: tuple[date, ...]


def load(corpus: Path) -> list[Article]:
    """The articles whose "when" has a day."""
    path = corpus / "gold_standard.jsonl" if corpus.is_dir() else corpus
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    articles = [_article(row) for row in rows]
    return [article for article in articles if article.days]


def _article(row: dict[str, Any]) -> Article:
    told = row["date_publish"]
    published = date.fromisoformat(told[:10]) if told and told != "None" else None
    metadata = Metadata(
        title=row.get("title") or None, published=published.isoformat() if published else None
    )
    marked = [each for each in row["fiveWoneH"]["when"]["annotated"] if each.get("parsed")]
    return Article(
        document=read_text(row["text"] or row["title"], row["dId"], metadata),
        published=published,
        phrases=tuple(
            (each["text"].strip(), date.fromisoformat(each["parsed"]))
            for each in marked
            if each.get("text")
        ),
        days=tuple(date.fromisoformat(each["parsed"]) for each in marked),
    )


def phrases_right(article: Article) -> list[bool]:
    """Which of the phrases sayso resolves to the right day or range."""
    dates = find_dates(parse_document(article.document), article.published)

    def right(phrase: str, day: date) -> bool:
        start = article.document.text.find(phrase)
        span = Span(start, start + len(phrase))
        hits = [each.days for each in dates if start >= 0 and each.span.overlaps(span)]
        return any(_holds(days, day) for days in hits)

    return [right(phrase, day) for phrase, day in article.phrases]


def phrases_by_dateparser(article: Article) -> list[bool]:
    """The same by dateparser, given the phrase alone."""
    import dateparser  # type: ignore[import-untyped]

    settings: Any = {"PREFER_DATES_FROM": "past"}
    if article.published:
        settings["RELATIVE_BASE"] = datetime.combine(article.published, datetime.min.time())
    found = [dateparser.parse(p, languages=["en"], settings=settings) for p, _ in article.phrases]
    return [
        moment is not None and moment.date() == day
        for moment, (_, day) in zip(found, article.phrases, strict=True)
    ]


def phrases_on_publication(article: Article) -> list[bool]:
    """The same by answering always with the day of publication."""
    return [article.published == day for _, day in article.phrases]


def consistent_phrases_right(article: Article) -> list[bool]:
    """The phrases of which the gold's day is not ruled out by their own words."""
    right = phrases_right(article)
    return [
        found
        for found, (phrase, day) in zip(right, article.phrases, strict=True)
        if all(_allows(each, day) for each in find_expressions(phrase))
    ]


def _allows(expression: Expression, day: date) -> bool:
    """Whether the words of a date can mean a day: the weekday is that day's, the date is it."""
    if expression.shape == "weekday":
        return WEEKDAYS[expression.parts["weekday"]] == day.weekday()
    if expression.shape != "date":
        return True
    days = resolve(expression, day)
    return days is not None and days.first <= day <= days.last


def main_event_right(article: Article) -> list[bool]:
    """Whether the day of the article's main event is right."""
    record = find_events(Record(sayso=VERSION, document=article.document))
    dated = [event for event in record.events or () if event.date and event.date.from_]
    days: Range | None = None
    if dated:
        event = max(dated, key=lambda each: len(each.mentions))
        assert event.date is not None and event.date.from_ and event.date.to
        days = Range(date.fromisoformat(event.date.from_), date.fromisoformat(event.date.to))
    else:
        dates = find_dates(parse_document(article.document), article.published)
        days = next((each.days for each in dates if each.days), None)
    if days is None and article.published is not None:
        days = Range(article.published, article.published)
    return [any(_holds(days, day) for day in article.days)]


def published_right(article: Article) -> list[bool]:
    """The same by answering always with the day of publication."""
    return [article.published in article.days]


def _holds(days: Range | None, day: date) -> bool:
    return days is not None and days.first <= day <= days.last


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and write ``benchmarks/results/dates.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dates", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="the folder of the gold")
    corpus = parser.parse_args(arguments).corpus
    try:
        articles = load(corpus)
    except FileNotFoundError as error:
        parser.error(f"{error.filename} is not there; name the folder of giveme5w1h_gold")
    ways: tuple[tuple[str, Callable[[Article], list[bool]]], ...] = (
        ("phrases: sayso", phrases_right),
        ("phrases whose words allow the gold's day: sayso", consistent_phrases_right),
        ("phrases: dateparser", phrases_by_dateparser),
        ("phrases: the day of publication", phrases_on_publication),
        ("main event: sayso", main_event_right),
        ("main event: the day of publication", published_right),
    )
    rows = [_row(name, [way(article) for article in articles]) for name, way in ways]
    notes = [" ".join((__doc__ or "").split("\n\n")[2].split())]
    write_table("dates", f"Dates of {len(articles)} articles", HEADER, rows, notes)


def _row(name: str, found: list[list[bool]]) -> list[str]:
    def share(draw: Sequence[list[bool]]) -> float:
        flat = [right for article in draw for right in article]
        return 100 * sum(flat) / len(flat) if flat else 0.0

    flat = [right for article in found for right in article]
    interval = bootstrap_interval(found, share)
    return [name, str(sum(flat)), str(len(flat)), f"{share(found):.1f}", str(interval)]


if __name__ == "__main__":
    main()
