"""Texts as copies are looked for in them: words, and which of them are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from sayso.linking.copies.quotations import is_inside, quoted_spans
from sayso.model import Record, Span

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_RUN = 5  # words that, quoted in one text, are taken for the same quotation in another


class Text(NamedTuple):
    """One document's title and body: its words in lower case, where they stand, if quoted."""

    record: Record
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    quoted: tuple[bool, ...]

    def span(self, start: int, end: int) -> Span:
        """From the first to the last of the words ``start`` to ``end`` (not included)."""
        return Span(self.spans[start].start, self.spans[end - 1].end)


def read_texts(records: Sequence[Record]) -> list[Text]:
    """The words of each record's title and body; comments are left out.

    Words that any of the documents has in quotation marks count as quoted in all: a page may show
    a tweet without marks.
    """
    texts = [_read_text(record) for record in records]
    known = {run for text in texts for run in _quoted_runs(text)}
    return [text._replace(quoted=_marked(text, known)) for text in texts]


def _read_text(record: Record) -> Text:
    text = record.document.text
    zones = [zone for zone in record.document.zones if zone.kind != "comment"]
    found = [match for zone in zones for match in _WORD.finditer(text, zone.start, zone.end)]
    spans = tuple(Span(*match.span()) for match in found)
    inside = quoted_spans(record)
    return Text(
        record=record,
        words=tuple(match[0].lower().replace("’", "'") for match in found),
        spans=spans,
        quoted=tuple(is_inside(span.start, inside) for span in spans),
    )


def _quoted_runs(text: Text) -> Iterator[tuple[str, ...]]:
    for start in range(len(text.words) - _RUN + 1):
        if all(text.quoted[start : start + _RUN]):
            yield text.words[start : start + _RUN]


def _marked(text: Text, known: Set[tuple[str, ...]]) -> tuple[bool, ...]:
    """Which words are quoted, here or in one of the runs in ``known``."""
    quoted = list(text.quoted)
    for start in range(len(text.words) - _RUN + 1):
        if text.words[start : start + _RUN] in known:
            quoted[start : start + _RUN] = [True] * _RUN
    return tuple(quoted)
