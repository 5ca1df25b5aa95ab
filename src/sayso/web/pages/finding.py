"""Find: who says what in everything that was kept, by the filters of ``sayso find``."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from msgspec.structs import asdict

from sayso.errors import UsageError
from sayso.ledger import CHOICES, Page, Query
from sayso.output.hits import render_csv
from sayso.web.guards import StateDependency
from sayso.web.queries import read_page, read_query
from sayso.web.templating import show_page

router = APIRouter(include_in_schema=False)
ON_A_PAGE = 20


@router.get("/find")
def show_hits(request: Request, state: StateDependency) -> Response:
    """The form, and a page of what answers it; a problem stands above the form."""
    params = request.query_params
    query, page, problem = Query(), None, None
    try:
        query = read_query(params)
        if query != Query():
            page = state.ledger.find(query, page=read_page(params), limit=ON_A_PAGE)
    except UsageError as error:
        problem = str(error)
    return show_page(
        request,
        "find.html",
        status=400 if problem else 200,
        params=params,
        query=asdict(query),
        choices=CHOICES,
        page=page,
        first=((page.number - 1) * ON_A_PAGE + 1) if page else 1,
        problem=problem,
    )


@router.get("/find.csv")
def give_hits(request: Request, state: StateDependency) -> Response:
    """What is on screen, as CSV."""
    page = _found(request, state)
    headers = {"Content-Disposition": 'attachment; filename="sayso-find.csv"'}
    return Response(render_csv(page), media_type="text/csv", headers=headers)


def _found(request: Request, state: StateDependency) -> Page:
    params = request.query_params
    return state.ledger.find(read_query(params), page=read_page(params), limit=ON_A_PAGE)
