"""Selecting the records of a ledger that a story is asked about."""

from __future__ import annotations

import re

from sayso.errors import UsageError
from sayso.ledger import Ledger, Query
from sayso.model import Record

MOST_DOCUMENTS = 200
_EVENT = re.compile(r"(?P<document>[0-9a-f]{4,64}):(?P<event>e\d+)")


def select_records(ledger: Ledger, words: str, limit: int = MOST_DOCUMENTS) -> list[Record]:
    """The records of at most ``limit`` documents about ``words``, those that fit best.

    ``words`` may be an event of a document, as DOCUMENT:e1: then they are its own words.

    Raises:
        UsageError: nothing in the ledger answers the words.
        LedgerError: the ledger has no such document.
    """
    event = _EVENT.fullmatch(words.strip())
    asked = _event_words(ledger, event["document"], event["event"]) if event else words
    found: dict[str, None] = {}
    page = 1
    while len(found) < limit:
        hits = ledger.find(Query(document_words=asked), page=page, limit=1000)
        found |= {hit.document: None for hit in hits.hits}
        page += 1
        if not hits.more:
            break
    if not found:
        raise UsageError(f"{asked}: no document of the ledger has these words; try fewer")
    return [ledger.record(document) for document in list(found)[:limit]]


def _event_words(ledger: Ledger, document: str, name: str) -> str:
    record = ledger.record(document)
    event = next((event for event in record.events or () if event.id == name), None)
    if event is None:
        raise UsageError(f"{document}:{name}: the document has no such event; see sayso show")
    words = [event.mentions[0].words(record.document.text)] if event.mentions else [event.type]
    return " ".join([*words, *filter(None, [event.place])])
