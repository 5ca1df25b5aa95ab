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

    def within(self, span: Span) -> list[Token]:
        """The tokens that begin inside ``span``."""
        at, found = self.index(span.start), []
        while at < len(self.doc) and self.doc[at].idx < span.end:
            if self.doc[at].idx >= span.start:
                found.append(self.doc[at])
            at += 1
        return found

    def after(self, span: Span) -> Token | None:
        """The first word after ``span``, past a closing quotation mark."""
        at = self.index(span.end)
        while at < len(self.doc) and (self.doc[at].idx < span.end or self.doc[at].is_quote):
            at += 1
        return self.doc[at] if at < len(self.doc) else None
