"""Independence: how many independent roots a claim has, at least and at most, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.linking.identities.bodies import body_key
from sayso.linking.outlets import outlet_key
from sayso.model.stories import Range, Root

_SPOKES = re.compile(r"\b(?:spokes(?:man|woman|person|people)|press secretary)\b", re.IGNORECASE)
_COUNTED = frozenset({"named_person", "named_organisation", "document", "anonymous", "news_outlet"})


def count_independent(roots: Sequence[Root]) -> Range:
    """The range for a claim that rests on ``roots``.

    An outlet's report adds nothing to the sources it gives; all who spoke to one outlet without a
    name are one; a spokesman and his body are one. Unnamed sources that may be the same people
    make the range wide; so do people in general, who are no root that could be told apart.
    """
    groups = _merged([root for root in roots if root.kind in _COUNTED])
    vague = any(root.kind not in _COUNTED for root in roots)
    high = len(groups) + (1 if vague and not groups else 0)
    low = _fewest(groups)
    return Range(low=low, high=high, why=_why(groups, low, high, vague=vague))


def _merged(roots: Sequence[Root]) -> list[list[Root]]:
    """The roots, those that are one for certain together."""
    with_sources = {outlet_key(r.outlet) for r in roots if r.outlet and r.kind != "news_outlet"}
    groups: list[list[Root]] = []
    for root in roots:
        if root.kind == "news_outlet" and root.name and outlet_key(root.name) in with_sources:
            continue
        partner = next((g for g in groups if any(_are_one(root, other) for other in g)), None)
        if partner is None:
            groups.append([root])
        else:
            partner.append(root)
    return groups


def _are_one(one: Root, other: Root) -> bool:
    if one.kind == other.kind == "anonymous":
        return bool(one.outlet and other.outlet) and outlet_key(one.outlet or "") == outlet_key(
            other.outlet or ""
        )
    return _speaks_for(one, other) or _speaks_for(other, one)


def _speaks_for(person: Root, body: Root) -> bool:
    """Whether ``person`` is the spokesman of ``body``."""
    post = " ".join(filter(None, (person.role, person.affiliation, person.description)))
    if body.kind != "named_organisation" or not body.name or not _SPOKES.search(post):
        return False
    return body_key(body.name) in body_key(post) or body.name.lower() in post.lower()


def _fewest(groups: Sequence[Sequence[Root]]) -> int:
    """How many groups are left if all that may be the same are."""
    left = list(range(len(groups)))
    for i, group in enumerate(groups):
        maybe = {other for root in group for other in root.same_as_maybe}
        for j in range(i):
            if any(root.id in maybe for root in groups[j]):
                left = [left[j] if x == left[i] else x for x in left]
    return len(set(left))


def _why(groups: Sequence[Sequence[Root]], low: int, high: int, *, vague: bool) -> str:
    """The reason for the range, in one sentence."""
    if high == 0:
        return "the documents say it in their own voice: no source found in the text"
    if not groups:
        return "only people in general are named as its source"
    named = " and ".join(_called(group) for group in groups[:4])
    more = f" and {len(groups) - 4} more" if len(groups) > 4 else ""
    if low == high:
        return f"{named}{more}"
    return f"{named}{more}; unnamed sources among them may be the same people"


def _called(group: Sequence[Root]) -> str:
    """What a group of roots is called: its first name, else its first description."""
    root = next((root for root in group if root.name), group[0])
    called = root.name or root.description or root.kind.replace("_", " ")
    through = root.outlet if root.outlet and root.outlet != root.name else None
    return f"{called} (through {through})" if through else called
