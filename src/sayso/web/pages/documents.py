"""Documents: a list of them, and each with its marks."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from sayso.output import html
from sayso.web.guards import StateDependency
from sayso.web.queries import read_page
from sayso.web.templating import show_page

router = APIRouter(include_in_schema=False)


@router.get("/documents")
def list_documents(request: Request, state: StateDependency) -> Response:
    """What was added, the last first."""
    listing = state.ledger.documents(page=read_page(request.query_params), limit=50)
    return show_page(request, "documents.html", listing=listing, params=request.query_params)


@router.get("/documents/{name}")
def show_document(request: Request, state: StateDependency, name: str) -> Response:
    """A document with its marks; a name that is only the start of its id leads to the whole."""
    kept, article = state.articles.load(state.ledger, name, state.settings.limits.text)
    if kept != name:
        return RedirectResponse(f"/documents/{kept}", HTTPStatus.SEE_OTHER)
    return show_page(request, "document.html", article=article, kept=kept)


@router.get("/documents/{name}/report")
def give_report(state: StateDependency, name: str) -> Response:
    """The HTML report of a document, to keep or send on: one file without script."""
    record = state.ledger.record(name)
    if len(record.document.text) > state.settings.limits.text:
        raise HTTPException(HTTPStatus.UNPROCESSABLE_ENTITY, "too long; use `sayso show`")
    headers = {"Content-Disposition": f'attachment; filename="sayso-{record.document.id}.html"'}
    return Response(html.render(record), media_type="text/html", headers=headers)
