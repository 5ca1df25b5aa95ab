"""Linking: the records of one story made a Story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.linking.casts import Cast, make_cast
from sayso.linking.copies import find_copies
from sayso.linking.drafts import ClaimDraft, Point, draft_story
from sayso.linking.edges import copy_edges, find_edges
from sayso.linking.hardening import find_hardening
from sayso.linking.independence import count_independent
from sayso.model import Record
from sayso.model.stories import Claim, Range, Root, Story, StoryDocument

_CENTRAL = 0.5  # how like the centre of a claim a statement is that says just this


def link(records: Iterable[Record]) -> Story:
    """The story that ``records`` tell, whatever their order.

    A document that is given twice counts once.
    """
    ordered = order_records(records)
    casts = {record.document.id: make_cast(record) for record in ordered}
    copies = find_copies(ordered, casts)
    draft = draft_story(ordered, casts)
    claims = tuple(_claim(n, drafted, casts) for n, drafted in enumerate(draft.claims, 1))
    return Story(
        documents=tuple(_document(record) for record in ordered),
        actors=None,
        labels=None,
        events=None,
        claims=claims,
        roots=draft.roots,
        edges=(*find_edges(claims, draft), *copy_edges(copies)),
        copies=copies,
        blame=(),
        denials=(),
        conflicts=(),
        hardening=find_hardening(claims, draft.claims, casts, copies),
        independent_roots=_headline(claims),
    )


def order_records(records: Iterable[Record]) -> list[Record]:
    """The records by day of publication and id, each document once."""
    once = {record.document.id: record for record in records}
    return sorted(once.values(), key=lambda r: (r.document.published or "9", r.document.id))


def _headline(claims: Sequence[Claim]) -> Range:
    """What the story's main claim rests on: the one that most documents make."""
    if not claims:
        return Range(low=0, high=0, why="no statements found in the documents")
    return claims[0].independent_roots


def _document(record: Record) -> StoryDocument:
    document = record.document
    return StoryDocument(
        id=document.id,
        origin=document.origin,
        title=document.title,
        outlet=document.outlet,
        published=document.published,
        url=document.url,
    )


def _claim(number: int, drafted: ClaimDraft, casts: Mapping[str, Cast]) -> Claim:
    points = drafted.points
    supporting = _roots(points, denying=False)
    central = {
        backing.root.id
        for point, closeness in zip(points, drafted.closeness, strict=True)
        if closeness >= _CENTRAL and point.statement.asserts
        for backing in point.backings
    }
    near = _roots([point for _, point in drafted.near], denying=False)
    centre = drafted.centre.statement
    return Claim(
        id=f"c{number}",
        text=casts[centre.document].document.words(centre.spans),
        statements=tuple(
            (p.statement.document, p.statement.attribution.id if p.statement.attribution else None)
            for p in points
        ),
        spans=tuple(point.statement.spans for point in points),
        roots=tuple(root.id for root in supporting),
        independent_roots=count_independent(supporting, central, near),
        denied_by=tuple(root.id for root in _roots(points, denying=True)),
    )


def _roots(points: Sequence[Point], *, denying: bool) -> tuple[Root, ...]:
    """The roots that put the claim forward, or deny it, in order."""
    found = {b.root.id: b.root for p in points if _stands(p, denying) for b in p.backings}
    return tuple(found.values())


def _stands(point: Point, denying: bool) -> bool:
    return point.statement.denies if denying else point.statement.asserts
