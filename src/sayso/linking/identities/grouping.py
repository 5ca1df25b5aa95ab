"""Grouping: the sources of all documents, those that are one put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sayso.linking.identities.bodies import body_keys
from sayso.linking.identities.papers import paper_kind, same_paper
from sayso.linking.identities.people import person_keys
from sayso.linking.identities.unnamed import may_be_same
from sayso.linking.origins import Origin
from sayso.linking.outlets import outlet_key

UNNAMED = frozenset({"anonymous", "unnamed_group", "unnamed_person"})
_NAMED = frozenset({"named_person", "named_organisation"})


class Figure(NamedTuple):
    """A source of the whole story: what each document gives for it, in order."""

    key: tuple[str, str]
    origins: tuple[Origin, ...]


def group_origins(origins: Sequence[Origin]) -> tuple[Figure, ...]:
    """The figures behind ``origins``, in order of their first; one that is given twice counts once.

    Named people and bodies are one by their names, an outlet's reports by the outlet, papers by
    what they are. An unnamed source is a figure of its own in every document.
    """
    origins = list({(o.document, o.source): o for o in origins}.values())
    people = person_keys(o.name for o in origins if o.kind == "named_person" and o.name)
    bodies = body_keys(o.name for o in origins if o.kind in _NAMED and o.name)
    papers = _paper_keys([o for o in origins if o.kind == "document"])
    groups: dict[tuple[str, str], list[Origin]] = defaultdict(list)
    for origin in origins:
        groups[_key(origin, people, bodies, papers)].append(origin)
    return tuple(Figure(key, tuple(group)) for key, group in groups.items())


def may_be_one(one: Figure, other: Figure) -> bool:
    """Whether two figures without names may be the same people."""
    first, second = one.origins[0], other.origins[0]
    if first.kind not in UNNAMED or second.kind not in UNNAMED:
        return False
    return all(may_be_same(a, b) for a in one.origins for b in other.origins)


def _key(
    origin: Origin,
    people: Mapping[str, str],
    bodies: Mapping[str, str],
    papers: Mapping[tuple[str, str], str],
) -> tuple[str, str]:
    own = f"{origin.document} {origin.source}"
    if origin.kind in UNNAMED:
        return ("unnamed", own)
    if origin.kind == "news_outlet":
        return ("outlet", outlet_key(origin.name) if origin.name else own)
    if origin.kind == "document":
        return ("paper", papers[origin.document, origin.source])
    if origin.kind == "named_person" and origin.name:
        return ("person", people.get(origin.name) or own)
    return ("body", bodies[origin.name] if origin.name else own)


def _paper_keys(origins: Sequence[Origin]) -> dict[tuple[str, str], str]:
    """A key for each described paper, shared by those that may be one."""
    by_kind: dict[str, list[list[Origin]]] = defaultdict(list)
    for origin in origins:
        groups = by_kind[paper_kind(_words(origin))]
        for group in groups:
            if all(same_paper(_words(origin), _words(other)) for other in group):
                group.append(origin)
                break
        else:
            groups.append([origin])
    return {
        (origin.document, origin.source): f"{kind} {number}"
        for kind, groups in by_kind.items()
        for number, group in enumerate(groups)
        for origin in group
    }


def _words(origin: Origin) -> str:
    return origin.name or origin.description or ""
