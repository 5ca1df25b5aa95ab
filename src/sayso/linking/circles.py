"""Circles: pages that cite each other for the same claim, so that it rests on none of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from sayso.model.stories import Circle, Edge


def find_circles(edges: Sequence[Edge], documents: Set[str]) -> tuple[Circle, ...]:
    """The circles of each claim, each with its documents in order of their ids."""
    cited: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for edge in edges:
        if edge.claim and edge.from_ in documents and edge.to in documents:
            cited[edge.claim][edge.from_].add(edge.to)
    return tuple(
        Circle(claim=claim, documents=circle)
        for claim, steps in cited.items()
        for circle in _circles(steps)
    )


def _circles(steps: Mapping[str, Set[str]]) -> Iterator[tuple[str, ...]]:
    """The sets of documents of which each leads to all others."""
    reached = {name: _reach(name, steps) for name in steps}
    seen: set[str] = set()
    for name in sorted(steps):
        circle = sorted(other for other in reached[name] if name in reached.get(other, ()))
        if name in reached[name] and len(circle) > 1 and name not in seen:
            seen.update(circle)
            yield tuple(circle)


def _reach(name: str, steps: Mapping[str, Set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for other in sorted(steps.get(waiting.pop(), ())):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found
