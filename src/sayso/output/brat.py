"""brat: a record as standoff annotations, laid out as PolNeAR's are.

Source: the standoff format, brat.nlplab.org/standoff.html; PolNeAR (Newell et al., LREC 2018).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from sayso.model import Attribution, Record, Span

_LINE = re.compile(r"[^\n]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_ATTRIBUTES = ("quote", "type", "certainty", "polarity", "evidence")


def render(record: Record) -> str:
    """The record's annotations, one a line; the text they index is ``document.text`` as it is.

    T lines are spans (Source, Cue, Content, Hedge, and Attribution or Attribution-no-source on
    the words that carry it), E lines join them, R lines lead from a nested attribution to the one
    it stands in, A lines tell how sure it is, and notes (#) who the source is. Spans are cut at
    line ends, as brat wants it. Attributions without any words are left out.
    """
    numbers = {prefix: count(1) for prefix in "TERA#"}
    events: dict[str, str] = {}
    lines: list[str] = []
    for attribution in record.attributions or ():
        if _fragments(record.document.text, attribution.spans):
            event = events[attribution.id] = f"E{next(numbers['E'])}"
            lines.extend(_write_event(record, attribution, event, numbers))
    for attribution in record.attributions or ():
        child, parent = events.get(attribution.id), events.get(attribution.parent or "")
        if child and parent:
            lines.append(f"R{next(numbers['R'])}\tNested Arg1:{child} Arg2:{parent}")
    return "".join(f"{line}\n" for line in lines)


def _write_event(
    record: Record, attribution: Attribution, event: str, numbers: dict[str, count[int]]
) -> Iterator[str]:
    """The lines of one attribution: its spans, what joins them, and what is known of it."""
    text = record.document.text
    arguments = []
    for role, spans in _roles(attribution):
        if fragments := _fragments(text, spans):
            name = f"T{next(numbers['T'])}"
            yield _write_spans(text, name, role, fragments)
            arguments.append(f"{role}:{name}")
    trigger = f"T{next(numbers['T'])}"
    kind = "Attribution" if attribution.source else "Attribution-no-source"
    carriers = (attribution.cue, attribution.content, attribution.source)
    carrier = next(found for spans in carriers if (found := _fragments(text, spans)))
    yield _write_spans(text, trigger, kind, carrier)
    yield f"{event}\t{kind}:{trigger} {' '.join(arguments)}"
    for field in _ATTRIBUTES:
        if value := getattr(attribution, field):
            yield f"A{next(numbers['A'])}\t{field.capitalize()} {event} {value}"
    if attribution.negated:
        yield f"A{next(numbers['A'])}\tNegated {event}"
    if source := record.source(attribution.speaker):
        who = " ".join((source.name or source.description or "").split())
        yield f"#{next(numbers['#'])}\tAnnotatorNotes {event}\t{source.kind}: {who}".rstrip(": ")


def _roles(attribution: Attribution) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    """The roles in PolNeAR's order, and the hedges behind them."""
    return (
        ("Content", attribution.content),
        ("Cue", attribution.cue),
        ("Source", attribution.source),
        ("Hedge", attribution.hedges or ()),
    )


def _fragments(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans cut at line ends."""
    return [
        Span(span.start + line.start(), span.start + line.end())
        for span in spans
        for line in _LINE.finditer(span.words(text))
    ]


def _write_spans(text: str, name: str, kind: str, fragments: Sequence[Span]) -> str:
    """A T line: where the fragments of one role stand, and their words.

    A control character, which could steer the terminal that shows the line, is written U+FFFD;
    the offsets are what counts.
    """
    offsets = ";".join(f"{part.start} {part.end}" for part in fragments)
    words = _CONTROL.sub("\ufffd", " ".join(part.words(text) for part in fragments))
    return f"{name}\t{kind} {offsets}\t{words}"
