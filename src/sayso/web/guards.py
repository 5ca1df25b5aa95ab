"""Guards: dependencies that let a request pass or refuse it, before anything is done."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Header, HTTPException, Request
from starlette.datastructures import FormData

from sayso.web.state import State, address_of, get_state
from sayso.web.tokens import COOKIE, is_sealed, is_session, is_token

StateDependency = Annotated[State, Depends(get_state)]


def check_host(request: Request, state: StateDependency) -> None:
    """Refuse names that another site gave this machine to read what is on it (DNS rebinding)."""
    if not state.settings.is_local:
        return
    given = request.headers.get("host", "").lower()
    name = given.partition("]")[0].lstrip("[") if given[:1] == "[" else given.partition(":")[0]
    if name not in {"127.0.0.1", "localhost", "::1", state.settings.host}:
        raise HTTPException(421, "this server answers to localhost only")


def limit_requests(request: Request, state: StateDependency) -> None:
    """Refuse an address that asks for too much."""
    _take(state, request, "requests", state.settings.limits.requests)


def limit_reads(request: Request, state: StateDependency) -> None:
    """Refuse an address that has too many new texts read."""
    _take(state, request, "reads", state.settings.limits.reads)


def is_writer(request: Request) -> bool:
    """Whether the browser has a session that may write."""
    token = get_state(request).settings.token
    cookie = request.cookies.get(COOKIE, "")
    return bool(token and cookie and is_session(cookie, token))


async def read_form(request: Request, state: StateDependency) -> AsyncIterator[FormData]:
    """What a form holds; its file is closed when the answer is made."""
    most = state.settings.limits.body
    async with request.form(max_files=1, max_fields=40, max_part_size=most) as form:
        yield form


FormDependency = Annotated[FormData, Depends(read_form)]


def require_form_writer(request: Request, state: StateDependency, form: FormDependency) -> None:
    """Let a form pass that a page of ours carried, in a session that may write."""
    token = _require_writable(state)
    if not is_writer(request):
        raise HTTPException(403, "open the address that `sayso serve` printed, or enter the token")
    seal = str(form.get("seal", ""))
    if not is_own(request) or not is_sealed(seal, request.cookies.get(COOKIE, ""), token):
        raise HTTPException(403, "this form is not from this page; load the page anew")
    _take(state, request, "writes", state.settings.limits.writes)


def require_bearer(
    request: Request, state: StateDependency, authorization: Annotated[str, Header()] = ""
) -> None:
    """Let a program pass that shows the token; cookies count for nothing here."""
    _require_writable(state)
    scheme, _, given = authorization.partition(" ")
    if scheme.lower() != "bearer" or not check_token(request, state, given.strip()):
        headers = {"WWW-Authenticate": 'Bearer realm="sayso"'}
        raise HTTPException(401, "give the token: Authorization: Bearer TOKEN", headers)
    _take(state, request, "writes", state.settings.limits.writes)


def check_token(request: Request, state: State, given: str) -> bool:
    """Whether ``given`` is the token; an address that was wrong too often has to wait."""
    limits, address = state.settings.limits, address_of(request)
    if state.allowances.is_spent("tokens", address, limits.tokens):
        raise HTTPException(429, "too many wrong tokens", {"Retry-After": "60"})
    right = is_token(given, state.settings.token or "") and bool(state.settings.token)
    if not right:
        state.allowances.take("tokens", address, limits.tokens)
    return right


def _require_writable(state: State) -> str:
    if state.settings.token is None:
        raise HTTPException(403, "this server is read-only")
    return state.settings.token


def is_own(request: Request) -> bool:
    """Whether a form comes from a page of this server, as far as the browser tells."""
    origin, host = request.headers.get("origin"), request.headers.get("host", "")
    return not origin or origin in {f"http://{host}", f"https://{host}"}


def _take(state: State, request: Request, kind: str, per_minute: int) -> None:
    wait = state.allowances.take(kind, address_of(request), per_minute)
    if wait:
        headers = {"Retry-After": str(int(wait) + 1)}
        raise HTTPException(429, f"more than {per_minute} {kind} a minute", headers)
