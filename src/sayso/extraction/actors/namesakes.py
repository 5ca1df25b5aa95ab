"""Persons of one surname kept apart: "Mr. Velling" is not Edda Velling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from sayso.extraction.sources.clusters import Cluster, Gender, gender_of
from sayso.model import Span

_OFFICE = re.compile(r"\b(President|Chancellor|Governor|Senator|Minister|Mayor|King|Queen)\s$")

_COURTESY = re.compile(r"\b(Mr|Mrs|Ms|Miss)\.?\s$")


def apart(text: str, clusters: Sequence[Cluster]) -> list[Cluster]:
    """``clusters`` with the bare surnames that are somebody else's taken out of a full name's.

    They are so where the text calls somebody of another gender by the bare surname with a title
    ("Mr. Velling" beside "Edda Velling"), or by an office that the full name never bears.
    """
    clusters = _by_courtesy(text, clusters)
    bare = {c.name: c for c in clusters if c.kind == "person" and " " not in c.name}
    found: list[Cluster] = []
    moved: dict[str, tuple[Span, ...]] = {}
    for cluster in clusters:
        surname = cluster.name.split()[-1]
        short = [m for m in cluster.mentions if m.words(text) == surname]
        if cluster.kind != "person" or " " not in cluster.name or not short:
            found.append(cluster)
            continue
        other = bare.get(surname)
        clash = other is not None and {other.gender, cluster.gender} == {"male", "female"}
        if clash or _holds_other_office(text, cluster, short):
            moved[surname] = tuple(short)
            kept = tuple(m for m in cluster.mentions if m not in short)
            found.append(replace(cluster, mentions=kept))
        else:
            found.append(cluster)
    return _with_moved(found, moved)


def _by_courtesy(text: str, clusters: Sequence[Cluster]) -> list[Cluster]:
    """``clusters`` with "Mr. Velling" given to the one Velling whose given name is a man's."""
    given = {c.id: gender_of(c.name.split()) for c in clusters if c.kind == "person"}
    found = {cluster.id: list(cluster.mentions) for cluster in clusters}
    genders = {cluster.id: cluster.gender for cluster in clusters}
    for cluster in clusters:
        surname = cluster.name.split()[-1]
        for mention in cluster.mentions if cluster.kind == "person" else ():
            told = _courtesy(text, mention) if mention.words(text) == surname else None
            others = [c.id for c in clusters if c.name.split()[-1] == surname and given.get(c.id)]
            fitting = [who for who in others if given[who] == told and who != cluster.id]
            if told and len(fitting) == 1 and given.get(cluster.id) != told:
                found[cluster.id].remove(mention)
                found[fitting[0]].append(mention)
                genders[cluster.id] = given.get(cluster.id)
    return [replace(c, mentions=tuple(sorted(found[c.id])), gender=genders[c.id]) for c in clusters]


def _courtesy(text: str, mention: Span) -> Gender | None:
    title = _COURTESY.search(text, max(0, mention.start - 6), mention.start)
    return None if title is None else ("male" if title[1] == "Mr" else "female")


def _holds_other_office(text: str, cluster: Cluster, short: Sequence[Span]) -> bool:
    """Whether the surname bears an office before any full name, which itself never does."""
    full = [mention for mention in cluster.mentions if mention not in short]
    first = min(full, default=None)
    early = [mention for mention in short if first is not None and mention < first]
    return bool(_offices(text, early)) and not _offices(text, full)


def _offices(text: str, mentions: Iterable[Span]) -> set[str]:
    found = (_OFFICE.search(text, max(0, m.start - 12), m.start) for m in mentions)
    return {match[1] for match in found if match}


def _with_moved(clusters: list[Cluster], moved: dict[str, tuple[Span, ...]]) -> list[Cluster]:
    """``clusters`` with the mentions taken out of one given to the bare surname's own."""
    found = [
        replace(cluster, mentions=tuple(sorted((*cluster.mentions, *moved.pop(cluster.name)))))
        if cluster.kind == "person" and cluster.name in moved
        else cluster
        for cluster in clusters
    ]
    number = max((cluster.id for cluster in clusters), default=0)
    for surname, mentions in sorted(moved.items()):
        number += 1
        found.append(
            Cluster(id=number, kind="person", name=surname, gender=None, mentions=mentions)
        )
    return found
