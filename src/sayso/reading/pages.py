"""The words and the facts of an HTML page, by trafilatura."""

from __future__ import annotations

from sayso.errors import InputError
from sayso.reading.cleaning import clean_line, clean_text
from sayso.reading.metadata import Metadata

_LARGEST_MARKUP = 10_000_000  # code points; larger ones are dumps, and their trees fill memory
_MOST_TAGS = 200_000  # a long page with all its comments has a tenth of it


def read_page(
    markup: str, origin: str, metadata: Metadata
) -> tuple[str, Metadata, tuple[str, ...], str | None]:
    """The body of a page, a paragraph a line, without its comments; its facts, authors, language.

    ``metadata`` wins over the page's own facts. The title is not part of the body.

    Raises:
        InputError: the page is too large, cannot be parsed, or has no text.
    """
    if len(markup) > _LARGEST_MARKUP or markup.count("<") > _MOST_TAGS:
        raise InputError(origin, "is too large for an HTML page; give one article's page")
    page = _extract(markup, origin, metadata.url)
    if page is None:
        raise InputError(origin, "is an HTML page without an article's text")
    body, facts, authors, language = page
    known = Metadata(
        title=metadata.title or facts.title,
        url=metadata.url or facts.url,
        outlet=metadata.outlet or facts.outlet,
        published=metadata.published or facts.published,
    )
    return body, known, authors, language


def _extract(
    markup: str, origin: str, url: str | None
) -> tuple[str, Metadata, tuple[str, ...], str | None] | None:
    import trafilatura
    from trafilatura.settings import Document as Extracted

    try:
        page = trafilatura.bare_extraction(
            markup, url=url, include_comments=False, with_metadata=True
        )
        extracted = page if isinstance(page, Extracted) else None
        body = extracted.text if extracted else trafilatura.baseline(markup)[1]
    except Exception as fault:  # whatever a hostile page makes a library raise
        raise InputError(origin, f"its HTML cannot be read ({type(fault).__name__})") from fault
    if not body or not body.strip():
        return None
    lines = [line.strip() for line in clean_text(body).split("\n")]
    body = "\n".join(line for line in lines if line)
    if extracted is None:
        return body, Metadata(), (), None
    facts = Metadata(
        title=clean_line(extracted.title or "") or None,
        url=clean_line(extracted.url or "") or None,
        outlet=clean_line(extracted.sitename or "") or None,
        published=clean_line(extracted.date or "") or None,
    )
    authors = tuple(
        filter(None, (clean_line(name) for name in (extracted.author or "").split(";")))
    )
    return body, facts, authors, extracted.language
