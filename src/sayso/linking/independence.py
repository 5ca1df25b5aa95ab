"""Independence: how many independent roots a claim has, at least and at most, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from sayso.extraction.actors.spellings import initials
from sayso.linking.outlets import outlet_key
from sayso.linking.words import stem
from sayso.model.stories import Range, Root

_WORD = re.compile(r"[\w’']+")
_OFFICE = frozenset(map(stem, "spokesman spokeswoman spokesperson press secretary".split()))
# What somebody reported, where it is not said who: its source may be any of the others.
_SOME_REPORT = re.compile(
    r"\b(?:media|press|news|outlets?|newspapers?|reports?|stor(?:y|ies)|accounts?)\b", re.I
)
_PUBLIC = frozenset({"named_person", "named_organisation"})
_COUNTED = frozenset({*_PUBLIC, "document", "anonymous", "news_outlet"})


def count_independent(roots: Sequence[Root], central: Set[str], near: Sequence[Root] = ()) -> Range:
    """The range for a claim that rests on ``roots``.

    At least: those of the ``central`` ids, which say just this, all that may be the same people
    taken for one, and without reports that give no source; one, if there is any root. At most:
    all of them, and those of ``near`` statements, which may mean the same.

    All that reached the page through one outlet without being named is one; so are a body, its
    papers and its spokesman.
    """
    groups = _merged(roots)
    sure = [
        group
        for group in groups
        if any(root.id in central for root in group) and not all(map(_is_report, group))
    ]
    around = _merged((*roots, *(root for root in near if root not in roots)))
    low = max(_fewest(sure), min(1, len(groups)))
    high = max(low, len(around), 1)
    return Range(low=low, high=high, why=_why(sure, groups, around, low))


def _merged(roots: Sequence[Root]) -> list[list[Root]]:
    """The roots that count, those that are one for certain together."""
    groups: list[list[Root]] = []
    for root in roots:
        if root.kind not in _COUNTED:
            continue
        partners = [g for g in groups if any(_are_one(root, other) for other in g)]
        merged = [root, *(other for group in partners for other in group)]
        groups = [group for group in groups if group not in partners]
        groups.append(sorted(merged, key=lambda root: int(root.id[1:])))
    return sorted(groups, key=lambda group: int(group[0].id[1:]))


def _are_one(one: Root, other: Root) -> bool:
    if one.kind not in _PUBLIC and other.kind not in _PUBLIC:
        through = outlet_key(one.outlet or ""), outlet_key(other.outlet or "")
        return bool(through[0]) and through[0] == through[1]
    return _is_of(one, other) or _is_of(other, one)


def _is_of(part: Root, body: Root) -> bool:
    """Whether ``part`` is a paper of ``body``, or speaks for it by office."""
    if body.kind != "named_organisation" or not body.name or part.kind == "news_outlet":
        return False
    words = _stems(" ".join(filter(None, (part.role, part.affiliation, part.description))))
    if part.kind != "document" and not words & _OFFICE:
        return False
    name = _stems(body.name)
    return len(name & words) * 2 > len(name) or initials(body.name).lower() in words


@lru_cache(maxsize=4096)
def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(words.replace(".", ""))) - {""}


def _is_report(root: Root) -> bool:
    """Whether a root is a report that gives no source of its own."""
    unowned = root.kind == "document" and bool(_SOME_REPORT.search(root.description or ""))
    return root.kind == "news_outlet" or unowned


def _fewest(groups: Sequence[Sequence[Root]]) -> int:
    """How many groups are left if all that may be the same are."""
    left = list(range(len(groups)))
    for i, group in enumerate(groups):
        maybe = {other for root in group for other in root.same_as_maybe}
        for j in range(i):
            if any(root.id in maybe for root in groups[j]):
                left = [left[j] if x == left[i] else x for x in left]
    return len(set(left))


def _why(
    sure: Sequence[Sequence[Root]],
    groups: Sequence[Sequence[Root]],
    around: Sequence[Sequence[Root]],
    low: int,
) -> str:
    """The reasons for the range, a sentence in all."""
    if not groups:
        own = "no source found in the text: said in the documents' own voice"
        return own if not around else f"{own}; near statements rest on {_list(around)}"
    reasons = [_list(groups)]
    if low < len(sure):
        reasons.append("unnamed sources among them may be the same people")
    if any(all(map(_is_report, group)) for group in groups) and len(groups) > 1:
        reasons.append("a report that gives no source may rest on one of the others")
    if len(sure) < len(groups) > 1:
        reasons.append("not all of them say just this")
    if len(around) > len(groups):
        reasons.append(f"{len(around) - len(groups)} more if near statements mean the same")
    return "; ".join(reasons)


def _list(groups: Sequence[Sequence[Root]]) -> str:
    called = [_called(group) for group in groups[:4]]
    more = [f"{len(groups) - 4} more"] if len(groups) > 4 else []
    return " and ".join([*called, *more])


def _called(group: Sequence[Root]) -> str:
    """What a group of roots is called: its first name, else its first description."""
    root = next((root for root in group if root.name), group[0])
    called = root.name or root.description or root.kind.replace("_", " ")
    through = root.outlet if root.outlet and root.outlet != root.name else None
    return f"{called} (through {through})" if through else called
