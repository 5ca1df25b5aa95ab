"""Audit: what a month of an outlet's stories rests on, and where they differ from named rules."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse
from msgspec.structs import asdict

from sayso.errors import UsageError
from sayso.ledger import Query
from sayso.output.views.audits import build_audit_view
from sayso.web.guards import StateDependency, limit_reads
from sayso.web.linked import audit_documents
from sayso.web.queries import read_query
from sayso.web.templating import show_page

router = APIRouter(include_in_schema=False)


@router.get("/audit", dependencies=[Depends(limit_reads)])
def show_audit(request: Request, state: StateDependency) -> Response:
    """The audit; without a question, of the newest month, at its own address."""
    params = request.query_params
    if not any(params.values()) and (newest := state.ledger.newest_day()):
        return RedirectResponse(f"/audit?month={newest[:7]}", HTTPStatus.SEE_OTHER)
    query, view, problem = Query(), None, None
    try:
        query = read_query(params)
        view = build_audit_view(audit_documents(state.ledger, query))
    except UsageError as error:
        problem = str(error)
    return show_page(
        request,
        "audit_page.html",
        status=400 if problem else 200,
        params=params,
        query=asdict(query),
        view=view,
        problem=problem,
        on_site=True,
    )
