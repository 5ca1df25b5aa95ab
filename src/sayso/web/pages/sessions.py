"""Sessions: showing the token once, so that a browser may write."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from sayso.web.guards import FormDependency, StateDependency, check_token, is_own
from sayso.web.templating import show_page
from sayso.web.tokens import COOKIE, SESSION_SECONDS, open_session

router = APIRouter(include_in_schema=False)


@router.get("/enter")
def enter(request: Request, state: StateDependency, token: str = "") -> Response:
    """A form for the token; the address that `sayso serve` prints holds it already."""
    if not token:
        return show_page(request, "enter.html")
    return _open(request, state, token)


@router.post("/enter")
def enter_by_form(request: Request, state: StateDependency, form: FormDependency) -> Response:
    """The session that the token in the form opens."""
    if not is_own(request):
        raise HTTPException(HTTPStatus.FORBIDDEN, "this form is not from this page")
    return _open(request, state, str(form.get("token", "")).strip())


@router.post("/leave")
def leave(request: Request) -> Response:
    """The start page, for a browser that may write no more."""
    if not is_own(request):
        raise HTTPException(HTTPStatus.FORBIDDEN, "this form is not from this page")
    response = RedirectResponse("/", HTTPStatus.SEE_OTHER)
    response.delete_cookie(COOKIE)
    return response


def _open(request: Request, state: StateDependency, given: str) -> Response:
    token = state.settings.token
    if not check_token(request, state, given) or token is None:
        raise HTTPException(HTTPStatus.FORBIDDEN, "this is not the token of this server")
    response = RedirectResponse("/", HTTPStatus.SEE_OTHER)
    response.set_cookie(
        COOKIE,
        open_session(token),
        max_age=SESSION_SECONDS,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return response
