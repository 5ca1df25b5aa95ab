"""Typesetting: a record as the part of a page that is the same for every reader."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from sayso.model import Attribution, Record, Span, hull
from sayso.output.characters import make_visible
from sayso.output.paragraphs import find_paragraphs
from sayso.output.pieces import Piece, cut, find_marks
from sayso.output.templating import find_language, make_environment
from sayso.output.views import build_page
from sayso.output.views.focuses import Focus
from sayso.output.wordings import describe_speaker
from sayso.web.assets import sizes_of, style_name

FILTERS = {f"count-{key}" for key in ("anonymous", "unsourced", "hedged", "denials", "comments")}
"""What a standards editor asks a page for, of all that its summary counts."""


@dataclass(frozen=True, slots=True)
class Article:
    """A record set for the site: its parts as HTML, what can be lit up, and its style sheet."""

    heading: str
    filters: tuple[Focus, ...]
    language: str | None
    style: str
    bars: Markup
    sheet: Markup
    colophon: Markup


def set_article(record: Record) -> Article:
    """The article of ``record``, its words escaped by the templates of the HTML report."""
    page = build_page(record)

    def write(name: str) -> Markup:
        template = make_environment().get_template(name)
        return Markup(template.render(page=page, document=record.document, on_site=True))

    return Article(
        heading=page.heading,
        filters=tuple(focus for focus in page.counts if focus.id in FILTERS and focus.members),
        language=find_language(record.document),
        style=style_name(sizes_of(page)),
        bars=write("bars.html"),
        sheet=write("broadsheet.html"),
        colophon=write("colophon.html"),
    )


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with the marks of one attribution: its words and their classes, in order.

    ``start`` is its first code point in the text.
    """

    start: int
    pieces: tuple[tuple[str, str], ...]


def set_passages(record: Record, attribution: Attribution) -> tuple[Passage, ...]:
    """The paragraphs that one attribution stands in, with its marks and no others."""
    text, around = record.document.text, hull(attribution.spans or (Span(0, 0),))
    spans = [
        span
        for zone in record.document.zones
        for span in find_paragraphs(text, zone.span)
        if span.overlaps(around)
    ]
    shape = describe_speaker(record, attribution).shape
    marks = find_marks(Record(sayso="", document=record.document, attributions=(attribution,)))
    return tuple(
        Passage(span.start, tuple(_set_piece(piece, text, shape) for piece in pieces))
        for span, pieces in zip(spans, cut(spans, marks), strict=True)
    )


def _set_piece(piece: Piece, text: str, shape: str) -> tuple[str, str]:
    classes = []
    for mark in piece.marks:
        if mark.role == "source":
            after, before = mark.span.start < piece.span.start, piece.span.end < mark.span.end
            classes += ["pill", shape, "continued" * after, "continues" * before]
        else:
            classes += ["u", "certain"] if mark.role == "content" else [mark.role]
    return make_visible(piece.span.words(text)), " ".join(filter(None, classes))
