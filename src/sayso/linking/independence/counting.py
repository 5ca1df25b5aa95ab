"""How many independent roots a claim has, at least and at most."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from sayso.linking.independence.houses import are_near, count_houses
from sayso.linking.independence.merging import merge_roots
from sayso.linking.independence.reasons import MEANT, UNSOURCED, explain
from sayso.model.stories import Range, Root

# What somebody reported, where it is not said who: its source may be any of the others.
_SOME_REPORT = re.compile(
    r"\b(?:media|press|news|outlets?|newspapers?|reports?|stor(?:y|ies)|accounts?)\b", re.I
)
_ALONE: Mapping[str, str] = {}
_NOBODY: Mapping[str, Sequence[Root]] = {}


def count_independent(
    roots: Sequence[Root],
    central: Set[str],
    near: Sequence[Root] = (),
    bodies: Mapping[str, str] = _ALONE,
    retold: Mapping[str, Sequence[Root]] = _NOBODY,
) -> Range:
    """The range for a claim that rests on ``roots``; one number where nothing speaks for doubt.

    Those of the ``central`` ids, which say just this, count. All that reached the page through one
    outlet without being named are one; so are a body, its papers and its spokesman, and all who
    speak as one: ``bodies`` has the body of each root's id. A report that gives no source adds
    nothing to others at least; its source may be one more. Two that may be the same people, or
    speak for one house, are one at least and two at most; roots of ``near`` statements are one
    more at most. Who only tells what others say, ``retold`` by root's id, may be one with those.
    """
    just = [root for root in roots if root.id in central]
    groups = merge_roots(just, bodies) or merge_roots(roots, bodies)[:1]
    sourced = [group for group in groups if not _is_report(group)]
    known = set(roots)
    around = merge_roots((*roots, *(root for root in near if root not in known)), bodies)
    others = [group for group in around if not _is_report(group)]
    doubts = []
    if any(not is_near for is_near in are_near(others, sourced)):
        doubts.append(MEANT)
    if sourced and len(others) < len(around):
        doubts.append(UNSOURCED)
    counted = sourced or groups[:1]
    low = count_houses([_with_others(group, retold) for group in counted])
    high = len(counted) + bool(doubts)
    return Range(low=low, high=high, why=explain(counted, groups, low, doubts))


def _is_report(group: Sequence[Root]) -> bool:
    """Whether a group is of reports alone that give no source of their own."""
    return all(
        root.kind == "news_outlet"
        or (root.kind == "document" and _SOME_REPORT.search(root.description or ""))
        for root in group
    )


def _with_others(group: Sequence[Root], retold: Mapping[str, Sequence[Root]]) -> list[Root]:
    """The roots of a group, and those whose words they tell."""
    others = {other.id: other for root in group for other in retold.get(root.id, ())}
    return [*group, *others.values()]
