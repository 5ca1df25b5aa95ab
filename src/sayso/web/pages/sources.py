"""Who says what: how much stands under which source, in a document, a month, or what one asks."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from io import StringIO
from typing import cast, get_args

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from msgspec.structs import asdict, astuple

from sayso.errors import UsageError
from sayso.ledger import CHOICES, Order, Query, Tallies, Tally
from sayso.output.csv import write_rows
from sayso.web.guards import StateDependency
from sayso.web.queries import read_page, read_query, write_address
from sayso.web.state import State
from sayso.web.templating import show_page

router = APIRouter(include_in_schema=False)
ON_A_PAGE = 50


@router.get("/sources")
def show_sources(request: Request, state: StateDependency) -> Response:
    """The table with its bars; of the newest month, at its own address, where none is named."""
    params = request.query_params
    named = any(params.get(name) for name in ("document", "month", "since", "until"))
    if not named and (newest := state.ledger.newest_day()):
        month = write_address("/sources", params, month=newest[:7])
        return RedirectResponse(month, HTTPStatus.SEE_OTHER)
    tallies, problem, query = Tallies(sources=(), number=1, more=False), None, Query()
    order: Order = "attributions"
    try:
        query, order = read_query(params), read_order(params.get("order"))
        tallies = _tally(request, state, query)
    except UsageError as error:
        problem = str(error)
    return show_page(
        request,
        "sources.html",
        status=400 if problem else 200,
        params=params,
        query=asdict(query),
        choices=CHOICES,
        tallies=tallies,
        orders=get_args(Order),
        order=order,
        most=max((tally.attributions for tally in tallies.sources), default=0),
        scope=_scope(state, query),
        problem=problem,
        address=write_address,
    )


@router.get("/sources.csv")
def give_sources(request: Request, state: StateDependency) -> Response:
    """What is on screen, as CSV."""
    tallies = _tally(request, state, read_query(request.query_params))
    file = StringIO(newline="")
    write_rows(file, [Tally.__struct_fields__, *(astuple(tally) for tally in tallies.sources)])
    headers = {"Content-Disposition": 'attachment; filename="sayso-sources.csv"'}
    return Response(file.getvalue(), media_type="text/csv", headers=headers)


def read_order(given: str | None) -> Order:
    """The order that an address asks for; the most attributions first where it asks for none.

    Raises:
        UsageError: there is no such order.
    """
    orders = get_args(Order)
    if given and given not in orders:
        raise UsageError(f"order {given[:20]!r}: choose from {', '.join(orders)}")
    return cast(Order, given or "attributions")


def _tally(request: Request, state: State, query: Query) -> Tallies:
    params = request.query_params
    order = read_order(params.get("order"))
    return state.ledger.tally(query, order=order, page=read_page(params), limit=ON_A_PAGE)


def _scope(state: State, query: Query) -> str:
    """What the table is about, in words."""
    if query.document:
        document = state.ledger.record(query.document).document
        return document.title or document.origin
    if query.since and query.until and query.since[:7] == query.until[:7]:
        return f"{date.fromisoformat(query.since):%B %Y}"
    days = [query.since and f"since {query.since}", query.until and f"until {query.until}"]
    return " ".join(day for day in days if day) or "everything kept"
