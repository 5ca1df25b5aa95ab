"""Sections: the part of a paper that a document stood in, as its address shows it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from sayso.model import Document

_WORD = re.compile(r"[a-z]{2,}(?:-[a-z]+){0,2}")
# Folders that say how a page is kept, not where in the paper it stood.
_SHELVES = frozenset(
    "article articles story stories news post posts blog blogs page archive wp-srv content www "
    "index amp id ap en us uk entry item view print mobile".split()
)


def section_of(document: Document) -> str | None:
    """The first folder of the document's address that names a section ("politics"), else None.

    The last part of an address is the page itself; dates and shelves ("article") are passed over.
    """
    try:
        path = urlsplit(document.url or "").path
    except ValueError:
        return None
    folders = path.lower().strip("/").split("/")[:-1]
    named = (part for part in folders if _WORD.fullmatch(part) and part not in _SHELVES)
    return next(named, None)
