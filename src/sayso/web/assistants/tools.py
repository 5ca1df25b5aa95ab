"""Tools: what an assistant can ask of sayso; each answers inside a fence."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any

from pydantic import Field

from sayso.errors import UsageError
from sayso.extraction.pipeline import extract
from sayso.ledger import Ledger, Query
from sayso.model import Certainty, Polarity, SourceKind
from sayso.reading import Metadata
from sayso.web.assistants.briefs import CAVEATS, make_brief, make_said
from sayso.web.assistants.fences import fence
from sayso.web.inputs import Given, load
from sayso.web.linked import MOST_LINKED, audit_documents, find_documents, link_documents

LONGEST_TEXT = 100_000
STORY_CAVEATS = (
    "Claims were put together by the words they share: check the words.",
    "How many independent roots there are is a range: sources without a name may be the same.",
)
AUDIT_CAVEATS = (
    "A finding says what the text does not show, not what its writers did not do.",
    "`corrected` allows for what is known to be missed and mistaken, `low` to `high` is 95%.",
)
Words = Annotated[str, Field(max_length=500)]
Day = Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$", description="As 2026-11-22.")]
OpenLedger = Callable[[], Ledger]


def read(
    *,
    text: Annotated[str, Field(max_length=LONGEST_TEXT, description="Plain text or HTML.")] = "",
    url: Annotated[Words, Field(description="An address to fetch instead.")] = "",
    title: Words = "",
    outlet: Words = "",
    published: Day = "",
    with_text: Annotated[bool, Field(description="Give the text that spans index, too.")] = False,
) -> str:
    """Read one article and tell who says what in it. Nothing of it is kept."""
    known = Metadata(title=title or None, outlet=outlet or None, published=published or None)
    given = Given(text=text, address=url, metadata=known)
    record = extract(load(given, LONGEST_TEXT))
    return fence(make_brief(record, with_text=with_text), CAVEATS)


def find(
    open_ledger: OpenLedger,
    *,
    words: Annotated[Words, Field(description='Words said; "a phrase" in quotes.')] = "",
    source: Annotated[Words, Field(description="Words in who says it.")] = "",
    source_kind: list[SourceKind] | None = None,
    certainty: list[Certainty] | None = None,
    polarity: list[Polarity] | None = None,
    outlet: Words = "",
    document: Annotated[Words, Field(description="A document's id.")] = "",
    since: Day = "",
    until: Day = "",
    page: Annotated[int, Field(ge=1, le=1000)] = 1,
    limit: Annotated[int, Field(ge=1, le=50)] = 10,
) -> str:
    """Find who says what in the ledger, the best match first, else the newest."""
    query = Query(
        words=words,
        source=source,
        source_kind=tuple(source_kind or ()),
        certainty=tuple(certainty or ()),
        polarity=tuple(polarity or ()),
        outlet=(outlet,) if outlet else (),
        document=document,
        since=since,
        until=until,
    )
    with open_ledger() as ledger:
        found = ledger.find(query, page=page, limit=limit)
        hits = [_hit(ledger, hit.attribution) for hit in found.hits]
    return fence({"hits": hits, "page": page, "more": found.more}, CAVEATS)


def _hit(ledger: Ledger, name: str) -> dict[str, Any]:
    record, attribution = ledger.attribution(name)
    document = record.document
    return {
        "document": document.id,
        "title": document.title,
        "outlet": document.outlet,
        "published": document.published,
        "url": document.url,
        "said": make_said(record, attribution),
    }


def show(
    open_ledger: OpenLedger,
    *,
    document: Annotated[Words, Field(description="A document's id or URL.")],
    with_text: Annotated[bool, Field(description="Give the text that spans index, too.")] = False,
) -> str:
    """Show a document of the ledger: who says what in it."""
    with open_ledger() as ledger:
        return fence(make_brief(ledger.record(document), with_text=with_text), CAVEATS)


def story(
    open_ledger: OpenLedger,
    *,
    words: Annotated[Words, Field(description="Words that its documents have.")] = "",
    documents: Annotated[list[Words] | None, Field(max_length=MOST_LINKED)] = None,
) -> str:
    """Link documents of the ledger about one thing: claims, independent roots, copies, blame."""
    if bool(words) == bool(documents):
        raise UsageError("give words, or the ids of documents")
    with open_ledger() as ledger:
        names = documents or find_documents(ledger, words)
        linked, _ = link_documents(ledger, names)
    return fence(linked, (*CAVEATS, *STORY_CAVEATS))


def audit(
    open_ledger: OpenLedger,
    *,
    outlet: Words = "",
    since: Day = "",
    until: Day = "",
) -> str:
    """Audit the sources of the ledger's documents: shares, and findings by published rules."""
    query = Query(outlet=(outlet,) if outlet else (), since=since, until=until)
    with open_ledger() as ledger:
        done = audit_documents(ledger, query)
    return fence(done, (*CAVEATS, *AUDIT_CAVEATS))


def list_tools(open_ledger: OpenLedger) -> dict[str, Callable[..., str]]:
    """The tools by name, over the ledger that ``open_ledger`` opens."""
    others: dict[str, Callable[..., str]] = {
        "find": find,
        "show": show,
        "story": story,
        "audit": audit,
    }
    return {"read": read, **{name: _over(open_ledger, tool) for name, tool in others.items()}}


def _over(open_ledger: OpenLedger, tool: Callable[..., str]) -> Callable[..., str]:
    bound = partial(tool, open_ledger)
    bound.__doc__ = tool.__doc__  # what the assistant is told of the tool
    return bound
