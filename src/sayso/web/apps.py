"""Apps: the application, put together from its routes and its guards."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from fastapi import Depends, FastAPI
from starlette.middleware.gzip import GZipMiddleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from sayso.ledger import Ledger
from sayso.versions import VERSION
from sayso.web import pages, rest
from sayso.web.guards import check_host, limit_requests
from sayso.web.headers import set_headers
from sayso.web.limits import BoundBodies
from sayso.web.logs import log_requests
from sayso.web.problems import catch_problems
from sayso.web.readings import Readings
from sayso.web.rest.answers import describe_app
from sayso.web.settings import Settings
from sayso.web.state import State


def make_app(settings: Settings) -> FastAPI:
    """The application over the ledger that ``settings`` name; made where it may be written.

    Raises:
        LedgerError: the ledger cannot be opened.
    """
    state = State(
        settings=settings,
        ledger=Ledger(settings.ledger, create=settings.token is not None),
        readings=Readings(),
    )
    app = FastAPI(
        title="sayso",
        version=VERSION,
        summary="Who says what in the news, with the words that show it.",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        dependencies=[Depends(check_host), Depends(limit_requests)],
        lifespan=_close_at_the_end,
    )
    app.state.sayso = state
    app.openapi = partial(describe_app, app)  # type: ignore[method-assign]
    for router in (*pages.ROUTERS, *rest.ROUTERS):
        app.include_router(router)
    catch_problems(app)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(BoundBodies, limits=settings.limits)
    app.middleware("http")(set_headers)
    app.middleware("http")(log_requests)
    if settings.proxy:
        app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=settings.proxy)
    return app


@asynccontextmanager
async def _close_at_the_end(app: FastAPI) -> AsyncIterator[None]:
    yield
    state: State = app.state.sayso
    state.readings.close()
    state.ledger.close()
