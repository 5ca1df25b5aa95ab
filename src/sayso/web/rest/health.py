"""Health: whether the server can answer from its ledger."""

from __future__ import annotations

from fastapi import APIRouter, Response

from sayso.versions import VERSION
from sayso.web.guards import StateDependency
from sayso.web.rest.answers import answer, describe

router = APIRouter()
_HEALTH = {
    "type": "object",
    "properties": {"status": {"const": "ok"}, "sayso": {"type": "string"}},
    "required": ["status", "sayso"],
}


@router.get("/health", responses=describe(_HEALTH), response_model=None, tags=["server"])
def tell_health(state: StateDependency) -> Response:
    """Say "ok" where the ledger can be read."""
    state.ledger.documents(limit=1)
    return answer({"status": "ok", "sayso": VERSION})
