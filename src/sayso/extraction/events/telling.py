"""What is told with each mention of an event: the date and the place that belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from sayso.extraction.dates import Dated, find_dates
from sayso.extraction.events.keys import Keys
from sayso.extraction.events.mentions import Mention, describe
from sayso.extraction.events.places import Place, find_places

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_HOPS = 6  # steps up the grammar from a date or a place to what happened then or there


class Settings:
    """The dates and places of a document, each with the mention it belongs to."""

    def __init__(
        self, doc: Doc, heads: Sequence[Token], keys: Keys, published: date | None
    ) -> None:
        numbers = {head.i for head in heads}
        self.dates: dict[int, list[Dated]] = {}
        self.places: dict[int, list[Place]] = {}
        for dated in find_dates(doc, published):
            span = doc.char_span(dated.span.start, dated.span.end, alignment_mode="expand")
            if span is None or _is_bound(span.root):
                continue
            owner = _owner(span.root, numbers)
            if owner is not None:
                self.dates.setdefault(owner, []).append(dated)
        for place in find_places(doc, keys):
            owner = _owner(doc[place.head], numbers)
            if owner is not None:
                self.places.setdefault(owner, []).append(place)


def tell(
    doc: Doc, heads: Sequence[Token], keys: Keys, published: date | None
) -> tuple[Mention, ...]:
    """The mentions whose heads are ``heads``, with all that is told about them."""
    settings = Settings(doc, heads, keys, published)
    return tuple(
        describe(
            head,
            keys,
            tuple(settings.dates.get(head.i, ())),
            tuple(settings.places.get(head.i, ())),
        )
        for head in heads
    )


def _is_bound(date: Token) -> bool:
    """Whether a date only bounds the time spoken of: "the first win since 1908"."""
    return date.head.lower_ in ("since", "until", "till")


def _owner(token: Token, heads: set[int]) -> int | None:
    """The mention that a date or place belongs to: the nearest above, or one that its verb has."""
    for above in _above(token):
        if above.i in heads:
            return above.i
        if above.pos_ in ("VERB", "AUX"):
            own = [
                child.i
                for child in above.children
                if child.i in heads and child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr")
            ]
            if own:
                return own[0]
            if above.dep_ != "relcl":
                return None
    return None


def _above(token: Token) -> Iterator[Token]:
    here = token
    for _ in range(_HOPS):
        yield here
        if here.head.i == here.i:
            return
        here = here.head
