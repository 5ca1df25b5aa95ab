"""The credits in the words of a document, and in its metadata."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sayso.model import Credit, Span, Zone
from sayso.reading.credits.agencies import AGENCIES
from sayso.reading.credits.patterns import WORDINGS

_HEAD, _TAIL = 1200, 1500  # code points of a body where credits stand
_MOST = 20


def find_credits(
    text: str, zones: Sequence[Zone], authors: Iterable[str] = ()
) -> tuple[Credit, ...]:
    """The credits in the words of a document, in order; of several over the same words the first.

    They are looked for at the start and the end of the body, where they stand. ``authors`` who
    are agencies, as a page's metadata may say, are credits without a span.
    """
    found: list[Credit] = []
    taken: list[Span] = []
    for start, end in _edges(text, zones):
        for credit, span in _in_stretch(text, start, end):
            if not any(span.start < one.end and one.start < span.end for one in taken):
                taken.append(span)
                found.append(credit)
    found = sorted(found[:_MOST], key=lambda credit: credit.span or Span(0, 0))
    named = {credit.name.removeprefix("The ") for credit in found}
    agencies = [name for name in authors if name in AGENCIES]
    stated = [name for name in agencies if name.removeprefix("The ") not in named]
    return (*found, *(Credit(kind="agency", name=name) for name in stated))


def _edges(text: str, zones: Sequence[Zone]) -> Iterator[tuple[int, int]]:
    """The stretches of the body that may hold credits: whole lines at its start and end."""
    for zone in zones:
        if zone.kind != "body":
            continue
        if zone.end - zone.start <= _HEAD + _TAIL:
            yield zone.start, zone.end
            continue
        head = text.rfind("\n", zone.start, zone.start + _HEAD)
        tail = text.find("\n", zone.end - _TAIL, zone.end)
        yield zone.start, head if head > 0 else zone.start + _HEAD
        yield tail + 1 if tail > 0 else zone.end - _TAIL, zone.end


def _in_stretch(text: str, start: int, end: int) -> Iterator[tuple[Credit, Span]]:
    for kind, pattern in WORDINGS:
        for match in pattern.finditer(text, start, end):
            words = match[0].rstrip()
            span = Span(match.start(), match.start() + len(words))
            name = " ".join(match["name"].split()).strip(".,’' ").removeprefix("the ")
            yield Credit(kind=kind, name=name, span=span), span
