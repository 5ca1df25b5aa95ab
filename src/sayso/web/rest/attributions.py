"""Attributions over REST: found by the filters of ``sayso find``, and tallied by source."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from sayso.ledger import Order, Page, Reviewed, Tallies
from sayso.model import (
    AttributionType,
    Certainty,
    Evidence,
    Polarity,
    Quote,
    SourceKind,
    ZoneKind,
)
from sayso.web.guards import StateDependency, limit_reads
from sayso.web.linked import MOST_LINKED
from sayso.web.queries import LAST_PAGE, read_query
from sayso.web.rest.answers import answer, describe, link_pages
from sayso.web.tallying import read_asked, tally

router = APIRouter(prefix="/api/v1", tags=["attributions"])
Words = Annotated[str, Field(max_length=500)]
Month = Annotated[str, Field(pattern=r"^(\d{4}-\d{2})?$", description="As 2026-11.")]
Day = Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$", description="As 2026-11-22.")]


class Asked(BaseModel):
    """What to find; each parameter narrows it, values of one parameter are alternatives."""

    model_config = ConfigDict(extra="forbid")

    words: Words = Field(default="", description='Words said, or of who says it; "a phrase".')
    source: Words = Field(default="", description="Words in who says it.")
    label: Words = Field(default="", description="Words of a label used in it.")
    document_words: Words = Field(default="", description="Words anywhere in its document.")
    document: Words = Field(default="", description="A document's id.")
    source_kind: list[SourceKind] = []
    certainty: list[Certainty] = []
    polarity: list[Polarity] = []
    type: list[AttributionType] = []
    quote: list[Quote] = []
    evidence: list[Evidence] = []
    zone: list[ZoneKind] = []
    reviewed: list[Reviewed] = []
    outlet: list[Words] = []
    since: Day = ""
    until: Day = ""
    month: Month = ""
    every_version: bool = False
    page: int = Field(default=1, ge=1, le=LAST_PAGE)
    limit: int = Field(default=20, ge=1, le=200)


class Tallied(Asked):
    """The same, of several documents if they are a story, and in which order."""

    document: list[Words] = Field(default=[], max_length=MOST_LINKED)  # type: ignore[assignment]
    order: Order = "attributions"


@router.get("/attributions", responses=describe(Page), response_model=None)
def find_attributions(
    request: Request, state: StateDependency, asked: Annotated[Asked, Query()]
) -> Response:
    """Who says what: a page of it, the best match first, else the newest."""
    page = state.ledger.find(read_query(request.query_params), page=asked.page, limit=asked.limit)
    return answer(page, headers=link_pages(request, number=page.number, more=page.more))


@router.get(
    "/sources",
    responses=describe(Tallies),
    response_model=None,
    dependencies=[Depends(limit_reads)],
)
def tally_sources(
    request: Request, state: StateDependency, asked: Annotated[Tallied, Query()]
) -> Response:
    """How much stands under which source. It counts wordings: two documents' may be two people."""
    wanted = read_asked(request.query_params)
    tallies = tally(state.ledger, wanted, page=asked.page, limit=asked.limit)
    return answer(tallies, headers=link_pages(request, number=tallies.number, more=tallies.more))
