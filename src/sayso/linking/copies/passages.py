"""Passages: the runs of words that two texts share, word for word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sayso.linking.copies.texts import Text

SEED = 6  # words that must be the same for a passage to begin
GAP = 3  # words that may differ inside a passage
_MOST_PLACES = 8  # where a seed may stand in the other text; a refrain stands in more


class Passage(NamedTuple):
    """The words ``first`` to ``first_end`` of one text, ``second`` to ``second_end`` of another."""

    first: int
    first_end: int
    second: int
    second_end: int


_Places = Mapping[tuple[str, ...], Sequence[int]]


def shared_passages(one: Text, other: Text) -> tuple[Passage, ...]:
    """The longest runs that both texts have, in order of the second; they do not overlap in it."""
    places = _read_places(one)
    found: list[Passage] = []
    at = 0
    while at + SEED <= len(other.words):
        if other.words[at : at + SEED] not in places:
            at += 1
            continue
        longest = _longest_from(one.words, other.words, places, at)
        _add(found, longest)
        at = longest.second_end
    return tuple(found)


def _read_places(text: Text) -> _Places:
    """Where each run of ``SEED`` words stands in a text."""
    words = text.words
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(words) - SEED + 1):
        places[words[start : start + SEED]].append(start)
    return places


def _longest_from(
    one: tuple[str, ...],
    other: tuple[str, ...],
    places: _Places,
    at: int,
) -> Passage:
    """The longest run that begins at the word ``at`` of ``other``."""
    starts = places[other[at : at + SEED]][:_MOST_PLACES]
    runs = [Passage(s, s + n, at, at + n) for s in starts for n in [_run(one, other, s, at)]]
    return max(runs, key=lambda run: (run.first_end - run.first, -run.first))


def _run(one: tuple[str, ...], other: tuple[str, ...], i: int, j: int) -> int:
    length = SEED
    while (
        i + length < len(one) and j + length < len(other) and one[i + length] == other[j + length]
    ):
        length += 1
    return length


def _add(found: list[Passage], passage: Passage) -> None:
    """Add a passage, or lengthen the last by it where only a word or two differ in between."""
    if found:
        last = found[-1]
        skipped = (passage.first - last.first_end, passage.second - last.second_end)
        if all(0 <= words <= GAP for words in skipped):
            found[-1] = last._replace(first_end=passage.first_end, second_end=passage.second_end)
            return
    found.append(passage)


def plain_words(one: Text, other: Text, passage: Passage) -> int:
    """How many words of a passage stand outside quotations in both texts.

    Words that differ inside the passage count by their place in the shorter side.
    """
    first = one.quoted[passage.first : passage.first_end]
    second = other.quoted[passage.second : passage.second_end]
    return sum(not (mine or theirs) for mine, theirs in zip(first, second, strict=False))
