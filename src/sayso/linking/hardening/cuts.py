"""Cuts: a copy that leaves out the denial which its original has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sayso.linking.casts import Cast
from sayso.linking.denials import denying
from sayso.linking.drafts import ClaimDraft, Point
from sayso.linking.hardening.making import make_hardening
from sayso.linking.statements import Statement
from sayso.model import Attribution, Span, hull
from sayso.model.stories import Claim, Copy, Hardening

_MOSTLY = 0.5  # of a copy that is its original's


def find_cuts(
    claims: Sequence[Claim],
    drafts: Sequence[ClaimDraft],
    casts: Mapping[str, Cast],
    copies: Sequence[Copy],
) -> Iterator[Hardening]:
    """The copies that keep what is denied in their original, and not the denial.

    What is denied is the sentence that shares words with the denial, the last before it where the
    original has both: an answer follows what it answers.
    """
    stated = [
        (claim.id, point)
        for claim, drafted in zip(claims, drafts, strict=True)
        for point in drafted.points
    ]
    for copy in copies:
        if copy.of not in casts or copy.share < _MOSTLY:
            continue
        told = [(name, p) for name, p in stated if p.statement.document == copy.copy]
        for attribution in _left_out(copy, casts):
            weak = _of(attribution, copy.of, stated)
            denied = _denied(weak, told, copy) if weak else None
            if weak and denied:
                yield make_hardening(denied[0], "denial lost", denied[1], weak, casts)


def _left_out(copy: Copy, casts: Mapping[str, Cast]) -> Iterator[Attribution]:
    """The denials of the original that stand in none of the copied passages."""
    for attribution, certainty in denying(casts[copy.of]):
        words = hull(attribution.spans)
        kept = any(first.overlaps(words) for first, _ in copy.passages)
        if certainty != "U" and not kept:
            yield attribution


def _of(
    attribution: Attribution, document: str, stated: Sequence[tuple[str, Point]]
) -> Point | None:
    """The statement that an attribution makes."""
    for _, point in stated:
        given = point.statement.attribution
        if point.statement.document == document and given and given.id == attribution.id:
            return point
    return None


def _denied(weak: Point, told: Sequence[tuple[str, Point]], copy: Copy) -> tuple[str, Point] | None:
    """The statement of a copy that a denial in its original answers, with its claim."""
    words, answer = set(weak.statement.stems), hull(weak.statement.spans).start
    able = [
        (place, one)
        for one in told
        if _puts_forward(one[1].statement) and words & set(one[1].statement.stems)
        for place in _places(hull(one[1].statement.spans), copy)
        if place < answer
    ]
    return max(able, key=lambda item: item[0])[1] if able else None


def _places(span: Span, copy: Copy) -> Iterator[int]:
    """Where the words at ``span`` of a copy stand in its original."""
    for first, second in copy.passages:
        if second.overlaps(span):
            yield first.start + span.start - second.start


def _puts_forward(statement: Statement) -> bool:
    return statement.asserts and not statement.rejects and not statement.title
