"""Marking: paragraphs of text with the marks that a terminal has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from sayso.model import Record, Span
from sayso.output.characters import on_one_line
from sayso.output.pieces import Mark, Piece, cut, find_marks
from sayso.output.wordings import SURENESS, Shape, Who, describe_speaker

DOTS: dict[Shape, str] = {"filled": "●", "hollow": "○", "document": "▤", "empty": "[]", "open": "–"}
_BRACKETS = {"source": "[]", "cue": "{}", "content": "«»"}
_STYLES = {"source": "bold", "cue": "dim", "content": "underline", "hedge": "italic"}


@dataclass(frozen=True, slots=True)
class Marker:
    """A record whose words are to be marked, with styles or with brackets."""

    record: Record
    speakers: tuple[Who, ...]
    styled: bool


def mark_paragraphs(record: Record, paragraphs: Sequence[Span], *, styled: bool) -> Iterator[Text]:
    """Each paragraph with its marks, on one line."""
    speakers = tuple(describe_speaker(record, a) for a in record.attributions or ())
    marker = Marker(record, speakers, styled)
    for pieces in cut(paragraphs, find_marks(record)):
        line = Text(overflow="fold")
        for index, piece in enumerate(pieces):
            last = index == len(pieces) - 1
            opens = [m for m in piece.marks if m.span.start == piece.span.start or not index]
            closes = [m for m in piece.marks if m.span.end == piece.span.end or last]
            _add_piece(line, marker, piece, opens=opens, closes=closes)
        yield line


def _add_piece(
    line: Text, marker: Marker, piece: Piece, *, opens: Sequence[Mark], closes: Sequence[Mark]
) -> None:
    """Put one piece behind ``line``, between the signs that open and close there.

    Words that have the same role in two attributions get their signs once.
    """
    for sign in dict.fromkeys((m.role, m.span, _before(marker, m)) for m in opens):
        line.append(sign[-1], "dim")
    words = piece.span.words(marker.record.document.text)
    styles = {_STYLES[mark.role] for mark in piece.marks if mark.role in _STYLES}
    line.append(_flatten(words), " ".join(sorted(styles)) if marker.styled else "")
    for sign in dict.fromkeys((m.role, m.span, _after(marker, m)) for m in reversed(closes)):
        line.append(sign[-1], "dim")


def _flatten(words: str) -> str:
    """``words`` with its white space as spaces; the spaces at its ends stay."""
    inner = on_one_line(words)
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() and inner else ""
    return f"{before}{inner}{after}"


def _before(marker: Marker, mark: Mark) -> str:
    """The signs where a mark begins: no source, the bracket or dot, and "not:"."""
    if mark.role not in _BRACKETS:
        return ""
    attribution = (marker.record.attributions or ())[mark.owner]
    who = marker.speakers[mark.owner]
    nobody = who.shape == "empty" and not attribution.source and mark.span == attribution.spans[0]
    sign = "[] " if nobody else ""
    if not marker.styled:
        sign += _BRACKETS[mark.role][0]
    elif mark.role == "source" and who.shape != "open":
        sign += f"{DOTS[who.shape]} "
    denied = mark.role == "content" and attribution.polarity == "-"
    return f"{sign}not: " if denied and mark.span == attribution.content[0] else sign


def _after(marker: Marker, mark: Mark) -> str:
    """The signs where a mark ends: the bracket, and how sure where it is less than certain."""
    if mark.role not in _BRACKETS:
        return ""
    attribution = (marker.record.attributions or ())[mark.owner]
    sign = "" if marker.styled else _BRACKETS[mark.role][1]
    if mark.role != "content" or mark.span != attribution.content[-1]:
        return sign
    certainty = attribution.certainty or "CT"
    return sign if certainty == "CT" else f"{sign} ({SURENESS[certainty]})"
