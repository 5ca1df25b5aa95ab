"""Words as two passages are compared by them: lower case, hyphens apart, marks left out."""

from __future__ import annotations

import re

import msgspec

from sayso.model import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


class Words(msgspec.Struct, frozen=True):
    """The words of a passage and where each stands in the document."""

    texts: tuple[str, ...]
    spans: tuple[Span, ...]

    def hull(self, first: int, last: int) -> Span:
        """From word ``first`` to word ``last``, both within."""
        return Span(self.spans[first].start, self.spans[last].end)


def words_in(text: str, span: Span) -> Words:
    """The words of ``text`` inside ``span``."""
    matches = list(_WORD.finditer(text, span.start, span.end))
    return Words(
        tuple(match[0].lower().replace("’", "'") for match in matches),
        tuple(Span(match.start(), match.end()) for match in matches),
    )
