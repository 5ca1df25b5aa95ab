"""Merging: roots that are one for certain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from sayso.extraction.actors.spellings import initials
from sayso.linking.outlets import outlet_key
from sayso.linking.words import stem
from sayso.model.stories import Root

_WORD = re.compile(r"[\w’']+")
_OFFICE = frozenset(map(stem, "spokesman spokeswoman spokesperson press secretary".split()))
_PUBLIC = frozenset({"named_person", "named_organisation"})
_COUNTED = frozenset({*_PUBLIC, "document", "anonymous", "news_outlet"})


def merge_roots(roots: Sequence[Root], bodies: Mapping[str, str]) -> list[list[Root]]:
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
