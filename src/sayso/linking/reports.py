"""Reports: what an outlet's report rests on, and which outlet "the report" is of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from sayso.linking.casts import Cast
from sayso.linking.outlets import outlet_key
from sayso.linking.words import sentence_around
from sayso.model import Attribution, Source, Span, hull

_CITING = re.compile(
    r"\b(?:citing|cites|cited|quoting|quoted) (?P<whom>[^,.;:“”\"()\n]{3,120}?)"
    r"(?= who\b| that\b| as (?:saying|the source)\b| familiar\b| close to\b|[,.;:()\n])",
    re.IGNORECASE,
)
_WITHHELD = re.compile(
    r"\b(?:officials?|sources?|aides?|diplomats?|advis[eo]rs?|people|persons?|insiders?"
    r"|officers?|lawmakers?|executives?|investigators?|employees?|representatives?)\b",
    re.IGNORECASE,
)
_ITS_REPORT = re.compile(
    r"^(?:it|its|(?:the|that|this|its)(?: [\w-]+){0,2}? (?:reports?|reporting|story|article"
    r"|newspaper|paper|daily|outlet|network|agency|site|website|magazine|piece|account))$",
    re.IGNORECASE,
)
_LONGEST_CITED = 12  # words of a source that is cited; what is longer is a content
_HALF = 0.5
_REACH = 60  # code points before "that said" in which "a report" stands
_REPORT_BEFORE = re.compile(r"\b(?:report|article|story|account|piece)\b[^.!?\n]*$", re.IGNORECASE)
_MEDIA = re.compile(
    r"^(?:(?:the|some|several|many|local|other|state|news|press|media|published) )*"
    r"(?:(?:media|press|news) (?:reports?|outlets?|accounts?)|reports?|outlets?|newspapers?"
    r"|media)\b",
    re.IGNORECASE,
)
_HEARSAY = re.compile(r"\b(?:reportedly|supposedly)\b", re.IGNORECASE)


def quoted_inside(attribution: Attribution, cast: Cast) -> Iterator[Attribution]:
    """The assertions that make up at least half of what ``attribution`` reports."""
    size = _size(attribution.content)
    for inner in cast.children.get(attribution.id, ()):
        if inner.type == "assertion" and _size(inner.spans) >= _HALF * size:
            yield inner


def cited_words(attribution: Attribution, cast: Cast) -> Iterator[Span]:
    """The words in which the sentence of an outlet's report names whom the report rests on."""
    text = cast.document.text
    start, end = sentence_around(text, hull(attribution.spans))
    for match in _CITING.finditer(text, start, end):
        words = match["whom"].split()
        if len(words) <= _LONGEST_CITED:
            yield Span(*match.span("whom"))


def find_report(speaker: Source, attribution: Attribution, cast: Cast) -> str | None:
    """The outlet whose report "the report" or "the newspaper" is: the one named last before.

    A name that the words themselves do not have is a guess of whom they mean, and not taken.
    """
    if not attribution.source:
        return None
    words, at = cast.document.words(attribution.source[:1]), attribution.source[0].start
    before = cast.document.text[max(0, at - _REACH) : at]
    relative = words in ("that", "which") and _REPORT_BEFORE.search(before)
    if speaker.kind == "named_person" or not (relative or _ITS_REPORT.match(words)):
        return None
    return outlet_before(at, cast)


def is_media(source: Source) -> bool:
    """Whether a source is reports in general: "media reports", "outlets in the capital"."""
    return source.name is None and bool(_MEDIA.match(source.description or ""))


def outlet_before(offset: int, cast: Cast) -> str | None:
    """The outlet named last before ``offset``, other than the page's own."""
    own = outlet_key(cast.document.outlet or "")
    before = bisect_left(cast.outlets, offset, key=lambda item: item[0].start)
    named = [name for _, name in cast.outlets[:before] if outlet_key(name) != own]
    return named[-1] if named else None


def is_hearsay(attribution: Attribution, cast: Cast) -> bool:
    """Whether the page says only that somebody is reported to have said so."""
    return bool(_HEARSAY.search(cast.document.words(attribution.cue)))


def names_nobody(words: str) -> bool:
    """Whether the words describe people who are not named."""
    return bool(_WITHHELD.search(words)) or words[:1].islower()


def _size(spans: tuple[Span, ...]) -> int:
    return sum(span.end - span.start for span in spans)
