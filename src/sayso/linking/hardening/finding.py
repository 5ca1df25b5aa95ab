"""Finding, for each claim, where a page states it more firmly than what it comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.linking.casts import Cast
from sayso.linking.drafts import ClaimDraft, Point
from sayso.linking.hardening.cuts import find_cuts
from sayso.linking.hardening.firmness import CERTAIN, Firmness, firmness
from sayso.linking.hardening.headlines import find_headlines
from sayso.linking.hardening.making import make_hardening
from sayso.linking.hardening.scopes import find_widened
from sayso.model import Document, hull
from sayso.model.stories import Claim, Copy, Hardening

_WITHHELD = frozenset({"anonymous", "news_outlet"})
_FEWEST_SHARED = 4  # stems of two statements that say the same
_SHARE = 0.35  # of the stems of both
_LEAST_ALIKE = 0.35  # how like the centre of a claim both statements are

_Read = Mapping[str, Sequence[tuple[Point, Firmness]]]


def find_hardening(
    claims: Sequence[Claim],
    drafts: Sequence[ClaimDraft],
    casts: Mapping[str, Cast],
    copies: Sequence[Copy],
) -> tuple[Hardening, ...]:
    """The hardenings of all claims, in their order, one of a kind a document."""
    found: dict[tuple[str, str, str], Hardening] = {}
    for claim, drafted in zip(claims, drafts, strict=True):
        for hardening in (
            *_across(claim.id, drafted, casts),
            *_lost_denials(claim.id, drafted, casts, copies),
        ):
            key = (hardening.claim, hardening.document, hardening.kind)
            found.setdefault(key, hardening)
    others = (
        *find_headlines(claims, drafts, casts),
        *find_widened(claims, drafts, casts),
        *find_cuts(claims, drafts, casts, copies),
    )
    for hardening in others:
        found.setdefault((hardening.claim, hardening.document, hardening.kind), hardening)
    return tuple(found.values())


def _read(drafted: ClaimDraft, casts: Mapping[str, Cast]) -> _Read:
    """The statements of a claim that are like its centre, by document, with their firmness."""
    by_document: dict[str, list[tuple[Point, Firmness]]] = defaultdict(list)
    for point, closeness in zip(drafted.points, drafted.closeness, strict=True):
        if closeness >= _LEAST_ALIKE and point.statement.asserts:
            document = point.statement.document
            by_document[document].append((point, firmness(point, casts[document])))
    return by_document


def _across(claim: str, drafted: ClaimDraft, casts: Mapping[str, Cast]) -> Iterator[Hardening]:
    """A page that is certain, or names no source, where an earlier one is not, or does.

    A hedge may be lost inside one article as well.
    """
    by_document = _read(drafted, casts) if len(drafted.points) > 1 else {}
    hedges = {document: found for document, found in _hedged(by_document) if found}
    for document, read in by_document.items():
        own = [item for item in read if not item[0].statement.title]
        sourced = any(point.backings for point, _ in read)
        hedged = any(firm.least < CERTAIN for _, firm in own)
        for point, firm in own:
            if firm.least < CERTAIN:
                continue
            weaker = _weaker(own, point)
            if not weaker and not hedged:
                weaker = _weaker(_earlier(document, hedges, casts), point)
            backed = None if sourced else _withheld(_earlier(document, by_document, casts))
            if weaker:
                yield make_hardening(claim, "hedge lost", point, weaker, casts)
            elif backed:
                yield make_hardening(claim, "source lost", point, backed, casts)
            break


def _hedged(by_document: _Read) -> Iterator[tuple[str, Sequence[tuple[Point, Firmness]]]]:
    """The statements of each document that are hedged in their own words."""
    for document, read in by_document.items():
        yield document, [item for item in read if 0 < item[1].most < CERTAIN]


def _earlier(
    document: str, by_document: _Read, casts: Mapping[str, Cast]
) -> Iterator[tuple[Point, Firmness]]:
    """The statements of the other documents that are not known to be later than this one."""
    for other, items in by_document.items():
        if other != document and not _is_later(casts[other].document, casts[document].document):
            yield from items


def _is_later(one: Document, other: Document) -> bool:
    return bool(one.published and other.published and one.published > other.published)


def _weaker(items: Iterable[tuple[Point, Firmness]], firm: Point) -> Point | None:
    """The first of the statements that say the same as ``firm`` with a hedge."""
    return next(
        (p for p, other in items if 0 < other.most < CERTAIN and _says_the_same(firm, p)), None
    )


def _says_the_same(firm: Point, weak: Point) -> bool:
    """Whether two statements share most words, and the source, if both name one.

    What a source is quoted as saying is the source's own firmness, not the page's.
    """
    mine, theirs = firm.statement, weak.statement
    if mine.quoted:
        return False
    if mine.document == theirs.document and hull(mine.spans).overlaps(hull(theirs.spans)):
        return False
    if _numbers(mine.stems) != _numbers(theirs.stems) and _numbers(mine.stems):
        return False
    shared = set(mine.stems) & set(theirs.stems)
    if len(shared) < max(_FEWEST_SHARED, _SHARE * len({*mine.stems, *theirs.stems})):
        return False
    roots = {backing.root.id for backing in firm.backings}
    others = {backing.root.id for backing in weak.backings}
    return not roots or not others or bool(roots & others)


def _numbers(stems: Sequence[str]) -> frozenset[str]:
    return frozenset(stem for stem in stems if any(map(str.isdigit, stem)))


def _withheld(items: Iterable[tuple[Point, Firmness]]) -> Point | None:
    """The first statement, if all rest on sources without a name or on another's report."""
    first = None
    for point, _ in items:
        if not point.backings or not {b.root.kind for b in point.backings} <= _WITHHELD:
            return None
        first = first or point
    return first


def _lost_denials(
    claim: str, drafted: ClaimDraft, casts: Mapping[str, Cast], copies: Sequence[Copy]
) -> Iterator[Hardening]:
    """A copy that has the claim, and not the denial that its original has."""
    denying = {p.statement.document: p for p in drafted.points if p.statement.denies}
    first = {p.statement.document: p for p in reversed(drafted.points)} if denying else {}
    for copy in copies if denying else ():
        if copy.of in denying and copy.copy not in denying and copy.copy in first:
            yield make_hardening(claim, "denial lost", first[copy.copy], denying[copy.of], casts)
