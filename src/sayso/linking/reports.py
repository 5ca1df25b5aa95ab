"""Reports: what an outlet's report rests on, and which outlet "the report" is of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from sayso.linking.casts import Cast
from sayso.model import Attribution, Source, Span

_CITING = re.compile(r"^(?:also )?(?:citing|cites|cited|quoting|quotes|quoted)\b", re.IGNORECASE)
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
_NEAR = 400  # code points between a report and the words that say whom it cites
_LONGEST_CITED = 12  # words of a source that is cited; what is longer is a content
_HALF = 0.5


def quoted_inside(attribution: Attribution, cast: Cast) -> Iterator[Attribution]:
    """The assertions that make up at least half of what ``attribution`` reports."""
    size = _size(attribution.content)
    for inner in cast.children.get(attribution.id, ()):
        if inner.type == "assertion" and _size(inner.spans) >= _HALF * size:
            yield inner


def cited_words(speaker: Source, attribution: Attribution, cast: Cast) -> Iterator[Span]:
    """The words in which an outlet cites whom its report, ``attribution``, rests on."""
    at = attribution.spans[0].start
    for other in cast.by_speaker.get(speaker.id, ()):
        near = abs(other.spans[0].start - at) < _NEAR
        cue = cast.document.words(other.cue)
        if other.id != attribution.id and near and other.content and _CITING.match(cue):
            words = other.content[0]
            if len(words.words(cast.document.text).split()) <= _LONGEST_CITED:
                yield words


def find_report(speaker: Source, attribution: Attribution, cast: Cast) -> str | None:
    """The outlet whose report "the report" or "the newspaper" is: the one named last before."""
    if speaker.name or speaker.kind not in ("document", "news_outlet", "anonymous"):
        return None
    if not _ITS_REPORT.match(cast.document.words(attribution.source[:1])):
        return None
    before = bisect_left(cast.outlets, attribution.source[0].start, key=lambda item: item[0].start)
    return cast.outlets[before - 1][1] if before else None


def names_nobody(words: str) -> bool:
    """Whether the words describe people who are not named."""
    return bool(_WITHHELD.search(words)) or words[:1].islower()


def _size(spans: tuple[Span, ...]) -> int:
    return sum(span.end - span.start for span in spans)
