"""Documents over REST: listed, given, read and added."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Path, Query, Request, Response

from sayso.ledger import Listing, Tallies
from sayso.ledger import Query as LedgerQuery
from sayso.model import Record
from sayso.web.guards import StateDependency, limit_reads, require_bearer
from sayso.web.inputs import load
from sayso.web.queries import LAST_PAGE
from sayso.web.rest.answers import answer, describe, link_pages
from sayso.web.rest.bodies import Reading
from sayso.web.state import State

router = APIRouter(prefix="/api/v1", tags=["documents"])
Name = Annotated[str, Path(pattern="^[0-9A-Za-z][0-9A-Za-z_.-]{0,63}$", description="An id.")]
PageNumber = Annotated[int, Query(ge=1, le=LAST_PAGE, description="Which page.")]
Limit = Annotated[int, Query(ge=1, le=200, description="How many on a page.")]
TOKEN: dict[str, Any] = {"security": [{"token": []}]}


@router.get("/documents", responses=describe(Listing), response_model=None)
def list_documents(
    request: Request, state: StateDependency, page: PageNumber = 1, limit: Limit = 20
) -> Response:
    """The documents in their newest versions, the last added first."""
    listing = state.ledger.documents(page=page, limit=limit)
    return answer(listing, headers=link_pages(request, number=page, more=listing.more))


@router.get("/documents/{name}", responses=describe(Record, 404), response_model=None)
def give_document(state: StateDependency, name: Name) -> Response:
    """The record of a document: its text and everything found in it."""
    return answer(state.ledger.record(name))


@router.get("/documents/{name}/sources", responses=describe(Tallies, 404), response_model=None)
def tally_document(
    request: Request,
    state: StateDependency,
    name: Name,
    page: PageNumber = 1,
    limit: Limit = 50,
) -> Response:
    """How much stands under which source of a document."""
    document = state.ledger.record(name).document.id
    tallies = state.ledger.tally(LedgerQuery(document=document), page=page, limit=limit)
    return answer(tallies, headers=link_pages(request, number=page, more=tallies.more))


@router.post(
    "/documents",
    responses=describe(Record, 401, 403, status=201, what="What was found, and is now kept."),
    response_model=None,
    status_code=201,
    dependencies=[Depends(require_bearer), Depends(limit_reads)],
    openapi_extra=TOKEN,
)
def add_document(state: StateDependency, body: Reading) -> Response:
    """Read a text or a web address, and keep what is found."""
    record = _read(state, body, keep=True)
    kept = state.ledger.record(record.document.id)  # names of commenters are pseudonyms there
    return answer(kept, 201, {"Location": f"/api/v1/documents/{kept.document.id}"})


@router.post(
    "/read",
    responses=describe(Record, 403),
    response_model=None,
    dependencies=[Depends(limit_reads)],
)
def read(state: StateDependency, body: Reading) -> Response:
    """Read a text and keep nothing of it."""
    if body.fetch:
        raise HTTPException(403, "to fetch an address, add it as a document, with the token")
    return answer(_read(state, body, keep=False))


def _read(state: State, body: Reading, *, keep: bool) -> Record:
    given = body.as_given()
    loading = partial(load, given, state.settings.limits.text)
    reading = state.readings.start(loading, state.ledger.keep if keep else None)
    return reading.outcome.result()
