"""Linking: the records of one story made a Story."""

from __future__ import annotations

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
from sayso.linking.drafts import ClaimDraft, Draft, draft_story
from sayso.linking.edges import copy_edges, find_edges
from sayso.linking.events import join_events
from sayso.linking.hardening import find_hardening
from sayso.linking.labels import join_labels
from sayso.linking.support import Ground, count_roots, find_ground, find_supporting
from sayso.linking.voices import Voices, find_voices
from sayso.model import Record
from sayso.model.stories import Claim, Copy, Range, Story, StoryDocument


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
    ground = find_ground(draft, copies, voices)
    return tuple(
        replace(_claim(number, drafted, draft.casts, ground), differs_from=found)
        for number, (drafted, found) in enumerate(zip(draft.claims, differences, strict=True), 1)
    )


def _claim(number: int, drafted: ClaimDraft, casts: Mapping[str, Cast], ground: Ground) -> Claim:
    points = drafted.points
    supporting = find_supporting(points, drafted.centre, denying=False)
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
        independent_roots=count_roots(drafted, ground),
        denied_by=tuple(root.id for root in find_supporting(points, drafted.centre, denying=True)),
    )
