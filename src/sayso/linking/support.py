"""Support: the roots that put a claim forward, and how many of them are independent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from sayso.linking.claims import LEAST_NEAR
from sayso.linking.drafts import ClaimDraft, Draft, Point
from sayso.linking.independence import count_independent
from sayso.linking.voices import Voices
from sayso.model import Span, hull
from sayso.model.stories import Copy, Range, Root

_CENTRAL = 0.5  # how like the centre of a claim a statement is that says just this


class Ground(NamedTuple):
    """What all claims of a story stand on.

    ``taken`` has the passages that each document has from others of the story, ``roots`` each root
    by its id.
    """

    taken: Mapping[str, Sequence[Span]]
    voices: Voices
    roots: Mapping[str, Root]


def find_ground(draft: Draft, copies: Sequence[Copy], voices: Voices) -> Ground:
    """What the claims of a draft stand on."""
    taken: dict[str, list[Span]] = defaultdict(list)
    for copy in copies:
        if ":" not in copy.of:
            taken[copy.copy] += [passage for _, passage in copy.passages]
    return Ground(taken, voices, {root.id: root for root in draft.roots})


def count_roots(drafted: ClaimDraft, ground: Ground) -> Range:
    """How many independent roots a claim has; what a page has copied counts once."""
    centre = drafted.centre
    rated = zip(drafted.points, drafted.closeness, strict=True)
    own = [(p, close) for p, close in rated if not _is_copied(p, ground)]
    central = find_supporting([p for p, close in own if close >= _CENTRAL], centre, denying=False)
    perhaps = find_supporting([p for p, close in own if close >= LEAST_NEAR], centre, denying=False)
    near = [point for _, point in drafted.near if not _is_copied(point, ground)]
    return count_independent(
        perhaps or find_supporting([p for p, _ in own], centre, denying=False),
        central={root.id for root in central},
        near=find_supporting(near, centre, denying=False),
        bodies=ground.voices.bodies,
        retold=_retold([p for p, _ in own], ground),
    )


def _retold(points: Sequence[Point], ground: Ground) -> Mapping[str, Sequence[Root]]:
    """For each root that tells what somebody else said, those whose words they are."""
    found: dict[str, dict[str, Root]] = defaultdict(dict)
    for point in points:
        given = point.statement.attribution
        who = ground.voices.of_source(point.statement.document, given.speaker) if given else ""
        speaker = ground.roots.get(who)
        if speaker is None:
            continue
        for backing in point.backings:
            if backing.root.id != speaker.id:
                found[backing.root.id][speaker.id] = speaker
    return {root: tuple(others.values()) for root, others in found.items()}


def _is_copied(point: Point, ground: Ground) -> bool:
    """Whether a statement stands in a passage that its page has from another page of the story."""
    span = hull(point.statement.spans)
    return any(passage.overlaps(span) for passage in ground.taken.get(point.statement.document, ()))


def find_supporting(points: Sequence[Point], centre: Point, *, denying: bool) -> tuple[Root, ...]:
    """The roots that put forward what the centre says, or deny it, in order.

    Each with the outlet that it spoke to where it says this, if that is one outlet everywhere.
    """
    found: dict[str, tuple[Root, set[str]]] = {}
    for point in points:
        statement = point.statement
        if (statement.rejects != centre.statement.is_not) != denying:
            continue
        for backing in point.backings if statement.asserts or statement.denies else ():
            outlets = found.setdefault(backing.root.id, (backing.root, set()))[1]
            outlets.add(backing.origin.outlet or "")
    return tuple(
        replace(root, outlet=next(iter(outlets)) or None) if len(outlets) == 1 else root
        for root, outlets in found.values()
    )
