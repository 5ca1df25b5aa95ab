"""State: what one running server holds, for the routes to ask."""

from __future__ import annotations

from dataclasses import dataclass, field

from fastapi import Request

from sayso.ledger import Ledger
from sayso.web.articles import Articles
from sayso.web.limits import Allowances
from sayso.web.readings import Readings
from sayso.web.settings import Settings


@dataclass(frozen=True, slots=True)
class State:
    """A server's settings, its ledger, the texts it is reading, and what it remembers."""

    settings: Settings
    ledger: Ledger
    readings: Readings
    allowances: Allowances = field(default_factory=Allowances)
    articles: Articles = field(default_factory=Articles)


def get_state(request: Request) -> State:
    """The state of the server that the request came to."""
    state: State = request.app.state.sayso
    return state


def address_of(request: Request) -> str:
    """Who asks, as the connection tells, or a trusted proxy; nobody else's header counts."""
    return request.client.host if request.client else "unknown"
