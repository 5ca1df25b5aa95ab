"""Stretches: the pieces of a paragraph as a template writes them, ready to be escaped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model import Attribution, Record
from sayso.output.callings import voice_of
from sayso.output.characters import make_visible
from sayso.output.pieces import Mark, Piece
from sayso.output.views.focuses import Anchor, Focuses
from sayso.output.views.margins import Margin, Slot
from sayso.output.views.places import Place, Places
from sayso.output.wordings import SURENESS, Who

_DEEPEST_UNDERLINE = 3


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text with the marks a reader sees.

    ``classes``, ``before`` (signs in front of it) and ``underlines`` (one for each content it
    stands in, the outermost first) are of sayso's own making, never the document's words.
    ``target`` is the id that a pill leads to, ``word`` its shape for those who do not see it.
    """

    text: str
    classes: tuple[str, ...]
    underlines: tuple[str, ...]
    target: str | None
    word: str
    anchors: tuple[Anchor, ...]
    before: tuple[str, ...]
    notes: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What the stretches of one page have in common; ``speakers`` run along its attributions."""

    record: Record
    speakers: tuple[Who, ...]
    focuses: Focuses
    places: Places
    margin: Margin

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """The record's attributions, none where nobody has looked."""
        return self.record.attributions or ()


def set_piece(setting: Setting, place: Place, piece: Piece) -> Stretch:
    """The stretch for ``piece``, which stands at ``place``."""
    pills = [mark for mark in piece.marks if mark.role == "source"]
    pill = pills[-1] if pills else None
    ends = pill is not None and pill.span.end == piece.span.end
    return Stretch(
        text=make_visible(piece.span.words(setting.record.document.text)),
        classes=tuple(dict.fromkeys(_classes(setting, piece, pill))),
        underlines=_underlines(setting, piece),
        target=_speaker_id(setting, pill.owner) if pill else None,
        word=setting.speakers[pill.owner].word if pill and ends else "",
        anchors=tuple(_anchors(setting, place)),
        before=tuple(_before(setting, place)),
        notes=setting.margin.by_place.get(place, ()),
    )


def _classes(setting: Setting, piece: Piece, pill: Mark | None) -> Iterator[str]:
    """The classes of a piece: its roles, a pill's shape and cut ends, and its focuses."""
    if pill:
        yield from ("pill", setting.speakers[pill.owner].shape)
        if pill.span.start < piece.span.start:
            yield "continued"
        if piece.span.end < pill.span.end:
            yield "continues"
    for mark in piece.marks:
        if mark.role in {"cue", "hedge", "echo"}:
            yield mark.role
        if mark.role == "label":
            yield "calling"
        yield from (f"f{number}" for number in _focuses_of(setting.focuses, mark))


def _focuses_of(focuses: Focuses, mark: Mark) -> tuple[int, ...]:
    if mark.role == "mention":
        return (focuses.of_source[mark.owner],)
    if mark.role == "label":
        return ()
    if mark.role in {"echo", "echoed"}:
        return (focuses.of_echo[mark.owner],)
    return focuses.of_attribution[mark.owner]


def _underlines(setting: Setting, piece: Piece) -> tuple[str, ...]:
    """How sure each content is that the piece stands in, "unknown" where no stage has said."""
    owners = [mark.owner for mark in piece.marks if mark.role == "content"]
    certainties = [setting.attributions[owner].certainty for owner in owners]
    words = tuple(SURENESS[certainty] if certainty else "unknown" for certainty in certainties)
    return words[-_DEEPEST_UNDERLINE:]


def _speaker_id(setting: Setting, index: int) -> str:
    """Where a pill leads: to all that its source says, else to this one attribution."""
    attribution = setting.attributions[index]
    if setting.record.source(attribution.speaker):
        return f"source-{attribution.speaker}"
    return f"said-{attribution.id}"


def _anchors(setting: Setting, place: Place) -> Iterator[Anchor]:
    """The addresses of what begins here."""
    places, focuses = setting.places, setting.focuses
    for index in places.said.get(place, ()):
        yield from focuses.anchors[index]
    for index in places.echoes.get(place, ()):
        yield Anchor(f"echo-{index + 1}", focuses.of_echo[index])
    for index in places.echoed.get(place, ()):
        yield Anchor(f"echoed-{index + 1}", focuses.of_echo[index])
    for index in places.labels.get(place, ()):
        yield Anchor(f"label-{index + 1}", None)


def _before(setting: Setting, place: Place) -> Iterator[str]:
    """The signs in front of a piece: no source, a denial, and whose voice a label is in."""
    for index in setting.places.said.get(place, ()):
        if setting.speakers[index].shape == "empty" and not setting.attributions[index].source:
            yield "nobody"
    for index in setting.places.contents.get(place, ()):
        if setting.attributions[index].polarity == "-":
            yield "denial"
    for index in setting.places.labels.get(place, ()):
        yield f"voice {voice_of(setting.record, (setting.record.labels or ())[index])}"
