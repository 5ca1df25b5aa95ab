"""Who says what: how much stands under which source, in a document, a story, a month, or all."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from io import StringIO
from typing import NamedTuple, get_args

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from msgspec.structs import asdict, astuple

from sayso.errors import UsageError
from sayso.ledger import CHOICES, Order, Query, Tallies, Tally
from sayso.output.csv import write_rows
from sayso.web.guards import StateDependency
from sayso.web.queries import read_page, write_address
from sayso.web.state import State
from sayso.web.tallying import Asked, places_of, read_asked, tally, tally_each
from sayso.web.templating import show_page

router = APIRouter(include_in_schema=False)
ON_A_PAGE = 50
NOTHING = Tallies(sources=(), number=1, more=False)


class Numbered(NamedTuple):
    """A document of a story as the table refers to it."""

    number: int
    title: str
    outlet: str | None


@router.get("/sources")
def show_sources(request: Request, state: StateDependency) -> Response:
    """The table with its bars; of the newest month, at its own address, where none is named."""
    params = request.query_params
    named = any(params.get(name) for name in ("document", "month", "since", "until"))
    if not named and (newest := state.ledger.newest_day()):
        month = write_address("/sources", params, month=newest[:7])
        return RedirectResponse(month, HTTPStatus.SEE_OTHER)
    asked, tallies, problem = Asked(Query(), "attributions"), NOTHING, None
    try:
        asked = read_asked(params)
        tallies = tally(state.ledger, asked, page=read_page(params), limit=ON_A_PAGE)
    except UsageError as error:
        problem = str(error)
    return show_page(
        request,
        "sources.html",
        status=400 if problem else 200,
        params=params,
        query=asdict(asked.query),
        documents=_number(state, asked),
        places=places_of(tally_each(state.ledger, asked)),
        choices=CHOICES,
        tallies=tallies,
        orders=get_args(Order),
        order=asked.order,
        most=max((one.attributions for one in tallies.sources), default=0),
        scope=_scope(state, asked),
        problem=problem,
        address=write_address,
    )


@router.get("/sources.csv")
def give_sources(request: Request, state: StateDependency) -> Response:
    """What is on screen, as CSV."""
    params = request.query_params
    tallies = tally(state.ledger, read_asked(params), page=read_page(params), limit=ON_A_PAGE)
    file = StringIO(newline="")
    write_rows(file, [Tally.__struct_fields__, *(astuple(one) for one in tallies.sources)])
    headers = {"Content-Disposition": 'attachment; filename="sayso-sources.csv"'}
    return Response(file.getvalue(), media_type="text/csv", headers=headers)


def _number(state: State, asked: Asked) -> dict[str, Numbered]:
    """The documents of a story by their ids, numbered in the address's order."""
    found = ((name, state.ledger.record(name).document) for name in asked.documents)
    return {
        name: Numbered(number, document.title or document.origin, document.outlet)
        for number, (name, document) in enumerate(found, 1)
    }


def _scope(state: State, asked: Asked) -> str:
    """What the table is about, in words."""
    query = asked.query
    if asked.documents:
        return f"a story of {len(asked.documents)} documents"
    if query.document:
        document = state.ledger.record(query.document).document
        return document.title or document.origin
    if query.since and query.until and query.since[:7] == query.until[:7]:
        return f"{date.fromisoformat(query.since):%B %Y}"
    days = [query.since and f"since {query.since}", query.until and f"until {query.until}"]
    return " ".join(day for day in days if day) or "everything kept"
