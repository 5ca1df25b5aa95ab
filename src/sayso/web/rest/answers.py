"""Answers: values of the contract as JSON, and how OpenAPI describes them."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi

from sayso.ledger import Listing, Page, Tallies
from sayso.model import Audit, Record, Review
from sayso.model.stories import Story
from sayso.web.problems import MEDIA_TYPE, Problem
from sayso.web.queries import write_address

ANSWERS: tuple[Any, ...] = (Record, Page, Listing, Tallies, Review, Story, Audit, Problem)
"""All that is answered; each is described by the same types that the ledger and the CLI use."""

_REFERENCE = "#/components/schemas/{name}"
_PROBLEMS = {
    400: "What was asked makes no sense.",
    401: "The token is missing or wrong.",
    403: "This server does not let anybody do that.",
    404: "There is nothing of that name.",
    408: "The request took too long to arrive.",
    409: "It has changed meanwhile.",
    413: "Too large.",
    415: "Not JSON.",
    421: "The server goes by another name.",
    422: "It cannot be read, or a parameter is none that can be.",
    429: "Too many requests; wait as long as Retry-After says.",
    503: "Busy, or the ledger cannot be opened.",
}
Answers = dict[int | str, dict[str, Any]]


def answer(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """``value`` as JSON."""
    return Response(msgspec.json.encode(value), status, headers, media_type="application/json")


def link_pages(request: Request, *, number: int, more: bool) -> dict[str, str]:
    """The header that tells where the neighbouring pages are (RFC 8288)."""
    neighbours = {"prev": number - 1 if number > 1 else None, "next": number + 1 if more else None}
    links = [
        f'<{write_address(request.url.path, request.query_params, page=page)}>; rel="{name}"'
        for name, page in neighbours.items()
        if page
    ]
    return {"Link": ", ".join(links)} if links else {}


def describe(
    kind: Any, *problems: int, status: int = 200, what: str = "What was found."
) -> Answers:
    """How OpenAPI describes the answers of a route: one good, and the problems there can be."""
    schema = {"$ref": _REFERENCE.format(name=kind.__name__)} if isinstance(kind, type) else kind
    good = {"description": what, "content": {"application/json": {"schema": schema}}}
    problem = {"schema": {"$ref": _REFERENCE.format(name="Problem")}}
    described: Answers = {status: good}
    for number in {*problems, 400, 408, 413, 421, 422, 429, 503}:
        described[number] = {
            "description": _PROBLEMS[number],
            "content": {MEDIA_TYPE: problem},
        }
    return described


def describe_app(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of ``app``, with the contract's types in it."""
    if not app.openapi_schema:
        document = get_openapi(
            title=app.title,
            version=app.version,
            summary=app.summary,
            routes=app.routes,
        )
        _, types = msgspec.json.schema_components(ANSWERS, ref_template=_REFERENCE)
        document.setdefault("components", {}).setdefault("schemas", {}).update(types)
        document["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        app.openapi_schema = document
    return app.openapi_schema
