"""Drafts: the statements of a story, grouped to claims, and what each of them rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from sayso.linking.accusers import find_accusers
from sayso.linking.casts import Cast
from sayso.linking.claims import group_statements
from sayso.linking.copies.credits import wire_credit
from sayso.linking.exhibits import find_exhibit
from sayso.linking.identities import group_origins
from sayso.linking.origins import Origin, find_origins
from sayso.linking.outlets import outlet_key
from sayso.linking.rejections import join_rejections, rejected_kind, rejecting
from sayso.linking.roots import make_roots
from sayso.linking.statements import Statement, find_statements
from sayso.model import Attribution, Document, Record, Span
from sayso.model.stories import Root

_WITHHELD = frozenset({"anonymous", "unnamed_person"})


class Backing(NamedTuple):
    """What one statement rests on, as its document words it, and which root that is."""

    origin: Origin
    root: Root


class Point(NamedTuple):
    """A statement with its backings; none where the document says it in its own voice."""

    statement: Statement
    backings: tuple[Backing, ...]


class ClaimDraft(NamedTuple):
    """The points of one claim, and how like its centre each is (0 to 1).

    ``near`` are points of other claims that may say the same, with the number of their claim.
    """

    points: tuple[Point, ...]
    closeness: tuple[float, ...]
    centre: Point
    near: tuple[tuple[int, Point], ...]


class Draft(NamedTuple):
    """A story's records in order, its roots, and its claims.

    ``backings`` has what each attribution rests on, by its document's id and its own, ``accusers``
    the roots of those who blame or deny, by their document's id and what it calls them.
    """

    records: Sequence[Record]
    casts: Mapping[str, Cast]
    roots: tuple[Root, ...]
    backings: Mapping[tuple[str, str], tuple[Backing, ...]]
    accusers: Mapping[tuple[str, str], tuple[Root, ...]]
    claims: Sequence[ClaimDraft]


def draft_story(
    records: Sequence[Record], casts: Mapping[str, Cast], actors: Mapping[tuple[str, str], str]
) -> Draft:
    """The draft of the story that ``records`` (in order) tell.

    ``actors`` has the story's name for each document's actor.
    """
    origins = {
        (document, attribution.id): _found(attribution, cast)
        for document, cast in casts.items()
        for attribution in cast.attributions.values()
    }
    statements = [s for record in records for s in find_statements(record, _called(record, actors))]
    exhibits = {s.key: find_exhibit(s, casts[s.document]) for s in statements}
    shown = [origin for origin in exhibits.values() if origin]
    accusers = {
        (record.document.id, who): found
        for record in records
        for who, found in find_accusers(record, casts[record.document.id]).items()
    }
    given = [*(o for found in origins.values() for o in found), *shown]
    figures = group_origins(_with_accusers(given, accusers.values()))
    roots = make_roots(figures)
    by_origin = {
        (origin.document, origin.source): root
        for figure, root in zip(figures, roots, strict=True)
        for origin in figure.origins
    }
    backings = {
        key: tuple(Backing(o, by_origin[o.document, o.source]) for o in found)
        for key, found in origins.items()
    }
    accusing = {
        key: tuple(by_origin[o.document, o.source] for o in found)
        for key, found in accusers.items()
    }
    points = []
    for statement in statements:
        exhibit = exhibits[statement.key]
        own = (Backing(exhibit, by_origin[exhibit.document, exhibit.source]),) if exhibit else ()
        points.append(Point(statement, own or _backings(statement, backings)))
    return Draft(records, casts, roots, backings, accusing, _draft_claims(points, casts))


def _with_accusers(given: Sequence[Origin], accusers: Iterable[Sequence[Origin]]) -> list[Origin]:
    """The origins of statements, and after them those who only blame or deny."""
    known = {(origin.document, origin.source) for origin in given}
    others = [origin for found in accusers for origin in found]
    return [*given, *(o for o in others if (o.document, o.source) not in known)]


def _called(record: Record, actors: Mapping[tuple[str, str], str]) -> list[tuple[Span, str]]:
    """Where a record names actors, the longest name in each place, with the story's name."""
    places = [
        (span, actors[record.document.id, actor.id])
        for actor in record.actors or ()
        for span in actor.mentions
    ]
    kept: list[tuple[Span, str]] = []
    for span, name in sorted(places, key=lambda place: (place[0].start, -place[0].end)):
        if not kept or span.start >= kept[-1][0].end:
            kept.append((span, name))
    return kept


def _backings(
    statement: Statement, backings: Mapping[tuple[str, str], tuple[Backing, ...]]
) -> tuple[Backing, ...]:
    given = statement.attribution
    return backings[statement.document, given.id] if given else ()


def _draft_claims(points: list[Point], casts: Mapping[str, Cast]) -> list[ClaimDraft]:
    kinds = [_rejected(point.statement, casts) for point in points]
    statements = [point.statement for point in points]
    groups = join_rejections(group_statements(statements), kinds, statements)
    for number in (each for group in groups for each in rejecting(group, kinds, statements)):
        points[number] = points[number]._replace(
            statement=statements[number]._replace(rejecting=True)
        )
    own = {document: _own_outlet(cast.document) for document, cast in casts.items()}
    owner = {number: index for index, group in enumerate(groups) for number in group.members}
    for group in groups:
        resolved = _resolve_reports([points[number] for number in group.members], own)
        for number, point in zip(group.members, resolved, strict=True):
            points[number] = point
    return [
        ClaimDraft(
            points=tuple(points[number] for number in group.members),
            closeness=tuple(group.closeness[number] for number in group.members),
            centre=points[group.centre],
            near=tuple(
                (owner[number], points[number])
                for number in sorted(group.closeness)
                if owner[number] != index
            ),
        )
        for index, group in enumerate(groups)
    ]


def _rejected(statement: Statement, casts: Mapping[str, Cast]) -> str | None:
    words = casts[statement.document].document.words(statement.spans)
    return rejected_kind(statement, words)


def _found(attribution: Attribution, cast: Cast) -> tuple[Origin, ...]:
    """The origins; whoever spoke unnamed and to nobody else spoke to the document's outlet."""
    return tuple(
        replace(origin, outlet=_own_outlet(cast.document))
        if origin.outlet is None and origin.kind in _WITHHELD
        else origin
        for origin in find_origins(attribution, cast)
    )


def _own_outlet(document: Document) -> str | None:
    """The agency that a document is from, else the outlet that published it."""
    credit = wire_credit(document)
    return credit.outlet if credit else document.outlet


def _resolve_reports(points: Sequence[Point], own: Mapping[str, str | None]) -> list[Point]:
    """The points of a claim, an outlet's report replaced by what it is known to rest on.

    Another document may name the report's sources, or be the report: ``own`` is whose each is.
    """
    known = _behind_outlets(points, own)
    return [point._replace(backings=tuple(_behind(point.backings, known))) for point in points]


def _behind_outlets(
    points: Sequence[Point], own: Mapping[str, str | None]
) -> Mapping[str, tuple[Backing, ...]]:
    """For each outlet the sources that its report on this claim has."""
    found: dict[str, dict[str, Backing]] = {}
    for point in points:
        for backing in point.backings:
            if backing.root.kind == "news_outlet":
                continue
            for outlet in {backing.origin.outlet, own[point.statement.document]} - {None}:
                found.setdefault(outlet_key(outlet or ""), {})[backing.root.id] = backing
    return {key: tuple(backings.values()) for key, backings in found.items()}


def _behind(
    backings: Sequence[Backing], known: Mapping[str, tuple[Backing, ...]]
) -> Sequence[Backing]:
    resolved: list[Backing] = []
    for backing in backings:
        outlet = backing.origin.outlet
        sources = known.get(outlet_key(outlet), ()) if outlet else ()
        if backing.root.kind == "news_outlet" and sources:
            resolved += [Backing(backing.origin, source.root) for source in sources]
        else:
            resolved.append(backing)
    return resolved
