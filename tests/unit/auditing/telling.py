"""Articles by hand: paragraphs with one marked attribution each, sources and sureness found."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from sayso.auditing import load_rules
from sayso.auditing.articles import Article
from sayso.auditing.findings import find_departures
from sayso.extraction.sources import find_sources
from sayso.extraction.sureness import judge_sureness
from sayso.model import (
    Attribution,
    Document,
    Finding,
    Record,
    Span,
    Zone,
    attribution_id,
    document_id,
)
from tests.unit.extraction.marking import marked


def told(*paragraphs: str, title: str = "", **known: Any) -> Record:
    """The record of ``paragraphs``, marked as in ``marked``, under ``title``.

    ``known`` are fields of the document ("outlet", "published", "url", "authors").
    """
    parts = [marked(paragraph) for paragraph in ([title] if title else []) + list(paragraphs)]
    text = "\n".join(part.document.text for part in parts)
    name = document_id(text)
    start = 0
    zones: list[Zone] = []
    attributions: list[Attribution] = []
    for part in parts:
        end = start + len(part.document.text)
        kind = "title" if title and not zones else "body"
        zones.append(Zone(kind=kind, start=start, end=end))  # type: ignore[arg-type]
        for each in part.attributions or ():
            roles = [_moved(spans, start) for spans in (each.source, each.cue, each.content)]
            if not any(roles):
                continue
            source, cue, content = roles
            attributions.append(
                replace(
                    each,
                    id=attribution_id(name, source, cue, content),
                    source=source,
                    cue=cue,
                    content=content,
                    zone=len(zones) - 1,
                )
            )
        start = end + 1
    document = Document(
        id=name,
        origin="own.txt",
        text=text,
        zones=tuple(zones),
        title=title or None,
        **known,
    )
    record = Record(sayso="test", document=document, attributions=tuple(attributions))
    return judge_sureness(find_sources(record))


def _moved(spans: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    return tuple(Span(span.start + by, span.end + by) for span in spans)


def found(record: Record, **on: bool) -> list[tuple[str, str]]:
    """Rule and words of each finding; rules given as False are off, those as True on."""
    rules = [replace(rule, on=on.get(rule.id.replace("-", "_"), rule.on)) for rule in load_rules()]
    return [(each.rule, each.words) for each in find_departures(Article(record), rules)]


def first(record: Record, rule: str) -> Finding:
    """The first finding by a rule."""
    findings = find_departures(Article(record), load_rules())
    return next(each for each in findings if each.rule == rule)
