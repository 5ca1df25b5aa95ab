"""The dates of a parsed text, resolved: from the day of publication, and by what is spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from sayso.extraction.dates.expressions import Expression, find_expressions
from sayso.extraction.dates.ranges import Range, day
from sayso.extraction.dates.resolution import resolve
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_AHEAD = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_AHEAD_VERBS = frozenset(
    "plan expect schedule set due intend hope aim prepare vow want slate poise".split()
)
_PAST = frozenset({"VBD", "VBN"})


class Dated(NamedTuple):
    """A date as said at ``span``, and the days it means (None: that cannot be told)."""

    span: Span
    days: Range | None


def find_dates(doc: Doc, published: date | None) -> tuple[Dated, ...]:
    """The dates said in ``doc``, in order, resolved as seen from the day ``published``.

    A time of day alone takes the nearest day said in its sentence, else the day of publication.
    """
    expressions = find_expressions(doc.text)
    resolved = [_resolve(doc, each, published) for each in expressions]
    return tuple(
        Dated(each.span, _clock(doc, index, expressions, resolved, published))
        if each.shape == "clock"
        else Dated(each.span, resolved[index])
        for index, each in enumerate(expressions)
    )


def _resolve(doc: Doc, expression: Expression, published: date | None) -> Range | None:
    return resolve(expression, published, ahead=_is_ahead(doc, expression))


def _is_ahead(doc: Doc, expression: Expression) -> bool:
    """Whether the clause of a date speaks of what is to come."""
    if "year" in expression.parts:
        return False
    span = doc.char_span(expression.span.start, expression.span.end, alignment_mode="expand")
    return span is not None and _speaks_ahead(span.root)


def _speaks_ahead(token: Token) -> bool:
    """Whether the nearest verb above ``token`` lies in the future."""
    for above in (token, *token.ancestors):
        if above.pos_ not in ("VERB", "AUX"):
            continue
        helpers = {child.lower_ for child in above.children if child.dep_ in ("aux", "auxpass")}
        if helpers & _AHEAD:
            return True
        if above.tag_ in _PAST and "to" not in helpers:
            return above.tag_ == "VBN" and above.lemma_ in _AHEAD_VERBS and "have" not in helpers
        if "to" in helpers:
            return above.head.lemma_ in (*_AHEAD_VERBS, "go", "be")
        if above.tag_ in ("VBZ", "VBP", "VBG"):
            return bool(above.tag_ == "VBG" and helpers & {"is", "are", "'s", "’s"})
    return False


def _clock(
    doc: Doc,
    index: int,
    expressions: Sequence[Expression],
    resolved: Sequence[Range | None],
    published: date | None,
) -> Range | None:
    here = expressions[index].span.start
    sentence = _sentence_of(doc, here)
    near = [
        (abs(other.span.start - here), resolved[number])
        for number, other in enumerate(expressions)
        if resolved[number] and sentence.start <= other.span.start < sentence.end
    ]
    if near:
        return min(near, key=lambda pair: pair[0])[1]
    return day(published) if published else None


def _sentence_of(doc: Doc, offset: int) -> Span:
    token = doc.char_span(offset, offset + 1, alignment_mode="expand")
    if token is None:
        return Span(offset, offset + 1)
    return Span(token.sent.start_char, token.sent.end_char)
