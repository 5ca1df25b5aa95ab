"""Documents: one text with its metadata, cut into zones."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

from sayso.model.credits import Credit, Notice
from sayso.model.spans import Span

ZoneKind = Literal["title", "body", "comment"]


class Zone(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a document's text: its title, its body, or one reader comment.

    ``reply_to`` is the index, in ``document.zones``, of the comment that this one answers.
    ``confidence`` (0 to 1) is how sure the reading is that the zone begins and ends here.
    """

    kind: ZoneKind
    start: int
    end: int
    author: str | None = None
    published: str | None = None
    reply_to: int | None = None
    confidence: float = 1.0

    @property
    def span(self) -> Span:
        """The zone as a span of ``document.text``."""
        return Span(self.start, self.end)


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """One text with its metadata.

    ``zones`` are in order of their start and do not overlap; what lies between two of them is
    white space. ``published`` and ``updated`` are ISO 8601 dates or times, ``language`` an ISO
    639-1 code, ``und`` where it is only known not to be English. ``notices`` say what could not
    be read. ``pages`` are the offsets at which the pages of a PDF begin: page n at
    ``pages[n - 1]``.
    """

    id: str
    origin: str
    text: str
    zones: tuple[Zone, ...] = ()
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    credits: tuple[Credit, ...] = ()
    notices: tuple[Notice, ...] = ()
    pages: tuple[int, ...] = ()

    def words(self, spans: tuple[Span, ...]) -> str:
        """The words of ``spans`` as one line, with an ellipsis where they are torn apart."""
        return " … ".join(" ".join(span.words(self.text).split()) for span in spans)

    def zone_at(self, offset: int) -> int | None:
        """The index of the zone that holds the code point at ``offset``, if any does."""
        for index, zone in enumerate(self.zones):
            if zone.start <= offset < zone.end:
                return index
        return None


def document_id(text: str) -> str:
    """The name of a document version: the first 16 hexadecimal digits of its text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]
