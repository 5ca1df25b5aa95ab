"""Headlines that are certain, over a body that is not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.linking.casts import Cast
from sayso.linking.drafts import ClaimDraft, Point
from sayso.linking.hardening.firmness import CERTAIN, firmness
from sayso.linking.hardening.making import make_hardening
from sayso.linking.words import stem
from sayso.model import hull
from sayso.model.stories import Claim, Hardening

_LEAST_SHARED = 0.5  # of a headline's stems that the body's sentence has
_OPEN = re.compile(
    r"\b(?:whether (?:or not )?to|if (?:it|they|he|she) (?:should|would|will)"
    r"|(?:is|are|was|were|been) (?:considering|weighing|mulling|discussing))\b",
    re.IGNORECASE,
)
# "the merger looks unlikely": what a body says of a thing that its headline puts forward.
_DOUBTED = re.compile(
    r"\b(?P<what>\w{4,}) (?:is|was|are|were|seems?|seemed|appears?|appeared|looks?|looked|remains?"
    r"|remained)(?: (?:still|highly|very|most))? (?:to be )?(?:unlikely|improbable|doubtful"
    r"|far from certain)\b",
    re.IGNORECASE,
)
_IMPROBABLE = re.compile(r"\b(?:unlikely|improbable|doubt\w*)\b", re.IGNORECASE)


def find_headlines(
    claims: Sequence[Claim], drafts: Sequence[ClaimDraft], casts: Mapping[str, Cast]
) -> Iterator[Hardening]:
    """The headlines that are certain of what the body, where it tells it, hedges or leaves open.

    The body tells it in the sentence that has most of the headline's words, the first of equals.
    So are headlines that put forward, however surely, what the body calls unlikely.
    """
    points: dict[str, list[tuple[str, Point]]] = defaultdict(list)
    for claim, drafted in zip(claims, drafts, strict=True):
        for point in drafted.points:
            if point.statement.asserts:
                points[point.statement.document].append((claim.id, point))
    for document, stated in points.items():
        body = [point for _, point in stated if not point.statement.title]
        for claim_id, point in stated:
            weaker = _weaker(point, body, casts[document]) if point.statement.title else None
            if weaker:
                yield make_hardening(claim_id, "headline", point, weaker, casts)


def _weaker(headline: Point, body: Sequence[Point], cast: Cast) -> Point | None:
    """The sentence of the body that tells what the headline does, if it is less certain."""
    doubted = next((point for point in body if _is_doubted(headline, point, cast)), None)
    if doubted:
        return doubted
    if firmness(headline, cast).least < CERTAIN or _is_open(headline, cast):
        return None
    told = max(
        body,
        key=lambda point: (_shared(headline, point), -point.statement.spans[0].start),
        default=None,
    )
    if told is None or _shared(headline, told) < _LEAST_SHARED:
        return None
    hedged = 0 < firmness(told, cast).most < CERTAIN
    return told if hedged or _is_open(told, cast) else None


def _is_doubted(headline: Point, point: Point, cast: Cast) -> bool:
    """Whether a sentence calls unlikely what a headline, which does not, speaks of."""
    if _IMPROBABLE.search(cast.document.words(headline.statement.spans)):
        return False
    doubts = _DOUBTED.finditer(cast.document.words((hull(point.statement.spans),)))
    return any(stem(doubt["what"]) in headline.statement.stems for doubt in doubts)


def _is_open(point: Point, cast: Cast) -> bool:
    return bool(_OPEN.search(cast.document.words(point.statement.spans)))


def _shared(headline: Point, point: Point) -> float:
    """The share of a headline's stems that a sentence has."""
    stems = set(headline.statement.stems)
    return len(stems & set(point.statement.stems)) / len(stems)
