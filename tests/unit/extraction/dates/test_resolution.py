"""Dates as said, resolved from Wednesday, 11 March 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.dates import Range, find_expressions, resolve

PUBLISHED = date(2026, 3, 11)


def _days(words: str, *, ahead: bool = False, published: date | None = PUBLISHED) -> Range | None:
    (expression,) = find_expressions(words)
    assert expression.span.words(words) == words
    return resolve(expression, published, ahead=ahead)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Wednesday", "2026-03-11", "2026-03-11"),
        ("late Thursday", "2026-03-05", "2026-03-05"),
        ("last Wednesday", "2026-03-04", "2026-03-04"),
        ("Monday last week", "2026-03-02", "2026-03-02"),
        ("yesterday", "2026-03-10", "2026-03-10"),
        ("last night", "2026-03-10", "2026-03-10"),
        ("this morning", "2026-03-11", "2026-03-11"),
        ("last week", "2026-03-02", "2026-03-08"),
        ("earlier this week", "2026-03-09", "2026-03-11"),
        ("last month", "2026-02-01", "2026-02-28"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("last weekend", "2026-03-07", "2026-03-08"),
        ("last summer", "2025-06-01", "2025-08-31"),
        ("the past three weeks", "2026-02-18", "2026-03-11"),
        ("two days ago", "2026-03-09", "2026-03-09"),
        ("five years ago", "2021-01-01", "2021-12-31"),
        ("Feb. 15", "2026-02-15", "2026-02-15"),
        ("15 February", "2026-02-15", "2026-02-15"),
        ("November 5-7", "2025-11-05", "2025-11-07"),
        ("March 20", "2026-03-20", "2026-03-20"),
        ("Nov. 3, 2019", "2019-11-03", "2019-11-03"),
        ("2019-11-03", "2019-11-03", "2019-11-03"),
        ("February", "2026-02-01", "2026-02-28"),
        ("December", "2025-12-01", "2025-12-31"),
        ("late January", "2026-01-21", "2026-01-31"),
        ("May 2024", "2024-05-01", "2024-05-31"),
        ("2006", "2006-01-01", "2006-12-31"),
    ],
)
def test_what_lies_behind(words: str, first: str, last: str) -> None:
    assert _days(words) == Range(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Sunday", "2026-03-15", "2026-03-15"),
        ("next Monday", "2026-03-16", "2026-03-16"),
        ("tomorrow", "2026-03-12", "2026-03-12"),
        ("next month", "2026-04-01", "2026-04-30"),
        ("January", "2027-01-01", "2027-01-31"),
        ("June 3", "2026-06-03", "2026-06-03"),
    ],
)
def test_what_lies_ahead(words: str, first: str, last: str) -> None:
    assert _days(words, ahead=True) == Range(date.fromisoformat(first), date.fromisoformat(last))


def test_without_a_day_of_publication_only_full_dates_are_resolved() -> None:
    assert _days("Nov. 3, 2019", published=None) == Range(date(2019, 11, 3), date(2019, 11, 3))
    assert _days("Nov. 3", published=None) is None
    assert _days("last week", published=None) is None


def test_what_is_no_date_is_left_alone() -> None:
    assert not find_expressions("You may march on. It cost $2019 and 2,026 people came 12 times.")


def test_an_impossible_date_means_nothing() -> None:
    assert _days("February 31") is None


@given(st.text(alphabet="0123456789 -.:,apmMarchFebSundyltwkgoeriNv", max_size=60))
def test_no_text_breaks_it_and_spans_index_the_text(text: str) -> None:
    for expression in find_expressions(text):
        assert 0 <= expression.span.start < expression.span.end <= len(text)
        days = resolve(expression, PUBLISHED)
        assert days is None or days.first <= days.last
