"""Edges: the steps from a page to the outlet it cites and on to the root, with their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.linking.drafts import Backing, Draft, Point
from sayso.linking.outlets import outlet_key
from sayso.model.stories import Claim, Copy, Edge


def find_edges(claims: Sequence[Claim], draft: Draft) -> tuple[Edge, ...]:
    """The edges of all claims, in their order; a document's edge to a root stands once a claim."""
    pages = {
        outlet_key(record.document.outlet): record.document.id
        for record in reversed(draft.records)
        if record.document.outlet
    }
    found: dict[tuple[str, str, str | None], Edge] = {}
    for claim, drafted in zip(claims, draft.claims, strict=True):
        for point in drafted.points:
            for edge in _of_point(claim.id, point, pages):
                found.setdefault((edge.from_, edge.to, edge.claim), edge)
    return tuple(found.values())


def _of_point(claim: str, point: Point, pages: dict[str, str]) -> Iterator[Edge]:
    document = point.statement.document
    attribution = point.statement.attribution
    direct = attribution is not None and attribution.quote in ("direct", "mixed")
    for backing in point.backings:
        outlet = _between(backing, document, pages)
        if outlet:
            to = pages.get(outlet_key(outlet), outlet)
            yield Edge(from_=document, to=to, kind="cites", claim=claim, span=backing.origin.words)
        yield Edge(
            from_=document,
            to=backing.root.id,
            kind="quotes" if direct else "cites",
            claim=claim,
            span=backing.origin.words,
            via=outlet,
        )


def _between(backing: Backing, document: str, pages: dict[str, str]) -> str | None:
    """The outlet between a document and a root, None where the document has it at first hand."""
    outlet = backing.origin.outlet
    if outlet is None or pages.get(outlet_key(outlet)) == document:
        return None
    return outlet


def copy_edges(copies: Sequence[Copy]) -> tuple[Edge, ...]:
    """An edge from each copy to what it was taken from."""
    return tuple(
        Edge(
            from_=copy.copy,
            to=copy.of,
            kind="copies",
            span=copy.passages[0][1] if copy.passages else None,
            share=copy.share,
        )
        for copy in copies
    )
