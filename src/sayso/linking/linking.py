"""Linking: the records of one story made a Story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from sayso.linking.actors import NO_ACTORS, join_actors
from sayso.linking.actors import Cast as ActorCast
from sayso.linking.blame import join_blame
from sayso.linking.casts import Cast, make_cast
from sayso.linking.circles import find_circles
from sayso.linking.conflicts import find_conflicts
from sayso.linking.copies import find_copies
from sayso.linking.denials import denying, find_denials
from sayso.linking.differences import find_differences
from sayso.linking.drafts import ClaimDraft, Draft, Point, draft_story
from sayso.linking.edges import copy_edges, find_edges
from sayso.linking.events import join_events
from sayso.linking.hardening import find_hardening
from sayso.linking.independence import count_independent
from sayso.linking.labels import join_labels
from sayso.linking.voices import Voices, find_voices
from sayso.model import Record, Span, hull
from sayso.model.stories import Claim, Copy, Range, Root, Story, StoryDocument

_Taken = Mapping[str, Sequence[Span]]

_CENTRAL = 0.5  # how like the centre of a claim a statement is that says just this
_PERHAPS = 0.22  # and one that may say it; the claim's others say something else about the thing


def link(records: Iterable[Record]) -> Story:
    """The story that ``records`` tell, whatever their order.

    A document that is given twice counts once.
    """
    ordered = order_records(records)
    casts = {record.document.id: make_cast(record) for record in ordered}
    copies = find_copies(ordered, casts)
    actors = join_actors(ordered)
    draft = draft_story(ordered, casts, actors.ids if actors else {})
    voices = find_voices(draft)
    claims = _make_claims(draft, copies, voices)
    edges = (*find_edges(claims, draft), *copy_edges(copies))
    story = Story(
        documents=tuple(_document(record) for record in ordered),
        claims=claims,
        roots=draft.roots,
        edges=edges,
        circles=find_circles(edges, casts.keys()),
        copies=copies,
        hardening=find_hardening(claims, draft.claims, casts, copies),
        independent_roots=_headline(claims),
    )
    return _with_subjects(story, draft, actors, voices)


def order_records(records: Iterable[Record]) -> list[Record]:
    """The records by day of publication and id, each document once."""
    once = {record.document.id: record for record in records}
    return sorted(once.values(), key=lambda r: (r.document.published or "9", r.document.id))


def _with_subjects(story: Story, draft: Draft, actors: ActorCast | None, voices: Voices) -> Story:
    """The story with what its documents are about: actors, labels, events, blame."""
    events = join_events(draft.records)
    actor_ids = actors.ids if actors else {}
    event_ids = events.ids if events else {}
    denials = {
        (document, attribution.id)
        for document, cast in draft.casts.items()
        for attribution, _ in denying(cast)
    }
    blame = join_blame(draft.records, actors or NO_ACTORS, event_ids, voices, denials)
    return replace(
        story,
        actors=actors.actors if actors else None,
        labels=join_labels(draft.records, {**actor_ids, **event_ids}, voices),
        events=events.events if events else None,
        blame=blame,
        denials=find_denials(draft, story.claims, voices, event_ids),
        conflicts=find_conflicts(draft.records, event_ids, blame, voices),
    )


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


def _make_claims(draft: Draft, copies: Sequence[Copy], voices: Voices) -> tuple[Claim, ...]:
    differences = find_differences(draft.claims, draft.casts)
    taken = _taken(copies)
    return tuple(
        replace(
            _claim(number, drafted, draft.casts, taken, voices, draft.roots), differs_from=found
        )
        for number, (drafted, found) in enumerate(zip(draft.claims, differences, strict=True), 1)
    )


def _claim(
    number: int,
    drafted: ClaimDraft,
    casts: Mapping[str, Cast],
    taken: _Taken,
    voices: Voices,
    roots: Sequence[Root],
) -> Claim:
    points = drafted.points
    supporting = _roots(points, drafted.centre, denying=False)
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
        independent_roots=_independent(drafted, taken, voices, roots),
        denied_by=tuple(root.id for root in _roots(points, drafted.centre, denying=True)),
    )


def _independent(
    drafted: ClaimDraft, taken: _Taken, voices: Voices, roots: Sequence[Root]
) -> Range:
    """How many independent roots a claim has; what a page has copied counts once."""
    centre = drafted.centre
    rated = zip(drafted.points, drafted.closeness, strict=True)
    own = [(p, close) for p, close in rated if not _is_copied(p, taken)]
    central = _roots([p for p, close in own if close >= _CENTRAL], centre, denying=False)
    perhaps = _roots([p for p, close in own if close >= _PERHAPS], centre, denying=False)
    near = [point for _, point in drafted.near if not _is_copied(point, taken)]
    return count_independent(
        perhaps or _roots([p for p, _ in own], centre, denying=False),
        central={root.id for root in central},
        near=_roots(near, centre, denying=False),
        bodies=voices.bodies,
        retold=_retold([p for p, _ in own], voices, {root.id: root for root in roots}),
    )


def _retold(
    points: Sequence[Point], voices: Voices, roots: Mapping[str, Root]
) -> Mapping[str, Sequence[Root]]:
    """For each root that tells what somebody else said, those whose words they are."""
    found: dict[str, dict[str, Root]] = defaultdict(dict)
    for document, given, backings in (
        (point.statement.document, point.statement.attribution, point.backings) for point in points
    ):
        teller = voices.of_source(document, given.speaker) if given and given.speaker else ""
        for backing in backings:
            if teller in roots and teller != backing.root.id:
                found[backing.root.id][teller] = roots[teller]
    return {root: tuple(others.values()) for root, others in found.items()}


def _taken(copies: Sequence[Copy]) -> _Taken:
    """The passages that each document has from others of the story."""
    taken: dict[str, list[Span]] = defaultdict(list)
    for copy in copies:
        if ":" not in copy.of:
            taken[copy.copy] += [passage for _, passage in copy.passages]
    return taken


def _is_copied(point: Point, taken: _Taken) -> bool:
    """Whether a statement stands in a passage that its page has from another page of the story."""
    span = hull(point.statement.spans)
    return any(passage.overlaps(span) for passage in taken.get(point.statement.document, ()))


def _roots(points: Sequence[Point], centre: Point, *, denying: bool) -> tuple[Root, ...]:
    """The roots that put forward what the centre says, or deny it, in order.

    Each with the outlet that it spoke to where it says this, if that is one outlet everywhere.
    """
    found: dict[str, tuple[Root, set[str]]] = {}
    for point in points:
        statement = point.statement
        if (statement.rejects != centre.statement.negated) != denying:
            continue
        for backing in point.backings if statement.asserts or statement.denies else ():
            outlets = found.setdefault(backing.root.id, (backing.root, set()))[1]
            outlets.add(backing.origin.outlet or "")
    return tuple(
        replace(root, outlet=next(iter(outlets)) or None) if len(outlets) == 1 else root
        for root, outlets in found.values()
    )
