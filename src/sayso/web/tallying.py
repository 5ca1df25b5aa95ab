"""Tallying: how much stands under which source, of what an address asks for, a story included."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast, get_args

from msgspec.structs import replace
from starlette.datastructures import QueryParams

from sayso.errors import UsageError
from sayso.ledger import Ledger, Order, Query, Tallies, Tally
from sayso.web.linked import MOST_LINKED
from sayso.web.queries import read_query

MOST_OF_ONE = 200  # sources of one document of a story, the busiest ones


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for; ``documents`` are those of a story, none where it is of none."""

    query: Query
    order: Order
    documents: tuple[str, ...] = ()


def read_asked(params: QueryParams) -> Asked:
    """What an address asks for; several documents are a story.

    Raises:
        UsageError: it makes no sense.
    """
    names = tuple(dict.fromkeys(filter(None, params.getlist("document"))))
    if len(names) > MOST_LINKED:
        raise UsageError(f"{len(names)} documents: a story has {MOST_LINKED} at most")
    query, order = read_query(params), _read_order(params.get("order"))
    return Asked(query, order, names) if len(names) > 1 else Asked(query, order)


def tally(ledger: Ledger, asked: Asked, *, page: int, limit: int) -> Tallies:
    """A page of the tallies.

    Raises:
        UsageError: the question makes no sense.
    """
    if not asked.documents:
        return ledger.tally(asked.query, order=asked.order, page=page, limit=limit)
    added = add_tallies(tally_each(ledger, asked).values(), asked.order)
    rest = added[(page - 1) * limit :]
    return Tallies(sources=tuple(rest[:limit]), number=page, more=len(rest) > limit)


def tally_each(ledger: Ledger, asked: Asked) -> dict[str, tuple[Tally, ...]]:
    """The tallies of each document of a story, by its id."""
    queries = {name: replace(asked.query, document=name) for name in asked.documents}
    return {name: ledger.tally(query, limit=MOST_OF_ONE).sources for name, query in queries.items()}


def add_tallies(parts: Iterable[Sequence[Tally]], order: Order) -> list[Tally]:
    """The tallies of several documents as one: what has the same wording and kind, together."""
    sums: dict[tuple[str, str | None], Tally] = {}
    for one in (one for part in parts for one in part):
        key = (one.who, one.source_kind)
        sums[key] = _plus(sums[key], one) if key in sums else one
    kept = sorted(sums.values(), key=lambda one: (one.who, one.source_kind or ""))
    return kept if order == "who" else sorted(kept, key=lambda one: -getattr(one, order))


def places_of(
    each: Mapping[str, Sequence[Tally]],
) -> dict[tuple[str, str | None], list[tuple[str, int]]]:
    """In which documents of a story each wording stands, and how often."""
    places: dict[tuple[str, str | None], list[tuple[str, int]]] = defaultdict(list)
    for name, tallies in each.items():
        for one in tallies:
            places[one.who, one.source_kind].append((name, one.attributions))
    return places


def _plus(one: Tally, other: Tally) -> Tally:
    names = ("attributions", "documents", "hedged", "denials")
    return replace(one, **{name: getattr(one, name) + getattr(other, name) for name in names})


def _read_order(given: str | None) -> Order:
    orders = get_args(Order)
    if given and given not in orders:
        raise UsageError(f"order {given[:20]!r}: choose from {', '.join(orders)}")
    return cast(Order, given or "attributions")
