"""Words as two passages are compared by them: lower case, hyphens apart, marks left out."""

from __future__ import annotations

import re

import msgspec

from sayso.model import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


class Words(msgspec.Struct, frozen=True):
    """The words of a passage, where each stands in the document, and at which indexes it recurs."""

    texts: tuple[str, ...]
    spans: tuple[Span, ...]
    places: dict[str, list[int]]

    def hull(self, first: int, last: int) -> Span:
        """From word ``first`` to word ``last``, both within."""
        return Span(self.spans[first].start, self.spans[last].end)


def words_in(text: str, span: Span) -> Words:
    """The words of ``text`` inside ``span``."""
    matches = list(_WORD.finditer(text, span.start, span.end))
    texts = tuple(match[0].lower().replace("’", "'") for match in matches)
    places: dict[str, list[int]] = {}
    for index, word in enumerate(texts):
        places.setdefault(word, []).append(index)
    return Words(texts, tuple(Span(match.start(), match.end()) for match in matches), places)
