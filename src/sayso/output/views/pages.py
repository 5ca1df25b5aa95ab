"""Pages: everything a template needs to show one record, as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePath
from urllib.parse import urlsplit

from sayso.model import Actor, Document, Record, Zone
from sayso.output.callings import Called, group_callings, list_actors
from sayso.output.characters import on_one_line
from sayso.output.happenings import Dispute, Happening, list_disputes, list_happenings
from sayso.output.paragraphs import find_paragraphs
from sayso.output.pieces import Piece, cut, find_marks
from sayso.output.summaries import Count
from sayso.output.views.focuses import Focus, Focuses, find_focuses
from sayso.output.views.margins import Slot, set_margin
from sayso.output.views.places import find_places
from sayso.output.views.stretches import Setting, Stretch, set_piece
from sayso.output.wordings import GUESS_BELOW, describe_speaker

# Processor time of Chromium to load a page: 0.1 s for 40 cards in the margin, 1.1 s for 303.
_MOST_IN_MARGIN = 200
_MOST_LIT = 250
_MOST_ACTORS = 12
_HEADINGS = {
    "named": "Named",
    "organisation": "Named",
    "news outlet": "Named",
    "anonymous": "Anonymous",
    "document": "Documents",
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is set, and the cards that belong beside or under it."""

    stretches: tuple[Stretch, ...]
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A zone of the document; ``number`` counts the comments from 1, ``answers`` is one's number.

    ``guessed`` is true where the reading was not sure that the zone begins and ends here.
    """

    zone: Zone
    paragraphs: tuple[Paragraph, ...]
    number: int | None = None
    answers: int | None = None
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One record as a reader sees it; ``url`` only where it is safe to follow.

    ``title`` is what the text has of one, ``heading`` stands in for it where it has none.
    The focuses below ``lit`` light up when they are chosen; ``slots`` is the number of cards, and
    ``margin`` whether they stand beside their lines: where there are very many, a browser would
    be long in placing and lighting them, so they stand under their paragraphs.
    """

    record: Record
    heading: str
    url: str | None
    title: tuple[Paragraph, ...]
    body: tuple[Part, ...]
    comments: tuple[Part, ...]
    actors: tuple[Actor, ...]
    called: tuple[Called, ...]
    summary: tuple[Count, ...]
    counts: tuple[Focus, ...]
    register: tuple[tuple[str, tuple[Focus, ...]], ...]
    happenings: tuple[Happening, ...]
    disputes: tuple[Dispute, ...]
    lit: int
    slots: int
    margin: bool


def build_page(record: Record) -> Page:
    """The view of ``record``, from which a template writes without further thought."""
    focuses = find_focuses(record)
    parts = _set_parts(record, focuses)
    slots = sum(len(paragraph.slots) for part in parts for paragraph in part.paragraphs)
    return Page(
        record=record,
        heading=on_one_line(record.document.title or PurePath(record.document.origin).name),
        url=_safe_url(record.document),
        title=tuple(p for part in parts if part.zone.kind == "title" for p in part.paragraphs),
        body=tuple(part for part in parts if part.zone.kind == "body"),
        comments=tuple(part for part in parts if part.zone.kind == "comment"),
        actors=list_actors(record, _MOST_ACTORS),
        called=group_callings(record),
        summary=focuses.summary,
        counts=focuses.counts,
        register=_group(focuses.sources),
        happenings=list_happenings(record),
        disputes=list_disputes(record),
        lit=min(focuses.total, _MOST_LIT),
        slots=slots,
        margin=0 < slots <= _MOST_IN_MARGIN,
    )


def _set_parts(record: Record, focuses: Focuses) -> tuple[Part, ...]:
    """The zones of a document with their paragraphs set."""
    document = record.document
    zones = document.zones or (Zone(kind="body", start=0, end=len(document.text)),)
    spans = [find_paragraphs(document.text, zone.span) for zone in zones]
    pieces = cut([span for group in spans for span in group], find_marks(record))
    paragraphs = iter(_set_paragraphs(record, focuses, pieces))
    comments = [index for index, zone in enumerate(zones) if zone.kind == "comment"]
    numbers = {index: number for number, index in enumerate(comments, start=1)}
    return tuple(
        Part(
            zone=zone,
            paragraphs=tuple(islice(paragraphs, len(spans[index]))),
            number=numbers.get(index),
            answers=numbers.get(zone.reply_to) if zone.reply_to is not None else None,
            guessed=zone.confidence < GUESS_BELOW,
        )
        for index, zone in enumerate(zones)
    )


def _set_paragraphs(
    record: Record, focuses: Focuses, pieces: Sequence[Sequence[Piece]]
) -> Iterator[Paragraph]:
    """Every paragraph of a document with its stretches and cards."""
    speakers = tuple(describe_speaker(record, a) for a in record.attributions or ())
    places = find_places(record, pieces)
    margin = set_margin(record, speakers=speakers, focuses=focuses, places=places)
    setting = Setting(record, speakers, focuses, places, margin)
    for number, group in enumerate(pieces):
        stretches = tuple(set_piece(setting, (number, i), piece) for i, piece in enumerate(group))
        yield Paragraph(stretches, margin.by_paragraph.get(number, ()))


def _group(sources: tuple[Focus, ...]) -> tuple[tuple[str, tuple[Focus, ...]], ...]:
    """The sources that say something, under the headings of the register."""
    groups: dict[str, list[Focus]] = {"Named": [], "Anonymous": [], "Documents": [], "Others": []}
    for focus in sources:
        if focus.who and focus.members:
            groups[_HEADINGS.get(focus.who.word, "Others")].append(focus)
    return tuple((heading, tuple(found)) for heading, found in groups.items() if found)


def _safe_url(document: Document) -> str | None:
    """The document's address where it is one of the web's, so that no script can hide in it."""
    if document.url is None:
        return None
    try:
        parts = urlsplit(document.url)
    except ValueError:
        return None
    return document.url if parts.scheme in {"http", "https"} and parts.netloc else None
