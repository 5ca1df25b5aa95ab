"""Identifiers for linked data: what documents and attributions are called outside sayso."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from sayso.model import Attribution, Document


def document_urn(document: Document) -> str:
    """The name of the text as sayso read it, whose offsets its findings index."""
    return f"urn:sayso:document:{quote(document.id, safe='')}"


def attribution_urn(attribution: Attribution) -> str:
    """The name of an attribution."""
    return f"urn:sayso:attribution:{quote(attribution.id, safe='')}"


def web_address(url: str | None) -> str | None:
    """The URL if it is one of the web's, with what an IRI cannot have written out."""
    if url is None or urlsplit(url).scheme not in {"http", "https"}:
        return None
    return quote(url, safe=":/?#[]@!$&'()*+,;=%~-._")
