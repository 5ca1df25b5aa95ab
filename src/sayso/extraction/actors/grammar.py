"""The parse of a document, asked by offsets of its text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from sayso.extraction.parsing import parse_document
from sayso.model import Document, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Grammar:
    """The tokens of a document's parse by where they stand."""

    def __init__(self, document: Document) -> None:
        self.doc: Doc = parse_document(document)
        self._starts = [token.idx for token in self.doc]

    def index(self, offset: int) -> int:
        """The number of the last token that begins at or before ``offset`` (0 if none)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def token(self, span: Span) -> Token | None:
        """The token that heads the words at ``span``; None beyond what was parsed."""
        if not self._starts or span.start > self._starts[-1] + len(self.doc[-1]):
            return None
        first, last = self.index(span.start), self.index(span.end - 1)
        at = last
        while first <= self.doc[at].head.i <= last and self.doc[at].head.i != at:
            at = self.doc[at].head.i
        return self.doc[at]

    def opens(self, token: Token) -> bool:
        """Whether ``token`` begins its sentence."""
        return bool(token.is_sent_start)
