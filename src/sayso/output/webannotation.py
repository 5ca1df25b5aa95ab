"""Web Annotation: attributions as annotations that any annotating tool can anchor.

Source: W3C Recommendation "Web Annotation Data Model" (2017): TextQuoteSelector (4.2.4) and
TextPositionSelector (4.2.5), whose positions count code points, as sayso's do.
"""

from __future__ import annotations

from typing import Any

import msgspec

from sayso.model import Attribution, Document, Record, Span
from sayso.output.identifiers import attribution_urn, document_urn, web_address

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"sayso": "urn:sayso:", "role": "sayso:role"}]
_AROUND = 32  # code points before and after a quote, which tell it from others like it
_TAGS = ("quote", "type", "certainty", "polarity", "evidence")


def render(record: Record) -> str:
    """The record's attributions as one AnnotationPage on one line."""
    return msgspec.json.encode(build_page(record)).decode() + "\n"


def build_page(record: Record) -> dict[str, Any]:
    """The record's attributions as an AnnotationPage, ready for JSON."""
    return {
        "@context": CONTEXT,
        "id": f"{document_urn(record.document)}:annotations",
        "type": "AnnotationPage",
        "items": [_annotation(record, each) for each in record.attributions or ()],
    }


def _annotation(record: Record, attribution: Attribution) -> dict[str, Any]:
    """One annotation: its targets are the words of each role, its bodies what is said of them."""
    targets = [
        _target(record.document, span, role)
        for role in ("source", "cue", "content")
        for span in getattr(attribution, role)
    ]
    return {
        "id": attribution_urn(attribution),
        "type": "Annotation",
        "motivation": "identifying",
        "generator": {"id": "urn:sayso:software", "type": "Software", "name": "sayso"},
        "body": _bodies(record, attribution),
        "target": targets,
    }


def _bodies(record: Record, attribution: Attribution) -> list[dict[str, Any]]:
    source = record.source(attribution.speaker)
    who = (source.name or source.description) if source else None
    words = who or record.document.words(attribution.source) or "no source found"
    tags = [f"{name}:{value}" for name in _TAGS if (value := getattr(attribution, name))]
    tags += [f"source:{source.kind}"] if source else []
    return [
        {"type": "TextualBody", "purpose": "identifying", "format": "text/plain", "value": words},
        *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags),
    ]


def _target(document: Document, span: Span, role: str) -> dict[str, Any]:
    address = web_address(document.url)
    return {
        "type": "SpecificResource",
        "source": document_urn(document),
        **({"scope": address} if address else {}),
        "role": f"sayso:{role}",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.words(document.text),
                "prefix": document.text[max(0, span.start - _AROUND) : span.start],
                "suffix": document.text[span.end : span.end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
