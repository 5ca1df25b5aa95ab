"""The stage that finds attributions inside the contents of others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sayso.extraction.cues import has_cue
from sayso.extraction.nesting.according import find_according
from sayso.extraction.nesting.clauses import Clause, find_clauses
from sayso.extraction.nesting.phrases import Roles, carrier, is_telling, roles_of
from sayso.extraction.nesting.placing import place
from sayso.extraction.parsing import parse_document
from sayso.model import Attribution, Document, Record, Span, attribution_id

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WORD = re.compile(r"\w")
_WORDS = re.compile(r"\w+")
# The share of findings of a kind that a reader marked as well; measured by benchmarks/nesting.py.
_ACCORDING, _CLAUSE, _PHRASE, _NOUN, _NOBODY = 0.9, 0.8, 0.7, 0.55, 0.2


def find_nested(record: Record) -> Record:
    """The record with the attributions that stand inside the contents of those it has.

    Every span of a nested attribution lies inside the content of its parent.
    """
    outer = record.attributions or ()
    contents = sorted(span for each in outer for span in each.content)
    if not any(_may_nest(span.words(record.document.text)) for span in contents):
        return record
    everything = (*outer, *place(outer, _find(record.document, contents)))
    return replace(
        record, attributions=tuple(sorted(everything, key=lambda each: (each.spans, each.id)))
    )


def _may_nest(words: str) -> bool:
    """Whether a content holds a word that may be a cue."""
    found = _WORDS.findall(words.lower())
    return "according" in found or any(map(has_cue, found))


def _find(document: Document, contents: Sequence[Span]) -> Iterator[Attribution]:
    """The attributions whose cue stands in one of ``contents``, without their parents yet."""
    doc = parse_document(document)
    inside = _insides(doc, contents)
    for roles, confidence in _roles(doc, inside):
        at = inside[roles.cue[0].i]
        source, cue, content = (
            _spans([each for each in role if inside[each.i] == at], document.text) for role in roles
        )
        if cue and content:
            yield Attribution(
                id=attribution_id(document.id, source, cue, content),
                source=source,
                cue=cue,
                content=content,
                confidence=confidence,
            )


def _insides(doc: Doc, contents: Sequence[Span]) -> list[int]:
    """For each token the index of the one of ``contents`` that it stands in, or -1."""
    starts = [span.start for span in contents]
    places = [bisect_right(starts, token.idx) - 1 for token in doc]
    return [
        at if at >= 0 and token.idx < contents[at].end else -1
        for at, token in zip(places, doc, strict=True)
    ]


def _roles(doc: Doc, inside: Sequence[int]) -> Iterator[tuple[Roles, float]]:
    """The roles of every attribution whose cue is ``inside``, and the confidence in each."""
    clauses = [each for each in find_clauses(doc) if inside[each.cue.i] >= 0]
    carriers = {carrier(clause) for clause in clauses}
    for clause in clauses:
        if clause.cue not in carriers and is_telling(clause):
            roles = roles_of(clause)
            yield roles, _confidence(clause, roles)
    yield from ((each, _ACCORDING) for each in find_according(doc) if inside[each.cue[0].i] >= 0)


def _confidence(clause: Clause, roles: Roles) -> float:
    if clause.sense.part != "verb":
        base = _NOUN
    else:
        base = _CLAUSE if clause.complement in ("that", "wh", "to") else _PHRASE
    return round(base if roles.source else base - _NOBODY, 2)


def _spans(tokens: Sequence[Token], text: str) -> tuple[Span, ...]:
    """The spans of ``tokens``, those with no word between them as one."""
    spans: list[Span] = []
    for token in tokens:
        start, end = token.idx, token.idx + len(token)
        if spans and not _WORD.search(text, spans[-1].end, start):
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(start, end))
    return tuple(spans)
