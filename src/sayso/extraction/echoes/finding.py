"""The stage that finds what comments repeat, so that no echo is taken for a second witness."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sayso.extraction.echoes.matching import Match, find_match
from sayso.extraction.echoes.quotations import find_quotations
from sayso.extraction.echoes.replies import find_reply
from sayso.extraction.echoes.stances import judge_stance
from sayso.extraction.echoes.words import Words, words_in
from sayso.model import Document, Echo, Record, Span, Zone

LOOKBACK = 50  # comments before one that it may quote


def find_echoes(record: Record) -> Record:
    """The record with the echoes of its comments, and with replies linked where they are plain."""
    document = record.document
    echoes = tuple(_find(document))
    zones = tuple(
        _linked(document, index, [echo for echo in echoes if echo.zone == index])
        for index in range(len(document.zones))
    )
    return replace(record, document=replace(document, zones=zones), echoes=echoes)


def _linked(document: Document, index: int, echoes: Sequence[Echo]) -> Zone:
    zone = document.zones[index]
    if zone.kind != "comment":
        return zone
    return replace(zone, reply_to=find_reply(document, index, echoes))


def _find(document: Document) -> Iterator[Echo]:
    """The echoes of a document's comments, in order."""
    zones = [words_in(document.text, zone.span) for zone in document.zones]
    for index, zone in enumerate(document.zones):
        if zone.kind != "comment":
            continue
        for quotation in find_quotations(document.text, zone.span):
            match = _origin(document, zones, index, quotation)
            if match is not None:
                yield Echo(
                    zone=index,
                    span=quotation,
                    of=match.of,
                    exact=match.likeness == 1.0,
                    stance=judge_stance(document.text, zone.span, quotation),
                )


def _origin(
    document: Document, zones: Sequence[Words], index: int, quotation: Span
) -> Match | None:
    """Where a quotation of the comment ``index`` comes from.

    Word for word before altered; the article before a comment, a near comment before a far one.
    """
    words = words_in(document.text, quotation)
    article = [each for each, zone in enumerate(document.zones) if zone.kind != "comment"]
    before = range(index - 1, max(-1, index - 1 - LOOKBACK), -1)
    comments = [each for each in before if document.zones[each].kind == "comment"]
    matches = [find_match(words, zones[each]) for each in (*article, *comments)]
    found = [match for match in matches if match is not None]
    best = max(found, key=lambda match: match.likeness, default=None)
    if best is None or (len(words.texts) < 2 and not _is_quoted(document.text, best.of)):
        return None
    return best


def _is_quoted(text: str, span: Span) -> bool:
    """Whether quotation marks stand right before and after: one word alone proves nothing else."""
    return text[span.start - 1 : span.start] in ("“", '"') and text[span.end : span.end + 1] in (
        "”",
        '"',
    )
