"""The parts of a document that a parse is needed for: sentences of contents that hold a cue."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from sayso.extraction.cues import has_cue
from sayso.extraction.sentences import sentence_spans
from sayso.model import Span

_WORD = re.compile(r"\w+")
_BREAK = "\n\n"  # keeps two passages apart for the parser
LONGEST = 2_000  # code points of a passage; what is longer is no sentence
BATCH = 100_000  # code points parsed at once, which bounds memory


class Passages(msgspec.Struct, frozen=True):
    """Passages of a document joined into one text, and where each stood.

    ``starts`` are the offsets of the passages in ``text``, ``origins`` those in the document.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def to_document(self, offset: int) -> int:
        """The offset in the document of the code point at ``offset`` of ``text``."""
        index = bisect_right(self.starts, offset) - 1
        return self.origins[index] + offset - self.starts[index]


def join_passages(text: str, contents: Iterable[Span]) -> Iterator[Passages]:
    """The sentences of ``contents`` (spans of ``text``) that hold a word that may be a cue.

    They come in batches of no more than ``BATCH`` code points.
    """
    kept: list[Span] = []
    length = 0
    for span in (each for content in contents for each in _sentences(text, content)):
        size = span.end - span.start + len(_BREAK)
        if kept and length + size > BATCH:
            yield _joined(text, kept)
            kept, length = [], 0
        kept.append(span)
        length += size
    if kept:
        yield _joined(text, kept)


def _joined(text: str, spans: Sequence[Span]) -> Passages:
    starts, length = [], 0
    for span in spans:
        starts.append(length)
        length += span.end - span.start + len(_BREAK)
    words = _BREAK.join(span.words(text) for span in spans)
    return Passages(words, tuple(starts), tuple(span.start for span in spans))


def _sentences(text: str, content: Span) -> Sequence[Span]:
    words = content.words(text)
    spans = (
        Span(content.start + each.start, content.start + each.end) for each in sentence_spans(words)
    )
    return [span for span in spans if _may_nest(span.words(text))]


def _may_nest(words: str) -> bool:
    found = _WORD.findall(words.lower())
    return len(words) <= LONGEST and ("according" in found or any(map(has_cue, found)))
