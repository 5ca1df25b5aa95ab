"""Review: a person's word on an attribution, kept beside the machine's, and taken back."""

from __future__ import annotations

from http import HTTPStatus
from typing import cast, get_args

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData

from sayso.errors import UsageError
from sayso.ledger import CHOICES, Query, apply_review, make_review, parse_amendments
from sayso.model import Attribution, Record, Review, Span, Verdict
from sayso.output.wordings import describe_speaker, describe_sureness
from sayso.web.guards import FormDependency, StateDependency, require_form_writer
from sayso.web.state import State
from sayso.web.templating import show_page
from sayso.web.typesetting import set_passages

router = APIRouter(include_in_schema=False)
ROLES = ("source", "cue", "content")
AMENDABLE = ("quote", "type", "certainty", "polarity", "evidence")


@router.get("/review")
def show_next(request: Request, state: StateDependency, document: str = "") -> Response:
    """The next attribution that nobody has reviewed, of one document or of all."""
    hits = state.ledger.find(Query(reviewed=("no",), document=document), limit=1).hits
    if not hits:
        return show_page(request, "reviewed.html", document=document)
    return RedirectResponse(f"/attributions/{hits[0].attribution}", HTTPStatus.SEE_OTHER)


@router.get("/attributions/{name}")
def show_attribution(request: Request, state: StateDependency, name: str) -> Response:
    """One attribution in its passage, with what people said of it."""
    record, attribution = state.ledger.attribution(name)
    if attribution.id != name:
        return RedirectResponse(f"/attributions/{attribution.id}", HTTPStatus.SEE_OTHER)
    return _show(request, state, record, attribution)


@router.post("/attributions/{name}/reviews", dependencies=[Depends(require_form_writer)])
def review(request: Request, state: StateDependency, form: FormDependency, name: str) -> Response:
    """Keep what the form says of an attribution."""
    record, attribution = state.ledger.attribution(name)
    try:
        state.ledger.review(_read_review(record, attribution, form))
    except UsageError as error:
        return _show(request, state, record, attribution, str(error))
    return RedirectResponse(f"/attributions/{attribution.id}#reviews", HTTPStatus.SEE_OTHER)


@router.post("/attributions/{name}/undo", dependencies=[Depends(require_form_writer)])
def undo(request: Request, state: StateDependency, form: FormDependency, name: str) -> Response:
    """Take the last review back, if it is still the last."""
    record, attribution = state.ledger.attribution(name)
    given = str(form.get("given", ""))
    try:
        state.ledger.take_back_review(attribution.id, given=int(given or 0))
    except ValueError as error:  # of int(), or UsageError
        return _show(request, state, record, attribution, str(error))
    return RedirectResponse(f"/attributions/{attribution.id}#reviews", HTTPStatus.SEE_OTHER)


def _show(
    request: Request, state: State, record: Record, attribution: Attribution, problem: str = ""
) -> Response:
    reviews = state.ledger.reviews(document_id=record.document.id)
    own = [review for review in reviews if review.attribution == attribution.id]
    return show_page(
        request,
        "attribution.html",
        status=400 if problem else 200,
        record=record,
        attribution=attribution,
        amended=apply_review(attribution, own[-1]) if own else attribution,
        passages=set_passages(record, attribution),
        who=describe_speaker(record, attribution),
        sureness=describe_sureness(attribution),
        reviews=own,
        roles=ROLES,
        choices={name: CHOICES[name] for name in AMENDABLE},
        problem=problem,
    )


def _read_review(record: Record, attribution: Attribution, form: FormData) -> Review:
    """The review that a form holds: only what differs from the machine's word amends it.

    Raises:
        UsageError: it contradicts itself or the text.
    """
    verdict = str(form.get("verdict", ""))
    if verdict not in get_args(Verdict):
        raise UsageError("say whether it is right, wrong or to be amended")
    spans: dict[str, tuple[Span, ...]] = {}
    fields: dict[str, str | bool] = {}
    if verdict == "amended":
        typed, spans = _read_spans(record, attribution, form)
        for name in AMENDABLE:
            given = str(form.get(name, ""))
            if given and given != getattr(attribution, name):
                typed.append(f"{name}={given}")
        amendments = parse_amendments(record.document, attribution, typed)
        spans, fields = amendments.spans | spans, amendments.fields
    return make_review(
        record,
        attribution,
        cast(Verdict, verdict),
        str(form.get("reviewer", "")).strip()[:100] or "reader",
        spans=spans,
        fields=fields,
        note=str(form.get("note", "")).strip()[:2000] or None,
    )


def _read_spans(
    record: Record, attribution: Attribution, form: FormData
) -> tuple[list[str], dict[str, tuple[Span, ...]]]:
    """Roles whose words differ: as typed, or where they were selected in the text."""
    typed: list[str] = []
    chosen: dict[str, tuple[Span, ...]] = {}
    for role in ROLES:
        words = " ".join(str(form.get(role, "")).split())
        if words == record.document.words(getattr(attribution, role)):
            continue
        span = _read_span(str(form.get(f"{role}_at", "")))
        if span and record.document.words((span,)) == words:
            chosen[role] = (span,)
        else:
            typed.append(f"{role}={words}")
    return typed, chosen


def _read_span(given: str) -> Span | None:
    """The span that the script noted ("120-134"), if it is one."""
    start, dash, end = given.partition("-")
    bounds = [int(part) for part in (start, end) if part.isascii() and part.isdecimal()]
    return Span(*bounds) if dash and len(bounds) == 2 else None
