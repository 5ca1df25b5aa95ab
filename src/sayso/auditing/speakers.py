"""Speakers: who is quoted most, first, last, and at what length, over many stories.

Only sources with a name are counted, and they are joined by the name as written: never by a
guess, and never an anonymous source with anybody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.auditing.articles import Article
from sayso.model import Attribution, Source, Span, Speaker

NAMED = frozenset({"named_person", "named_organisation", "news_outlet"})
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass
class _Part:
    """What one name has had so far."""

    name: str
    kind: str
    documents: int = 0
    attributions: int = 0
    first: int = 0
    last: int = 0
    words: int = 0
    quoted: int = 0


class Cast:
    """The named sources of the articles that were added."""

    def __init__(self) -> None:
        self._parts: dict[str, _Part] = {}

    def add(self, article: Article) -> None:
        """Count what the named sources of ``article`` say."""
        told = [a for a in article.told if article.is_outside(a) and a.content]
        body = [a for a in told if not article.is_in_title(a)]
        by_name: dict[str, list[Attribution]] = defaultdict(list)
        for attribution in told:
            source = article.speaker(attribution)
            if source and source.name and source.kind in NAMED:
                by_name[self._part(source).name.casefold()].append(attribution)
        quoted = article.quoted if by_name else ()
        for key, said in by_name.items():
            part = self._parts[key]
            part.documents += 1
            part.attributions += len(said)
            part.first += bool(body) and body[0] in said
            part.last += bool(body) and body[-1] in said
            spans = [span for attribution in said for span in attribution.content]
            part.words += sum(_count_words(article.text, span) for span in spans)
            part.quoted += sum(_count_words(article.text, span) for span in _shared(spans, quoted))

    def speakers(self, most: int) -> tuple[Speaker, ...]:
        """The names in the most stories, at most ``most`` of them; then by attributions, name."""
        order = sorted(self._parts.values(), key=lambda p: (-p.documents, -p.attributions, p.name))
        return tuple(Speaker(**vars(part)) for part in order[:most])

    def _part(self, source: Source) -> _Part:
        name = " ".join((source.name or "").split())
        return self._parts.setdefault(name.casefold(), _Part(name, source.kind))


def _count_words(text: str, span: Span) -> int:
    return len(_WORD.findall(text, span.start, span.end))


def _shared(spans: Iterable[Span], quoted: Iterable[Span]) -> list[Span]:
    """The stretches of ``spans`` that stand in quotation marks."""
    passages = list(quoted)
    return [
        Span(max(span.start, passage.start), min(span.end, passage.end))
        for span in spans
        for passage in passages
        if span.overlaps(passage)
    ]
