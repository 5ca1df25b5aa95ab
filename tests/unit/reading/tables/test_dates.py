"""Dates as tables, feeds and mails write them."""

from datetime import UTC, date, datetime

import pytest

from sayso.reading.tables.dates import find_date


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2026-11-22", "2026-11-22"),
        (" 2026-11-22T10:00:00+01:00 ", "2026-11-22T10:00:00+01:00"),
        ("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z"),
        ("Sun, 22 Nov 2026 10:00:00 GMT", "2026-11-22T10:00:00+00:00"),
        ("20261122", "2026-11-22"),
        ("20261122T1000", "2026-11-22T10:00:00"),
        ("2026-W47-7", "2026-11-22"),
        ("0001-01-01T00:00:00", None),  # what software writes that knows no date
        (datetime.min, None),
        (date(2026, 11, 22), "2026-11-22"),
        (datetime(2026, 11, 22, 10, tzinfo=UTC), "2026-11-22T10:00:00+00:00"),
        (1_795_341_600, "2026-11-22T10:00:00+00:00"),
        (1_795_341_600_000, "2026-11-22T10:00:00+00:00"),
        ("soon", None),
        ("", None),
        (None, None),
        (True, None),
        (float("nan"), None),
        (-5, None),
        ([], None),
    ],
)
def test_dates(value: object, found: str | None) -> None:
    assert find_date(value) == found
