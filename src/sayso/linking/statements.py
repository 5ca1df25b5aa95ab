"""Statements: what one document puts forward in one place, by itself or through a source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.extraction.sentences import sentence_spans
from sayso.extraction.sources.reasons import find_remarks
from sayso.linking.words import read_words
from sayso.model import Attribution, Document, Record, Span, hull

_FEWEST_STEMS = 3
_FEWEST_REJECTED = 1  # of what is denied: "the charges"
_LONGEST_OWN = 0.5  # a sentence of which less than this is attributed is the author's own as well
_SAYING = frozenset({"assertion", "belief", "fact"})
# What somebody talks about, has an opinion of or agrees with is a topic, and nothing that is said.
_OF = re.compile(r"\b(?:about|of|on|at|over|against|with|for|to)[”\"’]?$", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|never|no|nobody|none|neither|nor|denie[sd]|false|untrue|inaccurate)\b|n['’]t\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"\s*[\"“”'‘’«]")
_LONGEST_NEGATED = 30  # words
_MAIN = 12  # words, the first, in which the main verb stands
_CHARGES = re.compile(
    r"\b(?:accus|alleg|charg|blam|claim|suspect|suspicion|report|evidence|deni|according|assert"
    r"|convict|guilty|confirm|respon|testi|warn|conclu)",
    re.IGNORECASE,
)


class Statement(NamedTuple):
    """A content, or a sentence in the author's own voice (``attribution`` is None).

    ``spans`` has its words; ``title`` tells whether they stand in the headline, ``negated``
    whether they say that something is not so, ``quoted`` whether they are given as somebody's own.
    ``rejecting`` is for those that say one thing by rejecting the same charge, in whatever words.
    """

    document: str
    spans: tuple[Span, ...]
    stems: tuple[str, ...]
    attribution: Attribution | None = None
    title: bool = False
    negated: bool = False
    quoted: bool = False
    rejecting: bool = False

    @property
    def key(self) -> tuple[str, str | None, tuple[Span, ...]]:
        """What tells it apart from every other statement."""
        return self.document, self.attribution.id if self.attribution else None, self.spans

    @property
    def denies(self) -> bool:
        """Whether its source puts the content forward as not so."""
        return self.attribution is not None and self.attribution.polarity == "-"

    @property
    def rejects(self) -> bool:
        """Whether it says in all that something is not so: denied, or negated, but not both."""
        return not self.rejecting and self.denies != self.negated

    @property
    def is_not(self) -> bool:
        """Whether its words say that something is not so, which its source may deny in turn."""
        return self.negated and not self.rejecting

    @property
    def asserts(self) -> bool:
        """Whether it puts the content forward as so, however surely; not asks, not declines."""
        given = self.attribution
        if given is None:
            return True
        return given.polarity != "-" and not given.negated and given.type != "question"


def find_statements(
    record: Record, called: Sequence[tuple[Span, str]] = ()
) -> tuple[Statement, ...]:
    """The statements of a record's title and body, in order; comments make none.

    ``called`` is where the text names an actor, in order, and the one word that stands for that
    actor under all its names.
    """
    given = list(_attributed(record, called))
    titled = any(statement.title for statement in given)
    found = [*given, *_own(record, called, titled=titled)]
    return tuple(sorted(found, key=lambda s: (s.spans, s.attribution.id if s.attribution else "")))


def _attributed(record: Record, called: Sequence[tuple[Span, str]]) -> Iterator[Statement]:
    zones = record.document.zones
    for attribution in record.attributions or ():
        zone = zones[attribution.zone] if attribution.zone is not None else None
        inner = attribution.parent is not None and attribution.type not in _SAYING
        if not attribution.content or inner or (zone and zone.kind == "comment"):
            continue
        if not _is_topic(attribution, record.document.text):
            title = bool(zone and zone.kind == "title")
            yield from _made(record.document, attribution.content, attribution, title, called)


def _is_topic(attribution: Attribution, text: str) -> bool:
    """Whether the content is only what the words are about: "lied about the talks"."""
    cue = " ".join(span.words(text) for span in attribution.cue)
    quoted = attribution.quote in ("direct", "mixed")
    return bool(not quoted and _OF.search(cue) and not _CHARGES.search(cue))


def _own(
    record: Record, called: Sequence[tuple[Span, str]], *, titled: bool
) -> Iterator[Statement]:
    """The sentences of which most words are nobody else's.

    A headline that says of somebody what they want or are open to is the page's own, unless a
    statement is made of what they want (``titled``).
    Why a source is not named tells nothing of what happened: such remarks are the same everywhere.
    """
    text = record.document.text
    remarks = [remark.span for remark in find_remarks(text)]
    given = record.attributions or ()
    others = _merged([s for a in given for s in a.spans])
    saying = _merged([s for a in given if a.type in _SAYING for s in a.spans])
    for zone in record.document.zones:
        if zone.kind == "comment":
            continue
        taken = saying if zone.kind == "title" and not titled else others
        for sentence in sentence_spans(text[zone.start : zone.end]):
            span = Span(sentence.start + zone.start, sentence.end + zone.start)
            if _covered(span, taken) >= _LONGEST_OWN * (span.end - span.start):
                continue
            if any(span.overlaps(remark) for remark in remarks):
                continue
            yield from _made(record.document, (span,), None, zone.kind == "title", called)


def _made(
    document: Document,
    spans: tuple[Span, ...],
    attribution: Attribution | None,
    title: bool,
    called: Sequence[tuple[Span, str]],
) -> Iterator[Statement]:
    """The statement of these words, if they are enough to say anything."""
    stems = _stems(document.text, spans, called)
    rejected = attribution is not None and attribution.denies is not None
    if len(stems) >= (_FEWEST_REJECTED if rejected else _FEWEST_STEMS):
        words = document.words(spans)
        yield Statement(
            document=document.id,
            spans=spans,
            stems=stems,
            attribution=attribution,
            title=title,
            negated=_is_negated(words),
            quoted=bool(_MARK.match(words)) if not attribution else attribution.quote == "direct",
        )


def _is_negated(words: str) -> bool:
    """Whether one sentence says that something is not so; what is longer says several things."""
    told = words.split()
    return len(told) <= _LONGEST_NEGATED and bool(_NOT.search(" ".join(told[:_MAIN])))


def _stems(text: str, spans: Sequence[Span], called: Sequence[tuple[Span, str]]) -> tuple[str, ...]:
    words = (w for span in spans for w in read_words(text, *span_ends(span)))
    return tuple(
        stem for word in words for stem in (_name(word.span, called) or word.stem,) if stem
    )


def _name(word: Span, called: Sequence[tuple[Span, str]]) -> str | None:
    """The word for the actor in whose name ``word`` stands."""
    index = bisect_left(called, word.end, key=lambda item: item[0].end)
    if index < len(called) and called[index][0].start <= word.start:
        return called[index][1]
    return None


def span_ends(span: Span) -> tuple[int, int]:
    """The two ends of a span."""
    return span.start, span.end


def _merged(spans: Sequence[Span]) -> list[Span]:
    """The same code points in spans that do not overlap, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = hull((merged[-1], span))
        else:
            merged.append(span)
    return merged


def _covered(span: Span, taken: Sequence[Span]) -> int:
    """How many code points of ``span`` are in ``taken``."""
    first = bisect_left(taken, span.start, key=lambda other: other.end)
    total = 0
    for other in taken[first:]:
        if other.start >= span.end:
            break
        total += max(0, min(span.end, other.end) - max(span.start, other.start))
    return total
