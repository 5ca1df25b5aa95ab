"""Templating: the site's pages, around the same document templates as the HTML report."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from fastapi import Request
from fastapi.responses import HTMLResponse

from sayso.ledger import Hit
from sayso.output.templating import make_environment
from sayso.output.wordings import SURENESS
from sayso.versions import VERSION
from sayso.web.assets import version
from sayso.web.guards import is_writer
from sayso.web.queries import write_address
from sayso.web.state import get_state
from sayso.web.tokens import COOKIE, seal_form

if TYPE_CHECKING:
    from jinja2 import Environment


def write_page(request: Request, name: str, **values: Any) -> str:
    """The template called ``name`` with ``values``, inside the frame of the site."""
    settings = get_state(request).settings
    writer = is_writer(request)
    seal = seal_form(request.cookies[COOKIE], settings.token or "") if writer else ""
    frame = {
        "assets": f"/assets/{version()}",
        "here": request.url.path,
        "read_only": settings.token is None,
        "sayso": VERSION,
        "seal": seal,
        "writer": writer,
    }
    return _environment().get_template(name).render({**frame, **values})


def show_page(request: Request, name: str, status: int = 200, **values: Any) -> HTMLResponse:
    """The same as an answer."""
    return HTMLResponse(write_page(request, name, **values), status)


@cache
def _environment() -> Environment:
    """The site's templates before the report's, with what they call."""
    environment = make_environment("sayso.web")
    environment.filters["in_words"] = in_words
    environment.filters["marked"] = mark_words
    environment.globals["address"] = write_address
    return environment


def in_words(value: str) -> str:
    """A value of the contract as a reader says it: "PR" is probable, "-" denied."""
    return {**SURENESS, "+": "said", "-": "denied"}.get(value, value.replace("_", " "))


def mark_words(hit: Hit) -> list[tuple[str, bool]]:
    """What was said, cut where the words looked for begin and end; true for these."""
    pieces, offset = [], 0
    for mark in hit.marks:
        pieces += [(hit.content[offset : mark.start], False), (mark.words(hit.content), True)]
        offset = mark.end
    return [*pieces, (hit.content[offset:], False)]
