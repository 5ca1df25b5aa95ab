"""Exhibits: the recording, paper or report that a sentence in the author's own voice points at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.linking.casts import Cast
from sayso.linking.origins import Origin
from sayso.linking.reports import outlet_before
from sayso.linking.statements import Statement
from sayso.model import Span

_PAPERS = (
    r"(?:law)?suit|complaint|indictment|charge sheet|affidavit"
    r"|(?:court )?(?:filing|document|paper)s?|subpoena|memo(?:randum)?|resolution|audit|census"
)
_TELLS = (
    r"(?:includ|nam|list|sa(?:y|id)|target|describ|accus|alleg|seek|sought|ask|charg|cit|contain"
    r"|detail|claim|argu|call|stat|show|warn|found|find|mention|outlin|recount)\w*"
)
_RECORDED = re.compile(
    r"\b(?:was|were|been|being|is|are) (?:\w+ly )?(?:filmed|videotaped|photographed|recorded"
    r"|(?:caught|captured) (?:on|in) (?:\w+ )?"
    r"(?:camera|video|tape|film|photos?|photographs|images))"
    r"|\b(?:videos?|footage|images|photos|photographs|pictures|recordings?)\b[^.]{0,60}?"
    r"\b(?:shows?|showed|showing|shown|captured|captures)\b",
    re.IGNORECASE,
)
_RECORDING = re.compile(
    r"\b(?:video|footage|recording|photographs|photos|satellite images)\b", re.IGNORECASE
)
_PAPER = re.compile(
    rf"^(?:[\w.’'-]+ ){{0,5}}?(?P<told>{_PAPERS})\b[^.]{{0,70}}?\b{_TELLS}\b"
    rf"|\b(?:in|by) (?:the|its|their|a|an|his|her) (?:[\w-]+ ){{0,2}}?(?P<within>{_PAPERS})\b"
    r"|\b(?:sued|(?:is|are|was|were) suing)\b"
    r"|\b(?:fil(?:ed|es?|ing)|brought) (?:a|an|its|their|the) (?:[\w.-]+ ){0,3}?"
    r"(?P<filed>(?:law)?suit|complaint)\b",
    re.IGNORECASE,
)
_SUIT = re.compile(r"\b(?:lawsuit|complaint|suit)\b", re.IGNORECASE)
_REPORT = re.compile(
    r"\b(?:reports?|article|story|stories|account|dispatch)\b(?: [\w.,’'-]+){0,8}?"
    r" (?:that (?:said|says|claimed|claims|alleged)|which (?:said|says)|saying|claiming|alleging"
    r"|that)\b",
    re.IGNORECASE,
)


def find_exhibit(statement: Statement, cast: Cast) -> Origin | None:
    """What a sentence that is attributed to nobody tells from, by its own words.

    "She was filmed" rests on the recording, "the lawsuit names" and "they sued" on the lawsuit, "a
    report that said" on the outlet that the report is of.
    """
    if statement.attribution is not None:
        return None
    return next(_exhibits(statement, cast), None)


def _exhibits(statement: Statement, cast: Cast) -> Iterator[Origin]:
    text, span = cast.document.text, statement.spans[0]
    said = span.words(text)
    report = _REPORT.search(said)
    if report:
        yield _of_report(_shifted(report.span(), span), cast)
    recorded = _RECORDED.search(said)
    if recorded:
        yield _document(_shifted(recorded.span(), span), _RECORDING.search(text), cast)
    paper = _PAPER.search(said)
    if paper:
        name = next((group for group in ("told", "within", "filed") if paper[group]), None)
        named = _shifted(paper.span(name), span) if name else None
        yield _document(named or _shifted(paper.span(), span), named or _SUIT.search(text), cast)


def _shifted(ends: tuple[int, int], span: Span) -> Span:
    return Span(span.start + ends[0], span.start + ends[1])


def _document(words: Span, called: Span | re.Match[str] | None, cast: Cast) -> Origin:
    """A paper or recording, described by the noun that the text has for it."""
    text = cast.document.text
    noun = called[0] if isinstance(called, re.Match) else (called or words).words(text)
    return Origin(
        document=cast.document.id,
        source=f"exhibit {words.start}",
        kind="document",
        description=noun,
        words=words,
    )


def _of_report(words: Span, cast: Cast) -> Origin:
    """An outlet's report: of the outlet named in it, else the one named last before."""
    outlet = outlet_before(words.end, cast)
    return Origin(
        document=cast.document.id,
        source=f"exhibit {words.start}",
        kind="news_outlet" if outlet else "document",
        name=outlet,
        description=words.words(cast.document.text),
        outlet=outlet,
        words=words,
    )
