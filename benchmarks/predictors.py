"""Predictors: functions from a text to its attributions, to be scored side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sayso.model import Attribution, Document, Record, Span, attribution_id, document_id
from sayso.versions import VERSION

Predict = Callable[[str], Sequence[Attribution]]

QUOTATION = re.compile(r"“[^”\n]+”|\"[^\"\n]+\"|(?<!\w)[‘'][^\n]+?[’'](?!\w)")
SAID = re.compile(r"\b(?:said|says|say|told|asked|added|wrote|tweeted|replied|called|warned)\b")
NAME = re.compile(r"[A-Z][\w-]*\.?(?: [A-Z][\w-]*)*|\b(?:he|she|they|it)\b")


def predict_with_tagger(text: str) -> Sequence[Attribution]:
    """What sayso's tagger alone finds in ``text``: no nesting, no sources.

    Raises:
        ModelError: the weights are missing.
    """
    from sayso.extraction.tagger import find_attributions

    document = Document(id=document_id(text), origin="benchmark", text=text)
    return find_attributions(Record(sayso=VERSION, document=document)).attributions or ()


def predict_from_quotes(text: str) -> list[Attribution]:
    """The trivial baseline: quotation marks, the nearest said-verb, the capitals nearest to it.

    A quotation in whose paragraph no such verb stands outside quotation marks is left out; those
    that share a verb are one attribution. The confidence is always 0.5.
    """
    quotations = [Span(*match.span()) for match in QUOTATION.finditer(text)]
    verbs = _outside(SAID, text, quotations)
    names = _outside(NAME, text, quotations)
    contents: dict[Span, list[Span]] = {}
    for quotation in quotations:
        if verb := _nearest(text, quotation, verbs):
            contents.setdefault(verb, []).append(quotation)
    return [
        _attribution(text, _nearest(text, verb, names), verb, content)
        for verb, content in contents.items()
    ]


def _outside(pattern: re.Pattern[str], text: str, quotations: Sequence[Span]) -> list[Span]:
    found = [Span(*match.span()) for match in pattern.finditer(text)]
    return [span for span in found if not any(span.overlaps(other) for other in quotations)]


def _nearest(text: str, to: Span, spans: Sequence[Span]) -> Span | None:
    """The span with the fewest characters, and no line break, between itself and ``to``."""

    def gap(span: Span) -> tuple[int, int]:
        return min(span.end, to.end), max(span.start, to.start)

    near = [span for span in spans if "\n" not in text[slice(*gap(span))]]
    return min(near, key=lambda span: gap(span)[1] - gap(span)[0], default=None)


def _attribution(text: str, name: Span | None, verb: Span, content: Sequence[Span]) -> Attribution:
    source, cue, quoted = (name,) if name else (), (verb,), tuple(content)
    label = attribution_id(document_id(text), source, cue, quoted)
    return Attribution(id=label, source=source, cue=cue, content=quoted, confidence=0.5)
