"""newspaper4k, where it is installed.

It is no dependency of sayso, not even for development: it holds python-dateutil back. In an
environment of its own beside this one its rows are measured too.
"""

from __future__ import annotations

import importlib
from typing import Any

from benchmarks.saved_pages import SavedPage
from sayso.reading.charsets import decode_bytes


def find_newspaper() -> Any | None:
    """The module; None where it is not installed."""
    try:
        return importlib.import_module("newspaper")
    except ImportError:
        return None


def parse_page(newspaper: Any, page: SavedPage) -> Any | None:
    """The article that newspaper4k makes of a page; None where it stumbles over it."""
    article = newspaper.Article(page.url or "https://page.example/")
    try:
        article.download(input_html=decode_bytes(page.data, page.name, markup=True))
        article.parse()
    except Exception:  # languages that it lacks a library for
        return None
    return article
