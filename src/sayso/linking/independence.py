"""Independence: how many independent roots a claim has, at least and at most, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import combinations

from sayso.extraction.actors.spellings import initials
from sayso.extraction.sources.lexicons import lexicon
from sayso.linking.identities.bodies import body_key
from sayso.linking.outlets import outlet_key
from sayso.linking.words import stem
from sayso.model.stories import Range, Root

_WORD = re.compile(r"[\w’']+")
_OFFICE = frozenset(map(stem, "spokesman spokeswoman spokesperson press secretary".split()))
# What somebody reported, where it is not said who: its source may be any of the others.
_SOME_REPORT = re.compile(
    r"\b(?:media|press|news|outlets?|newspapers?|reports?|stor(?:y|ies)|accounts?)\b", re.I
)
_NAME = re.compile(r"\b[A-Z][\w.’'-]*\w(?: (?:of |for |the |and )?[A-Z][\w.’'-]*\w)*")
_IGNORED = lexicon("titles") | frozenset(
    "the an one two three four five six several some many his her its ceo".split()
)
_OFFICES = lexicon("role_words") | lexicon("titles")
_PUBLIC = frozenset({"named_person", "named_organisation"})
_COUNTED = frozenset({*_PUBLIC, "document", "anonymous", "news_outlet"})


_ALONE: Mapping[str, str] = {}
_NOBODY: Mapping[str, Sequence[Root]] = {}
_MEANT = "if a near statement means the same"
_UNSOURCED = "if a report that gives no source has one of its own"


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
    groups = _merged(just, bodies) or _merged(roots, bodies)[:1]
    sourced = [group for group in groups if not all(map(_is_report, group))]
    known = set(roots)
    around = _merged((*roots, *(root for root in near if root not in known)), bodies)
    meant = any(_is_apart(group, sourced) for group in around)
    unsourced = bool(sourced) and any(all(map(_is_report, group)) for group in around)
    counted = sourced or groups[:1]
    low, high = _fewest([_with_others(group, retold) for group in counted]), len(counted) + (meant or unsourced)
    doubts = [why for why, doubt in ((_MEANT, meant), (_UNSOURCED, unsourced)) if doubt]
    return Range(low=low, high=high, why=_why(counted, groups, low, doubts))


def _is_apart(group: Sequence[Root], counted: Sequence[Sequence[Root]]) -> bool:
    """Whether a group is nobody's report and none of those that are counted."""
    if all(map(_is_report, group)):
        return False
    known = {root.id for other in counted for root in other}
    return not any(root.id in known for root in group) and not any(
        _may_be_one(group, other) for other in counted
    )


def _merged(roots: Sequence[Root], bodies: Mapping[str, str]) -> list[list[Root]]:
    """The roots that count, those that are one for certain together."""
    counted = [root for root in roots if root.kind in _COUNTED]
    groups = {place: [place] for place in range(len(counted))}
    for one, other in _ones(counted, bodies):
        mine, theirs = groups[one], groups[other]
        if mine is not theirs:
            mine += theirs
            groups |= dict.fromkeys(theirs, mine)
    each = {id(group): [counted[place] for place in group] for group in groups.values()}
    ordered = [sorted(group, key=_number) for group in each.values()]
    return sorted(ordered, key=lambda group: _number(group[0]))


def _number(root: Root) -> int:
    return int(root.id[1:])


def _ones(roots: Sequence[Root], bodies: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Pairs, by their places, that are one for certain: enough of them to tell all others.

    They are one by their outlet, or as a body and what speaks for it.
    """
    through: dict[str, int] = {}
    for place, root in enumerate(roots):
        outlet = outlet_key(root.outlet or "") if root.kind not in _PUBLIC else ""
        if outlet:
            yield through.setdefault(outlet, place), place
    spoken: dict[str, int] = {}
    for place, root in enumerate(roots):
        yield spoken.setdefault(bodies.get(root.id, root.id), place), place
    named = [n for n, root in enumerate(roots) if root.kind == "named_organisation" and root.name]
    for place, part in enumerate(roots):
        if _speaks(part):
            yield from ((place, body) for body in named if _is_of(part, roots[body]))


def _speaks(root: Root) -> bool:
    """Whether a root is a paper, or speaks for somebody by office."""
    return root.kind == "document" or (root.kind != "news_outlet" and bool(_told(root) & _OFFICE))


def _is_of(part: Root, body: Root) -> bool:
    """Whether a paper, or one who speaks by office, is of ``body`` by the words around it."""
    words, name = _told(part), _stems(body.name or "")
    return len(name & words) * 2 > len(name) or initials(body.name or "").lower() in words


def _told(root: Root) -> frozenset[str]:
    return _stems(" ".join(filter(None, (root.role, root.affiliation, root.description))))


@lru_cache(maxsize=4096)
def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(words.replace(".", ""))) - {""}


def _is_report(root: Root) -> bool:
    """Whether a root is a report that gives no source of its own."""
    unowned = root.kind == "document" and bool(_SOME_REPORT.search(root.description or ""))
    return root.kind == "news_outlet" or unowned


def _with_others(group: Sequence[Root], retold: Mapping[str, Sequence[Root]]) -> list[Root]:
    """The roots of a group, and those whose words they tell."""
    others = {other.id: other for root in group for other in retold.get(root.id, ())}
    return [*group, *others.values()]


def _fewest(groups: Sequence[Sequence[Root]]) -> int:
    """How many groups are left if all that may be one are."""
    left = list(range(len(groups)))
    for i, j in combinations(range(len(groups)), 2):
        if _may_be_one(groups[i], groups[j]):
            left = [left[i] if x == left[j] else x for x in left]
    return len(set(left))


def _may_be_one(one: Sequence[Root], other: Sequence[Root]) -> bool:
    """Whether two groups may be the same people, or speak for one house."""
    maybe = {name for root in one for name in root.same_as_maybe}
    known = {root.id for root in one}
    return any(
        root.id in maybe or root.id in known or any(_same_house(root, mine) for mine in one)
        for root in other
    )


def _same_house(one: Root, other: Root) -> bool:
    """Whether the names around two roots show one body behind both: its officer and its paper."""
    mine, theirs = _houses(one), _houses(other)
    return bool(mine & theirs)


@lru_cache(maxsize=4096)
def _houses(root: Root) -> frozenset[str]:
    """The bodies that a root's name, role, affiliation and description show it to be of."""
    words = [root.role, root.affiliation, root.description]
    if root.kind != "named_person":
        words.append(root.name)
    told = " | ".join(filter(None, words))
    if root.kind == "named_person":
        told = told.replace(root.name, "|")
    named = (_without_office(match[0].replace(".", "")) for match in _NAME.finditer(told))
    return frozenset(body_key(name) for name in named if name and name.lower() not in _IGNORED)


def _without_office(name: str) -> str:
    """A name without the office in capitals that follows it: "Guild" of "Guild CEO"."""
    words = name.removesuffix("'s").split()
    while words and words[-1].lower() in _OFFICES:
        words.pop()
    return " ".join(words)


def _why(
    counted: Sequence[Sequence[Root]],
    groups: Sequence[Sequence[Root]],
    low: int,
    doubts: Sequence[str],
) -> str:
    """The reasons for the range, a sentence in all."""
    if not groups:
        own = "no source found in the text: said in the documents' own voice"
        return f"{own}; near statements have a source" if doubts else own
    reasons = [_list(counted)]
    if low < len(counted):
        reasons.append("some of them may be the same people, or speak or tell for one body")
    if len(counted) < len(groups):
        reasons.append("reports that give no source are not counted")
    if doubts:
        reasons.append(f"one more {' or '.join(doubts)}")
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
