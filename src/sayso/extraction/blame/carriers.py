"""Every word of a text that carries a blame."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from sayso.extraction.blame.accusations import Accusation, accused, ascribed, culpable, part
from sayso.extraction.blame.alleging import alleged
from sayso.extraction.blame.faulting import faulted
from sayso.extraction.blame.nominals import charged
from sayso.extraction.blame.wrongs import blamable, committed, deplored, wrong

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# The ways in which a word of each part of speech may carry a blame; the first that fits counts.
_Way = Callable[["Token"], Accusation | None]
_WAYS: dict[str, tuple[_Way, ...]] = {
    "VERB": (ascribed, accused, culpable, wrong, committed, deplored, alleged),
    "AUX": (culpable, deplored),
    "ADJ": (culpable, deplored, faulted),
    "ADP": (culpable,),
    "NOUN": (culpable, part, charged, deplored, blamable),
}


def find_accusations(doc: Doc) -> Iterator[Accusation]:
    """Every accusation in ``doc``, in order of the words that carry it."""
    for token in doc:
        found = (way(token) for way in _WAYS.get(token.pos_, ()))
        first = next((each for each in found if each is not None), None)
        if first is not None:
            yield first
