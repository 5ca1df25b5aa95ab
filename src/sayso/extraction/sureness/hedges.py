"""The words with which a source shows less than full sureness."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import msgspec

from sayso.extraction.sureness.words import Word
from sayso.model import Certainty, Span

LONGEST = 4  # words in a hedge
_BEING = frozenset("is was are were be been being 's 're seems seemed appears it".split())
_OPENING = 4  # words into the content in which "they believe" still opens it
_PRONOUNS = frozenset("i we he she they you who it".split())
# "perhaps the most important": the hedge is about the degree, not about the claim.
_DEGREES = frozenset({"most", "best", "biggest", "greatest", "worst", "largest", "first", "only"})


class Hedge(msgspec.Struct, frozen=True):
    """A run of hedging words, and the degree of sureness that they leave."""

    span: Span
    degree: Certainty


def find_hedges(words: Sequence[Word]) -> list[Hedge]:
    """The hedges among ``words``, which open a content or are a cue, in order of place."""
    hedges, index = [], 0
    while index < len(words):
        if words[index].text not in _beginnings():
            index += 1
            continue
        size, heading = _match(words, index)
        degree = _degree(words, index, heading)
        if degree is not None:
            span = Span(words[index].span.start, words[index + size - 1].span.end)
            hedges.append(Hedge(span, degree))
        index += size
    return hedges


def _match(words: Sequence[Word], index: int) -> tuple[int, str]:
    """How many words the longest entry at ``index`` has, and its heading ("no" if none)."""
    for size in range(min(LONGEST, len(words) - index), 0, -1):
        heading = _headings().get(" ".join(word.text for word in words[index : index + size]))
        if heading:
            return size, heading
    return 1, "no"


def _degree(words: Sequence[Word], index: int, heading: str) -> Certainty | None:
    """The degree an entry's heading gives at this place, or None where it hedges nothing."""
    word, *condition = heading.split("-if-")
    previous = [each.text for each in words[max(0, index - 2) : index]]
    following = [each.text for each in words[index + 1 : index + 3]]
    if condition == ["predicated"] and not _BEING.intersection(previous):
        return None
    if condition == ["opening"] and not (
        index < _OPENING and _PRONOUNS.intersection(previous[-1:])
    ):
        return None
    if words[index].capital and index and words[index].text == "may":  # the month
        return None
    if _DEGREES.intersection(following):
        return None
    return _CERTAINTIES.get(word)


_CERTAINTIES: dict[str, Certainty] = {"PR": "PR", "PS": "PS", "U": "U"}


@cache
def _headings() -> dict[str, str]:
    """Each entry of the list and the heading it stands under."""
    headings: dict[str, str] = {}
    heading = "no"
    for line in files(__package__).joinpath("hedges.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif not line.startswith("#"):
            headings.update({entry.replace("+", " "): heading for entry in line.split()})
    return headings


@cache
def _beginnings() -> frozenset[str]:
    """The words that entries of the list begin with."""
    return frozenset(entry.split()[0] for entry in _headings())
