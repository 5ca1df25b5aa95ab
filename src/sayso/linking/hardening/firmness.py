"""Firmness: how sure a statement sounds on its page, and whom it names for it."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.extraction.sureness.hedges import find_hedges
from sayso.extraction.sureness.words import words_of
from sayso.linking.casts import Cast
from sayso.linking.drafts import Point
from sayso.linking.words import sentence_around
from sayso.model import Certainty, Span, hull

_DEGREES: dict[Certainty, int] = {"U": 0, "PS": 1, "PR": 2, "CT": 3}
CERTAIN = _DEGREES["CT"]
_REPORTED = re.compile(
    r"\b(?:allegedly|alleged|reportedly|purported(?:ly)?|supposedly|apparently|suspected)\b"
    r"|[:,] (?:reports?|sources?|officials)$",
    re.IGNORECASE | re.MULTILINE,
)


class Firmness(NamedTuple):
    """How sure a statement sounds, from 0 (uncommitted) to 3 (certain).

    ``most`` reads the hedges of its own words and of whoever says it; ``least`` those of the whole
    sentence as well, which may belong to something else.
    """

    least: int
    most: int


def firmness(point: Point, cast: Cast) -> Firmness:
    """The firmness of a statement, by its attributions and by the hedges around it."""
    text = cast.document.text
    given = point.statement.attribution
    own = [_DEGREES[h.degree] for h in find_hedges(words_of(text, point.statement.spans))]
    while given is not None:
        own.append(_DEGREES[given.certainty or "CT"])
        given = cast.attributions.get(given.parent or "")
    start, end = sentence_around(text, hull(point.statement.spans))
    around = [_DEGREES[h.degree] for h in find_hedges(words_of(text, (Span(start, end),)))]
    if _REPORTED.search(text, start, end):
        own.append(_DEGREES["PR"])
    return Firmness(least=min((*own, *around), default=CERTAIN), most=min(own, default=CERTAIN))
