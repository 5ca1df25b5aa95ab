"""The body of a page, by trafilatura."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.errors import InputError
from sayso.reading.cleaning import clean_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def find_body(tree: HtmlElement, origin: str, url: str | None) -> str:
    """The article's text, a paragraph a line, without comments; empty where there is none.

    Raises:
        InputError: the page makes trafilatura stumble.
    """
    import trafilatura
    from trafilatura.settings import Document as Extracted

    try:
        page = trafilatura.bare_extraction(
            tree, url=url, include_comments=False, with_metadata=False
        )
        text = page.text if isinstance(page, Extracted) else trafilatura.baseline(tree)[1]
    except Exception as fault:  # whatever a hostile page makes a library raise
        raise InputError(origin, f"its HTML cannot be read ({type(fault).__name__})") from fault
    lines = (line.strip() for line in clean_text(text or "").split("\n"))
    return "\n".join(line for line in lines if line)
