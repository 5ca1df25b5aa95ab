"""Read: a text, a file or an address, read while a page says how far it is."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus

from fastapi import APIRouter, Depends, HTTPException, Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData, UploadFile

from sayso.errors import SaysoError
from sayso.reading import Metadata
from sayso.web.guards import (
    FormDependency,
    StateDependency,
    is_writer,
    limit_reads,
    require_form_writer,
)
from sayso.web.inputs import Given, is_address, load
from sayso.web.problems import status_of
from sayso.web.readings import Reading, wait_for
from sayso.web.state import State
from sayso.web.templating import show_page
from sayso.web.typesetting import set_article

router = APIRouter(include_in_schema=False)
FIELDS = ("text", "title", "outlet", "published")
PATIENCE = 2.0  # seconds a form waits for its text before a page says how far it is


@router.get("/")
def show_start(request: Request, state: StateDependency) -> Response:
    """The box to read something in, and what was added last."""
    return _show_box(request, state)


@router.post("/read", dependencies=[Depends(limit_reads)])
def start_reading(request: Request, state: StateDependency, form: FormDependency) -> Response:
    """Begin to read what the form holds, and go to where it will stand."""
    writer = is_writer(request)
    if writer:
        require_form_writer(request, state, form)
    try:
        given = _read_form(form)
        if given.address and not writer:
            raise HTTPException(HTTPStatus.FORBIDDEN, "to fetch an address, enter the token first")
        loading = partial(load, given, state.settings.limits.text)
        reading = state.readings.start(loading, state.ledger.keep if writer else None)
    except SaysoError as error:
        return _show_box(request, state, form, error)
    wait_for(reading, PATIENCE)
    return RedirectResponse(f"/readings/{reading.name}", HTTPStatus.SEE_OTHER)


@router.get("/readings/{name}")
def show_reading(request: Request, state: StateDependency, name: str) -> Response:
    """How far a text is; once it is read, what was found, or where that is kept."""
    reading = state.readings.find(name)
    if reading is None:
        raise HTTPException(HTTPStatus.NOT_FOUND, "what was read here is gone; read it again")
    if not reading.outcome.done():
        response = show_page(request, "waiting.html", reading=reading)
        response.headers["Refresh"] = "1"
        return response
    error = reading.outcome.exception()
    if isinstance(error, SaysoError):
        return _show_box(request, state, problem=error)
    return _show_read(request, reading)


def _show_read(request: Request, reading: Reading) -> Response:
    record = reading.outcome.result()
    if reading.kept:
        return RedirectResponse(f"/documents/{record.document.id}", HTTPStatus.SEE_OTHER)
    return show_page(request, "document.html", article=set_article(record), kept=None)


def _show_box(
    request: Request,
    state: State,
    form: FormData | None = None,
    problem: SaysoError | None = None,
) -> Response:
    """The start page; after a ``problem`` with what the ``form`` held, so that none is lost."""
    held = {name: str(form.get(name, "")) if form else "" for name in FIELDS}
    status = status_of(problem) if problem else HTTPStatus.OK
    listing = state.ledger.documents(limit=10)
    values = {"listing": listing, "held": held, "problem": problem}
    return show_page(request, "start.html", status, **values)


def _read_form(form: FormData) -> Given:
    """What was given: in the one box an address or a text, or a file.

    Raises:
        UsageError: nothing was, or a file and something in the box, or a day that is none.
    """
    words, upload = str(form.get("text", "")), form.get("file")
    file = upload.file.read() if isinstance(upload, UploadFile) else b""
    title, outlet, published = (
        str(form.get(name, "")).strip() or None for name in ("title", "outlet", "published")
    )
    address = words.strip() if is_address(words) else ""
    return Given(
        text="" if address else words,
        file=file,
        file_name=(upload.filename or "") if isinstance(upload, UploadFile) else "",
        address=address,
        metadata=Metadata(title=title, outlet=outlet, published=published),
    )
