"""What is made of many documents at once: a story, an audit; within bounds, for all interfaces."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from sayso.auditing import Settings, audit, load_rules
from sayso.errors import UsageError
from sayso.ledger import Ledger, Query
from sayso.linking import link, select_records
from sayso.model import Audit, Document
from sayso.model.stories import Story

MOST_LINKED = 40
MOST_AUDITED = 5_000


def find_documents(ledger: Ledger, words: str) -> list[str]:
    """The ids of the documents about ``words`` that fit best, in an order that lasts.

    Raises:
        UsageError: the ledger has none.
    """
    records = select_records(ledger, words, MOST_LINKED)
    return sorted(record.document.id for record in records)


def link_documents(ledger: Ledger, names: Sequence[str]) -> tuple[Story, list[Document]]:
    """The story that these documents tell, and the documents.

    Raises:
        UsageError: there are none, or too many.
        UnknownError: the ledger lacks one of them.
    """
    wanted = dict.fromkeys(names)
    if not 1 <= len(wanted) <= MOST_LINKED:
        raise UsageError(f"{len(wanted)} documents: a story is linked here from 1 to {MOST_LINKED}")
    records = [ledger.record(name) for name in wanted]
    return link(records), [record.document for record in records]


def audit_documents(ledger: Ledger, query: Query) -> Audit:
    """The audit, by the published rules, of the documents that answer ``query``.

    Raises:
        UsageError: the query makes no sense, or too many answer it.
    """
    records = list(islice(ledger.skim(query), MOST_AUDITED + 1))
    if len(records) > MOST_AUDITED:
        raise UsageError(
            f"more than {MOST_AUDITED:,} documents: narrow the days, or use `sayso audit`"
        )
    done, _ = audit(records, Settings(rules=load_rules(None)))
    return done
