"""Problems: what went wrong, for programs as RFC 9457 and for people as a page."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import msgspec
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, Response
from starlette.exceptions import HTTPException

from sayso.errors import InputError, LedgerError, SaysoError, UnknownError, UsageError
from sayso.web.headers import HEADERS
from sayso.web.readings import BusyError
from sayso.web.templating import write_page

MEDIA_TYPE = "application/problem+json"


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Problem details, as RFC 9457 names them; ``detail`` is fit to be shown to a person."""

    title: str
    status: int
    detail: str | None = None
    instance: str | None = None


def catch_problems(app: FastAPI) -> None:
    """Let ``app`` answer every error with a problem, whoever raised it."""
    app.add_exception_handler(HTTPException, _answer_http)
    app.add_exception_handler(RequestValidationError, _answer_validation)
    app.add_exception_handler(SaysoError, _answer_sayso)
    app.add_exception_handler(Exception, _answer_bug)


def status_of(error: SaysoError) -> int:
    """The status of an answer that tells of ``error``."""
    match error:
        case UnknownError():
            return HTTPStatus.NOT_FOUND
        case InputError():
            return HTTPStatus.UNPROCESSABLE_ENTITY
        case UsageError():
            return HTTPStatus.BAD_REQUEST
        case LedgerError() | BusyError():
            return HTTPStatus.SERVICE_UNAVAILABLE
        case _:
            return HTTPStatus.INTERNAL_SERVER_ERROR


def answer_problem(
    request: Request, status: int, detail: str | None, headers: Any = None
) -> Response:
    """The answer that tells of a problem, in the form that was asked for."""
    title = HTTPStatus(status).phrase
    if request.url.path.startswith(("/api/", "/health")):
        problem = Problem(title=title, status=status, detail=detail, instance=request.url.path)
        body = msgspec.json.encode(problem)
        return Response(body, status, headers=headers, media_type=MEDIA_TYPE)
    page = write_page(request, "problem.html", title=title, detail=detail)
    return HTMLResponse(page, status, headers=headers)


async def _answer_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    standard = HTTPStatus(error.status_code).phrase
    detail = None if error.detail == standard else str(error.detail)
    return answer_problem(request, error.status_code, detail, error.headers)


async def _answer_validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    return answer_problem(request, 422, f"{where}: {first['msg']}")


async def _answer_sayso(request: Request, error: Exception) -> Response:
    assert isinstance(error, SaysoError)
    return answer_problem(request, status_of(error), str(error))


async def _answer_bug(request: Request, error: Exception) -> Response:
    """A bug is logged with its traceback by the server; nothing of it is told to strangers."""
    told = "sayso stumbled over this; the server's log says where"
    return answer_problem(request, 500, told, HEADERS)
