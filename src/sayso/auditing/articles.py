"""Articles: what the checks ask of a record, each answer worked out once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from sayso.extraction.sentences import sentence_index, sentence_spans
from sayso.extraction.sureness.quotes import quoted_passages
from sayso.model import Attribution, Document, Record, Source, Span, Zone, hull

NOBODY = frozenset({"author", "unstated", "commenter"})
"""Kinds of source that are nobody outside the newsroom to rest on."""

_OPEN_SPEAKERS = re.compile(
    r"\bspokes(?:man|men|woman|women|people|persons?)\b|\bpress (?:officers?|secretary|office)\b"
    r"|['’]s?\s+(?:\w+\s+)?(?:lawyer|attorney|counsel|agent|publicist|representative)s?\b"
    r"|\b(?:lawyer|attorney|counsel|agent|publicist|representative)s?\s+(?:for|representing)\b"
    r"|\b(?:a|an|the)\s+(?:[\w.]+\s+){1,4}representatives?\b"
    r"|\b(?:his|her|their)\s+(?:lawyer|attorney|agent|publicist)s?\b",
    re.IGNORECASE,
)
_POINTING = frozenset(
    "he she they him her them it who i we you his hers theirs that this which one".split()
)


class Article:
    """A record as the checks read it: its article without the comments under it.

    Offsets are code points of ``text``.
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self.document: Document = record.document
        self.text = record.document.text

    @cached_property
    def _zones(self) -> tuple[Zone, ...]:
        whole = Zone(kind="body", start=0, end=len(self.text))
        return self.document.zones or (whole,)

    @cached_property
    def title(self) -> tuple[Span, ...]:
        """The title's spans, empty where the text has no title of its own."""
        return tuple(zone.span for zone in self._zones if zone.kind == "title")

    @cached_property
    def body(self) -> tuple[Span, ...]:
        """The body's spans."""
        return tuple(zone.span for zone in self._zones if zone.kind == "body")

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """The attributions of title and body, in order."""
        comments = {index for index, zone in enumerate(self._zones) if zone.kind == "comment"}
        return tuple(a for a in self.record.attributions or () if a.zone not in comments)

    @cached_property
    def told(self) -> tuple[Attribution, ...]:
        """What the outlet itself attributes; what its sources attribute in turn is left out."""
        return tuple(a for a in self.attributions if a.parent is None)

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.record.sources or ()}

    def speaker(self, attribution: Attribution) -> Source | None:
        """Who an attribution's words are by."""
        return self._sources.get(attribution.speaker or "")

    def is_outside(self, attribution: Attribution) -> bool:
        """Whether somebody outside the newsroom says it."""
        source = self.speaker(attribution)
        return source is not None and source.kind not in NOBODY

    @cached_property
    def speaking(self) -> tuple[tuple[Source, tuple[Attribution, ...]], ...]:
        """The outside sources that the outlet quotes itself, in order, each with what it says."""
        said: dict[str, list[Attribution]] = {}
        for attribution in self.attributions:
            if self.is_outside(attribution) and attribution.parent is None:
                said.setdefault(attribution.speaker or "", []).append(attribution)
        return tuple((self._sources[who], tuple(words)) for who, words in said.items())

    def is_in_title(self, attribution: Attribution) -> bool:
        """Whether the attribution stands in the title."""
        return any(part.overlaps(span) for part in self.title for span in attribution.spans)

    def is_spokesperson(self, source: Source) -> bool:
        """Whether an unnamed source speaks openly for a body or a client."""
        words = (mention.words(self.text) for mention in source.mentions)
        return any(_OPEN_SPEAKERS.search(mention) for mention in words)

    def mentions(self, source: Source) -> tuple[Span, ...]:
        """The mentions of ``source`` in the article that are more than a pronoun, body first."""
        spans = [m for m in source.mentions if m.words(self.text).lower() not in _POINTING]
        inside = [m for m in spans if any(part.covers(m) for part in self.body)]
        return tuple(inside or spans)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the whole text."""
        return sentence_spans(self.text)

    @cached_property
    def body_sentences(self) -> tuple[int, ...]:
        """The indices of the body's sentences."""
        starts = [sentence.start for sentence in self.sentences]
        return tuple(
            index
            for part in self.body
            for index in range(bisect_left(starts, part.start), bisect_left(starts, part.end))
        )

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds the code point at ``offset``."""
        return sentence_index(self.sentences, offset)

    @cached_property
    def attributed(self) -> dict[int, tuple[Attribution, ...]]:
        """The outside attributions that touch each sentence, by its index."""
        found: dict[int, list[Attribution]] = {}
        for attribution in self.attributions:
            if self.is_outside(attribution) and attribution.spans:
                outer = hull(attribution.spans)
                first, last = self.sentence_at(outer.start), self.sentence_at(outer.end - 1)
                for index in range(first, last + 1):
                    found.setdefault(index, []).append(attribution)
        return {index: tuple(each) for index, each in found.items()}

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """What stands in quotation marks."""
        return quoted_passages(self.text)

    @cached_property
    def _others_words(self) -> tuple[list[int], list[int]]:
        """Starts and ends of the stretches that are somebody else's words, in order."""
        contents = [span for a in self.attributions if self.is_outside(a) for span in a.content]
        merged = _merge([*contents, *self.quoted])
        return [span.start for span in merged], [span.end for span in merged]

    def is_narrated(self, span: Span) -> bool:
        """Whether ``span`` is the outlet's own voice: no source's words, and not in quotes."""
        starts, ends = self._others_words
        index = bisect_right(ends, span.start)
        return index == len(starts) or starts[index] >= span.end

    @cached_property
    def lower(self) -> str:
        """The text in lower case; its offsets are not those of ``text``."""
        return self.text.lower()

    def narrated_matches(
        self,
        pattern: re.Pattern[str],
        hints: Iterable[str],
        within: Iterable[Span] | None = None,
    ) -> list[re.Match[str]]:
        """Where ``pattern`` matches in the outlet's own voice, in title and body or ``within``.

        Each match has one of the lower-case ``hints`` in it: an article without any, as most are,
        is not searched.
        """
        if not any(hint in self.lower for hint in hints):
            return []
        parts = (*self.body, *self.title) if within is None else within
        return [
            match
            for part in parts
            for match in pattern.finditer(self.text, part.start, part.end)
            if self.is_narrated(Span(*match.span()))
        ]


def _merge(spans: Sequence[Span]) -> list[Span]:
    """``spans`` in order, those that overlap joined."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
