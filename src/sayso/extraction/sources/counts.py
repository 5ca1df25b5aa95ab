"""How many people an anonymous source is."""

from __future__ import annotations

from typing import Literal

from sayso.extraction.sources.phrases import NUMBERS, ORDINALS, Phrase

Count = int | Literal["plural"]
_LARGEST = 10_000  # a larger number counts no informants


def count_of(phrase: Phrase) -> Count:
    """The number of people that ``phrase`` speaks of, or "plural" where it gives none."""
    if ORDINALS.intersection(word.lower() for word in phrase.before):
        return 1
    quantity = phrase.quantity or ""
    if quantity.isdigit() and 0 < int(quantity[:6]) <= _LARGEST:
        return int(quantity[:6])
    if quantity in NUMBERS and (NUMBERS[quantity] == 1 or phrase.plural):
        return NUMBERS[quantity]
    return "plural" if phrase.plural else 1
