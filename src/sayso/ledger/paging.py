"""Pages of an answer: which there can be."""

from __future__ import annotations

from sayso.errors import UsageError

MOST_ON_A_PAGE = 1_000


def check_page(page: int, limit: int) -> None:
    """Make sure that there can be such a page.

    Raises:
        UsageError: there cannot.
    """
    if page < 1 or not 1 <= limit <= MOST_ON_A_PAGE:
        raise UsageError(f"pages are numbered from 1 and hold 1 to {MOST_ON_A_PAGE:,} rows")
