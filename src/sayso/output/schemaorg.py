"""schema.org: an article with its quotations and claims as JSON-LD, as search engines read it.

Source: schema.org, NewsArticle, Quotation, Claim and Comment.
"""

from __future__ import annotations

from typing import Any

import msgspec

from sayso.model import Attribution, Document, Record, Source, Zone
from sayso.output.identifiers import attribution_urn, document_urn, web_address

CONTEXT = "https://schema.org"
_ORGANISATIONS = {"named_organisation", "news_outlet"}
_DEGREES = {"PR": "put forward as probable", "PS": "put forward as possible", "U": "left open"}


def render(record: Record) -> str:
    """The record as one NewsArticle on one line."""
    return msgspec.json.encode(build_article(record)).decode() + "\n"


def build_article(record: Record) -> dict[str, Any]:
    """The record as a NewsArticle, ready for JSON.

    A Quotation is what stands in quotation marks, a Claim what is given in other words. What a
    source denies is never given as its claim: it has no author, and its description says who
    denies it.
    """
    document = record.document
    article = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "@id": document_urn(document),
        "url": web_address(document.url),
        "headline": document.title,
        "datePublished": document.published,
        "inLanguage": document.language,
        "author": [{"@type": "Person", "name": name} for name in document.authors],
        "publisher": document.outlet and {"@type": "Organization", "name": document.outlet},
        "comment": [
            _comment(document, index, zone)
            for index, zone in enumerate(document.zones)
            if zone.kind == "comment"
        ],
        "hasPart": [_part(record, each) for each in record.attributions or ()],
    }
    return {key: item for key, value in article.items() if (item := _without_gaps(value))}


def _comment(document: Document, index: int, zone: Zone) -> dict[str, Any]:
    return {
        "@type": "Comment",
        "@id": f"{document_urn(document)}:zone:{index}",
        "author": zone.author and {"@type": "Person", "name": zone.author},
        "dateCreated": zone.published,
        "text": zone.span.words(document.text),
    }


def _part(record: Record, attribution: Attribution) -> dict[str, Any]:
    document, source = record.document, record.source(attribution.speaker)
    quoted = attribution.quote in {"direct", "mixed"}
    denied = attribution.polarity == "-"
    speaker = _speaker(source, document.words(attribution.source))
    return {
        "@type": "Quotation" if quoted else "Claim",
        "@id": attribution_urn(attribution),
        "text": document.words(attribution.content),
        "creator": None if attribution.negated or (denied and not quoted) else speaker,
        "description": _description(attribution, speaker, denied=denied and not quoted),
        "appearance": None if quoted else {"@id": _home(document, attribution)},
        "isPartOf": {"@id": _home(document, attribution)} if quoted else None,
    }


def _description(
    attribution: Attribution, speaker: dict[str, Any] | None, *, denied: bool
) -> str | None:
    who = (speaker or {}).get("name") or (speaker or {}).get("description") or "its source"
    if attribution.negated:
        return f"not said by {who}"
    return f"denied by {who}" if denied else _DEGREES.get(attribution.certainty or "")


def _home(document: Document, attribution: Attribution) -> str:
    """Where an attribution stands: the article, or one of its comments."""
    zones, index = document.zones, attribution.zone
    if index is not None and index < len(zones) and zones[index].kind == "comment":
        return f"{document_urn(document)}:zone:{index}"
    return document_urn(document)


def _speaker(source: Source | None, words: str) -> dict[str, Any] | None:
    """Who says it: by name where it has one, else by what the text calls it."""
    if source is None:
        return {"@type": "Person", "description": words} if words else None
    if source.kind == "document":
        return {"@type": "CreativeWork", "name": source.name or source.description or words}
    return {
        "@type": "Organization" if source.kind in _ORGANISATIONS else "Person",
        "name": source.name,
        "jobTitle": None if source.kind in _ORGANISATIONS else source.role,
        "description": source.description or (None if source.name else words or None),
    }


def _without_gaps(value: Any) -> Any:
    """The value without what is not known."""
    if isinstance(value, dict):
        kept = {key: _without_gaps(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {})}
    return [_without_gaps(item) for item in value] if isinstance(value, list) else value
