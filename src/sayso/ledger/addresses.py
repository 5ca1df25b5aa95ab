"""Addresses: what names a page across its versions."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from sayso.model import Document
from sayso.reading.cleaning import clean_text

_NO_PLACE = {"", "-", "text"}  # standard input, and texts that a program hands over


def find_address(document: Document) -> str:
    """The document's URL without its fragment, else its file's full path, else its own name.

    A text that came from no lasting place has no other version.
    """
    if document.url:
        return urldefrag(document.url).url
    return address_of(document.origin) or f"document:{document.id}"


def address_of(origin: str) -> str | None:
    """The address that an input, as given, stands for; None where it is no lasting place."""
    if origin in _NO_PLACE:
        return None
    if len(urlsplit(origin).scheme) > 1:  # one letter is a drive of Windows
        return urldefrag(origin).url
    return clean_text(str(Path(origin).absolute()))
