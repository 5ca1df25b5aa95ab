"""Linking: the records of one story made a Story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.linking.casts import make_cast
from sayso.linking.copies import find_copies
from sayso.linking.drafts import Point, draft_story
from sayso.linking.edges import copy_edges, find_edges
from sayso.linking.independence import count_independent
from sayso.model import Record
from sayso.model.stories import Claim, Root, Story, StoryDocument


def link(records: Iterable[Record]) -> Story:
    """The story that ``records`` tell, whatever their order.

    A document that is given twice counts once.
    """
    ordered = order_records(records)
    casts = {record.document.id: make_cast(record) for record in ordered}
    copies = find_copies(ordered, casts)
    draft = draft_story(ordered, casts)
    claims = tuple(_claim(number, points) for number, points in enumerate(draft.claims, 1))
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
        hardening=(),
        independent_roots=count_independent(draft.roots),
    )


def order_records(records: Iterable[Record]) -> list[Record]:
    """The records by day of publication and id, each document once."""
    once = {record.document.id: record for record in records}
    return sorted(once.values(), key=lambda r: (r.document.published or "9", r.document.id))


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


def _claim(number: int, points: Sequence[Point]) -> Claim:
    supporting = _roots(points, denying=False)
    return Claim(
        id=f"c{number}",
        text="",
        statements=tuple(
            (p.statement.document, p.statement.attribution.id if p.statement.attribution else None)
            for p in points
        ),
        spans=tuple(point.statement.spans for point in points),
        roots=tuple(root.id for root in supporting),
        independent_roots=count_independent(supporting),
        denied_by=tuple(root.id for root in _roots(points, denying=True)),
    )


def _roots(points: Sequence[Point], *, denying: bool) -> tuple[Root, ...]:
    """The roots that put the claim forward, or deny it, in order."""
    found = {b.root.id: b.root for p in points if _stands(p, denying) for b in p.backings}
    return tuple(found.values())


def _stands(point: Point, denying: bool) -> bool:
    return point.statement.denies if denying else point.statement.asserts

