"""Stories and audits over REST, in their own contracts."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel, ConfigDict

from sayso.model import Audit
from sayso.model.stories import Story
from sayso.web.guards import StateDependency, limit_reads
from sayso.web.linked import MOST_LINKED, audit_documents, link_documents
from sayso.web.queries import read_query
from sayso.web.rest.answers import answer, describe
from sayso.web.rest.attributions import Day, Month, Words

router = APIRouter(prefix="/api/v1", tags=["stories"], dependencies=[Depends(limit_reads)])


class Period(BaseModel):
    """Whose stories of which days."""

    model_config = ConfigDict(extra="forbid")

    outlet: list[Words] = []
    since: Day = ""
    until: Day = ""
    month: Month = ""


@router.get("/story", responses=describe(Story, 404), response_model=None)
def link_story(
    state: StateDependency,
    document: Annotated[list[str], Query(min_length=1, max_length=MOST_LINKED)],
) -> Response:
    """The story that documents tell: claims, roots, copies, blame, denials, conflicts."""
    story, _ = link_documents(state.ledger, document)
    return answer(story)


@router.get("/audit", responses=describe(Audit), response_model=None)
def audit_period(
    request: Request, state: StateDependency, _period: Annotated[Period, Query()]
) -> Response:
    """What the stories of some days rest on, and where they differ from published rules."""
    return answer(audit_documents(state.ledger, read_query(request.query_params)))
