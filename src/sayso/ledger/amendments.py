"""Amendments as a person types them: ``certainty=PS``, ``content=the words that were said``."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from sayso.errors import UsageError
from sayso.ledger.reviews import FIELDS, ROLES
from sayso.model import Attribution, Document, Span, hull


class Amendments(msgspec.Struct, frozen=True):
    """The right spans by role and the right values by field, as ``make_review`` takes them."""

    spans: dict[str, tuple[Span, ...]]
    fields: dict[str, str | bool]


def parse_amendments(
    document: Document, attribution: Attribution, typed: Iterable[str]
) -> Amendments:
    """What was typed as spans and values; words are looked for nearest to where they were.

    An ellipsis parts words that are torn apart; no words at all empty a role.

    Raises:
        UsageError: it is no amendment, or the text does not have the words.
    """
    spans: dict[str, tuple[Span, ...]] = {}
    fields: dict[str, str | bool] = {}
    for words in typed:
        name, equals, value = (part.strip() for part in words.partition("="))
        if not equals or name not in (*ROLES, *FIELDS):
            raise UsageError(
                f"{words!r}: give NAME=VALUE; NAME is one of {', '.join((*ROLES, *FIELDS))}"
            )
        if name in ROLES:
            parts = [part.strip() for part in value.replace("...", "…").split("…")]
            spans[name] = tuple(_locate(document, attribution, part) for part in parts if part)
        else:
            fields[name] = value == "true" if name == "negated" else value
    return Amendments(spans, fields)


def _locate(document: Document, attribution: Attribution, words: str) -> Span:
    """The place of ``words`` in the text that is nearest to the attribution."""
    near = hull(attribution.spans).start if attribution.spans else 0
    starts, start = [], document.text.find(words)
    while start >= 0:
        starts.append(start)
        start = document.text.find(words, start + 1)
    if not starts:
        raise UsageError(f"{words!r}: not in the text, letter by letter")
    nearest = min(starts, key=lambda found: abs(found - near))
    return Span(nearest, nearest + len(words))
