"""Audits: what a set of stories rests on, in figures, and where it differs from named rules."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

from sayso.model.spans import Span

Severity = Literal["note", "look", "strong"]
"""Information; a person should read it; the text itself shows the departure."""


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A published rule on sourcing, and which check looks for departures from it.

    ``wording`` is a short paraphrase, ``seen`` which version was seen and how near to first hand,
    ``unchecked`` what no program can tell. ``words`` are those the check looks for, where it
    looks for words of the rule's own.
    """

    id: str
    wording: str
    publisher: str
    address: str
    check: str
    severity: Severity
    on: bool = True
    seen: str = ""
    unchecked: str = ""
    words: tuple[str, ...] = ()


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A place where a document differs from a rule, by what its words show.

    ``span`` holds the words, ``words`` are they on one line; ``says`` states the finding;
    ``attribution`` is the id of the attribution it is about, if it is about one.
    """

    id: str
    rule: str
    severity: Severity
    document: str
    origin: str
    span: Span
    words: str
    says: str
    line: int
    column: int
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    attribution: str | None = None


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """One part of a whole: how many were found, and how many there may really be.

    ``share`` is ``number`` out of the figure's total. ``corrected`` is the share once what the
    finding is known to miss and to mistake is allowed for, ``low`` to ``high`` its 95% interval;
    None where the errors were not measured.
    """

    key: str
    label: str
    number: int
    share: float
    corrected: float | None = None
    low: float | None = None
    high: float | None = None


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """Shares of one whole of ``total`` things (``unit``: "attributions", "stories")."""

    key: str
    title: str
    unit: str
    total: int
    shares: tuple[Share, ...]


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """The stories of one outlet, section, month or author, and what they rest on."""

    name: str
    documents: int
    sources: Figure


class Breakdown(msgspec.Struct, frozen=True, kw_only=True):
    """The same shares for each group; ``by`` is "outlet", "section", "month" or "author"."""

    by: str
    groups: tuple[Group, ...]


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """A named source over all stories, joined by its name as written.

    ``first`` and ``last`` count the stories in which it speaks first or last, ``words`` all words
    attributed to it, ``quoted`` those in quotation marks.
    """

    name: str
    kind: str
    documents: int
    attributions: int
    first: int
    last: int
    words: int
    quoted: int


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """Where the error rates behind the intervals come from."""

    date: str
    model: str | None
    basis: str


class Audit(msgspec.Struct, frozen=True, kw_only=True):
    """Figures and findings over a set of stories.

    ``rate`` is the number of attributions a story; ``columns`` are the figures by a roster's
    columns; ``unread`` counts documents whose sources nobody has looked for, which are left out.
    """

    sayso: str
    documents: int
    attributions: int
    unread: int = 0
    since: str | None = None
    until: str | None = None
    rate: Share | None = None
    figures: tuple[Figure, ...] = ()
    columns: tuple[Figure, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    findings: tuple[Finding, ...] = ()
    rules: tuple[Rule, ...] = ()
    checked: Figure | None = None
    measured: Measured | None = None


def finding_id(rule: str, document_id: str, span: Span) -> str:
    """The name of a finding: a hash of its rule, document version and span."""
    spelt = msgspec.json.encode([rule, document_id, span])
    return hashlib.sha256(spelt).hexdigest()[:16]
