"""The published JSON-LD contexts as far as the exports use them, restated for tests offline.

Restated from the Web Annotation Vocabulary (W3C, 2017) and from schema.org.
"""

from __future__ import annotations

from typing import Any

from pyld import jsonld

OA = "http://www.w3.org/ns/oa#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
ACTIVITY = "http://www.w3.org/ns/activitystreams#"
SCHEMA = "http://schema.org/"

ANNOTATION: dict[str, Any] = {
    "id": {"@id": "@id"},
    "type": {"@id": "@type", "@type": "@vocab"},
    **{
        name: f"{OA}{name}"
        for name in (
            "Annotation",
            "SpecificResource",
            "TextPositionSelector",
            "TextQuoteSelector",
            "TextualBody",
            "identifying",
            "tagging",
        )
    },
    "AnnotationPage": f"{ACTIVITY}OrderedCollectionPage",
    "Software": f"{ACTIVITY}Application",
    "items": {"@id": f"{ACTIVITY}items", "@type": "@id", "@container": "@list"},
    "body": {"@id": f"{OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "scope": {"@id": f"{OA}hasScope", "@type": "@id"},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "generator": {"@id": f"{ACTIVITY}generator", "@type": "@id"},
    "name": "http://xmlns.com/foaf/0.1/name",
    "format": "http://purl.org/dc/elements/1.1/format",
    "value": f"{RDF}value",
    "exact": f"{OA}exact",
    "prefix": f"{OA}prefix",
    "suffix": f"{OA}suffix",
    "start": {"@id": f"{OA}start"},
    "end": {"@id": f"{OA}end"},
}
_LINKS = ("url", "isPartOf", "appearance")
_DATES = ("datePublished", "dateCreated")
ARTICLE: dict[str, Any] = {
    "@vocab": SCHEMA,
    **{name: {"@id": f"{SCHEMA}{name}", "@type": "@id"} for name in _LINKS},
    **{name: {"@id": f"{SCHEMA}{name}", "@type": f"{SCHEMA}Date"} for name in _DATES},
}
_CONTEXTS = {"http://www.w3.org/ns/anno.jsonld": ANNOTATION, "https://schema.org": ARTICLE}


def _load(url: str, _options: object) -> dict[str, Any]:
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": _CONTEXTS[url]}}


def expand(document: dict[str, Any]) -> dict[str, Any]:
    """The document as an independent JSON-LD processor understands it."""
    (expanded,) = jsonld.expand(document, {"documentLoader": _load})
    return dict(expanded)
