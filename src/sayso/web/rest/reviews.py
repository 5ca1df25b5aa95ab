"""Reviews over REST: given, and the last taken back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query, Response

from sayso.errors import UsageError
from sayso.ledger import make_review
from sayso.model import Review, Span
from sayso.web.guards import StateDependency, require_bearer
from sayso.web.rest.answers import answer, describe
from sayso.web.rest.bodies import Word
from sayso.web.rest.documents import TOKEN, Name

router = APIRouter(prefix="/api/v1/attributions/{name}/reviews", tags=["reviews"])
_LIST = {"type": "array", "items": {"$ref": "#/components/schemas/Review"}}


@router.get("", responses=describe(_LIST, 404), response_model=None)
def list_reviews(state: StateDependency, name: Name) -> Response:
    """What people said of an attribution, the last counts."""
    record, attribution = state.ledger.attribution(name)
    reviews = state.ledger.reviews(document_id=record.document.id)
    return answer([review for review in reviews if review.attribution == attribution.id])


@router.post(
    "",
    responses=describe(Review, 401, 403, 404, status=201, what="The review, now kept."),
    response_model=None,
    status_code=201,
    dependencies=[Depends(require_bearer)],
    openapi_extra=TOKEN,
)
def add_review(state: StateDependency, name: Name, body: Word) -> Response:
    """Keep a person's word on an attribution."""
    record, attribution = state.ledger.attribution(name)
    review = make_review(
        record,
        attribution,
        body.verdict,
        body.reviewer,
        spans={
            role: tuple(Span(start, end) for start, end in spans)
            for role, spans in body.spans.items()
        },
        fields=body.fields.model_dump(exclude_none=True),
        note=body.note,
    )
    state.ledger.review(review)
    return answer(review, 201)


@router.delete(
    "/last",
    responses=describe(Review, 401, 403, 404, 409),
    response_model=None,
    dependencies=[Depends(require_bearer)],
    openapi_extra=TOKEN,
)
def take_back_review(
    state: StateDependency, name: Name, given: Annotated[int, Query(ge=1, le=1_000_000)]
) -> Response:
    """Take back the last of the `given` reviews; refused where there are more or fewer by now."""
    _, attribution = state.ledger.attribution(name)
    try:
        return answer(state.ledger.take_back_review(attribution.id, given=given))
    except UsageError as error:
        raise HTTPException(409, str(error)) from error
