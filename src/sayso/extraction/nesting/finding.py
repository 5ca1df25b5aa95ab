"""The stage that finds attributions inside the contents of others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sayso.extraction.nesting.according import find_according
from sayso.extraction.nesting.clauses import Clause, find_clauses
from sayso.extraction.nesting.passages import Passages, join_passages
from sayso.extraction.nesting.phrases import Roles, carrier, is_telling, roles_of
from sayso.extraction.nesting.placing import place
from sayso.extraction.parsing import parse
from sayso.model import Attribution, Document, Record, Span, attribution_id

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PIPES = ("tok2vec", "tagger", "parser", "attribute_ruler")
_WORD = re.compile(r"\w")
# The share of findings of a kind that a reader marked as well; measured by benchmarks/nesting.py.
_ACCORDING, _CLAUSE, _PHRASE, _NOUN, _NOBODY = 0.9, 0.8, 0.7, 0.55, 0.2


def find_nested(record: Record) -> Record:
    """The record with the attributions that stand inside the contents of those it has.

    Every span of a nested attribution lies inside the content of its parent.
    """
    outer = record.attributions or ()
    contents = [span for each in outer for span in each.content]
    found = [
        attribution
        for passages in join_passages(record.document.text, contents)
        for attribution in _find(passages, record.document)
    ]
    everything = (*outer, *place(outer, found))
    return replace(
        record, attributions=tuple(sorted(everything, key=lambda each: (each.spans, each.id)))
    )


def _find(passages: Passages, document: Document) -> Iterator[Attribution]:
    """The attributions in some passages of a document, without their parents yet."""
    doc = parse(passages.text, PIPES, frozenset(passages.starts))
    for roles, confidence in _roles(doc):
        source, cue, content = (_spans(each, passages, document.text) for each in roles)
        if cue and content:
            yield Attribution(
                id=attribution_id(document.id, source, cue, content),
                source=source,
                cue=cue,
                content=content,
                confidence=confidence,
            )


def _roles(doc: Doc) -> Iterator[tuple[Roles, float]]:
    """The roles of every attribution in a parsed text, and the confidence in each."""
    clauses = list(find_clauses(doc))
    carriers = {carrier(clause) for clause in clauses}
    for clause in clauses:
        if clause.cue not in carriers and is_telling(clause):
            roles = roles_of(clause)
            yield roles, _confidence(clause, roles)
    yield from ((roles, _ACCORDING) for roles in find_according(doc))


def _confidence(clause: Clause, roles: Roles) -> float:
    if clause.sense.part != "verb":
        base = _NOUN
    else:
        base = _CLAUSE if clause.complement in ("that", "wh", "to") else _PHRASE
    return round(base if roles.source else base - _NOBODY, 2)


def _spans(tokens: Sequence[Token], passages: Passages, text: str) -> tuple[Span, ...]:
    """The spans of ``tokens`` in the document, those with no word between them as one."""
    spans: list[Span] = []
    for token in tokens:
        start = passages.to_document(token.idx)
        end = start + len(token)
        if spans and not _WORD.search(text, spans[-1].end, start):
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(start, end))
    return tuple(spans)
