"""Story: what several documents say about one thing, and what all of it rests on."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse

from sayso.errors import UsageError
from sayso.output.stories.html import draw_pictures
from sayso.output.views.stories import build_story_page
from sayso.web.guards import StateDependency, limit_reads
from sayso.web.linked import find_documents, link_documents
from sayso.web.templating import show_page

router = APIRouter(include_in_schema=False)


@router.get("/story", dependencies=[Depends(limit_reads)])
def show_story(request: Request, state: StateDependency, words: str = "") -> Response:
    """The story of the documents that the address names; words lead to such an address."""
    names = request.query_params.getlist("document")
    try:
        if words.strip() and not names:
            found = [("document", name) for name in find_documents(state.ledger, words.strip())]
            return RedirectResponse(f"/story?{urlencode(found)}", HTTPStatus.SEE_OTHER)
        if not names:
            return show_page(request, "stories.html", words=words, problem=None)
        story, documents = link_documents(state.ledger, names)
    except UsageError as error:
        return show_page(request, "stories.html", status=400, words=words, problem=str(error))
    page = build_story_page(story, documents)
    return show_page(
        request, "story_page.html", page=page, pictures=draw_pictures(page), on_site=True
    )
