"""Roots: the figures behind a story's statements, named and numbered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from sayso.linking.identities import Figure, may_be_one
from sayso.linking.identities.people import read_name
from sayso.linking.outlets import outlet_key
from sayso.model.stories import Root

_MOST_COMPARED = 100  # unnamed figures of a story; beyond them, who may be the same is not asked


def make_roots(figures: Sequence[Figure]) -> tuple[Root, ...]:
    """A root for each figure, in the same order; those without a name by their words."""
    maybe = _maybe(figures)
    return tuple(
        _root(number, figure, maybe.get(number, ())) for number, figure in enumerate(figures, 1)
    )


def _root(number: int, figure: Figure, maybe: Sequence[int]) -> Root:
    spellings = Counter(origin.name for origin in figure.origins if origin.name)
    kinds = Counter(origin.kind for origin in figure.origins)
    person = figure.key[0] == "person"
    return Root(
        id=f"r{number}",
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind)),
        name=max(spellings, key=lambda name: _fullness(name, spellings[name], person), default=""),
        spellings=tuple(sorted(spellings)),
        outlet=_only(origin.outlet for origin in figure.origins),
        description=_longest(o.description for o in figure.origins),
        role=_longest(o.role for o in figure.origins),
        affiliation=_longest(o.affiliation for o in figure.origins),
        same_as_maybe=tuple(f"r{other}" for other in maybe),
    )


def _fullness(name: str, count: int, person: bool) -> tuple[int, int, str]:
    """What makes a name the one to show: a person's fullest, a body's commonest."""
    if person:
        read = read_name(name)
        return len(read.given), -len(name), name  # the fewest titles about the fullest name
    return count, len(name), name


def _only(outlets: Iterable[str | None]) -> str | None:
    """The outlet that a source spoke to everywhere; None for one that spoke to several, or all."""
    found = sorted(set(outlets), key=lambda outlet: outlet or "")
    return found[0] if len({outlet_key(outlet or "") for outlet in found}) == 1 else None


def _longest(words: Iterable[str | None]) -> str | None:
    return max((word for word in words if word), key=len, default=None)


def _maybe(figures: Sequence[Figure]) -> Mapping[int, list[int]]:
    """For each unnamed figure's number, those of the others it may be the same people as."""
    unnamed = [
        (number, figure)
        for number, figure in enumerate(figures, 1)
        if figure.key[0] == "unnamed" and figure.origins[0].kind == "anonymous"
    ][:_MOST_COMPARED]
    found: dict[int, list[int]] = {}
    for (i, one), (j, other) in combinations(unnamed, 2):
        if may_be_one(one, other):
            found.setdefault(i, []).append(j)
            found.setdefault(j, []).append(i)
    return found
