"""The markup of a page made a document's text, zones and facts."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from sayso.errors import InputError
from sayso.model import Credit, Notice, Zone
from sayso.reading.credits import find_credits, find_signed_line
from sayso.reading.metadata import Metadata
from sayso.reading.pages.bodies import find_body
from sayso.reading.pages.comments import Draft, take_comments
from sayso.reading.pages.facts import Facts, find_facts
from sayso.reading.pages.names import letters_of
from sayso.reading.pages.notices import find_notices
from sayso.reading.pages.schemas import find_linked
from sayso.reading.pages.trees import parse_tree
from sayso.reading.zones import prepend_title


class Page(NamedTuple):
    """What an HTML page holds: its text with its zones, and what it says of itself."""

    text: str
    zones: tuple[Zone, ...]
    facts: Facts
    credits: tuple[Credit, ...]
    notices: tuple[Notice, ...]


def read_page(markup: str, origin: str, metadata: Metadata) -> Page:
    """The title, body and comments of a page, a paragraph a line, and its facts.

    ``metadata`` wins over the page's own facts.

    Raises:
        InputError: the page is too large, cannot be parsed, or has no text.
    """
    tree = parse_tree(markup, origin)
    linked = find_linked(tree)
    facts = find_facts(tree, linked, metadata)
    comments = take_comments(tree, linked)
    body = comments.opening or find_body(tree, origin, facts.url)
    if not body and not comments.drafts:
        raise InputError(origin, "is an HTML page without an article's text")
    text, zones = _compose(facts.title, body, comments.drafts)
    facts, signed = _sign(facts, text, zones)
    credits = (*signed, *find_credits(text, zones, facts.authors))
    notices = find_notices(tree, linked, facts, text, zones)
    return Page(text, zones, facts, credits, notices)


def _sign(facts: Facts, text: str, zones: tuple[Zone, ...]) -> tuple[Facts, tuple[Credit, ...]]:
    """The facts with the authors that the article's first lines name, where the page names none."""
    body = next((zone for zone in zones if zone.kind == "body"), None)
    outlet = letters_of(facts.outlet or "")
    if body is None or any(letters_of(name) != outlet for name in facts.authors):
        return facts, ()
    signed = find_signed_line(text, body)
    if not signed:
        return facts, ()
    authors = tuple(credit.name for credit in signed)
    return msgspec.structs.replace(facts, authors=authors), signed


def _compose(title: str | None, body: str, drafts: list[Draft]) -> tuple[str, tuple[Zone, ...]]:
    """The document's text, title first, comments last, and the zones in it."""
    text = prepend_title(body, title) if title else body
    text = text.strip("\n")
    zones: list[Zone] = []
    head = len(text.partition("\n")[0]) if title else 0
    if head:
        zones.append(Zone(kind="title", start=0, end=head))
    if len(text) > head:
        start = head + len(text[head:]) - len(text[head:].lstrip())
        zones.append(Zone(kind="body", start=start, end=len(text)))
    first = len(zones)
    for draft in drafts:
        start = len(text) + 1
        text += f"\n{draft.text}"
        zones.append(
            Zone(
                kind="comment",
                start=start,
                end=len(text),
                author=draft.author,
                published=draft.published,
                reply_to=None if draft.reply_to is None else draft.reply_to + first,
                confidence=draft.confidence,
            )
        )
    return text, tuple(zones)
