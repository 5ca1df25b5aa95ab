"""Where in a text a quoted passage comes from, word for word or altered."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import NamedTuple

from sayso.extraction.echoes.words import Words
from sayso.model import Span

MIN_LIKENESS = 0.6  # of an altered quotation, as difflib's ratio over words
MIN_SHARED = 3  # words that an altered quotation must share
RAREST = 8  # words of a quotation by which it is looked up
MOST_PLACES = 200
LONGEST = 150  # words of a quotation that are compared


class Match(NamedTuple):
    """The passage that was quoted, and how like it the quotation is (1 is word for word)."""

    of: Span
    likeness: float


def find_match(quotation: Words, original: Words) -> Match | None:
    """The first passage of ``original`` with the same words, or else the one most like them."""
    texts = quotation.texts[:LONGEST]
    if not texts or not original.texts:
        return None
    starts = _alignments(texts, original)
    for start in sorted(starts):
        if original.texts[start : start + len(texts)] == texts:
            return Match(original.hull(start, start + len(texts) - 1), 1.0)
    return _most_alike(texts, original, starts)


def _alignments(texts: tuple[str, ...], original: Words) -> list[int]:
    """The starts in ``original`` at which most words fall in place, best first.

    Only the rarest words are looked up, at no more than ``MOST_PLACES`` places each.
    """
    shared = [(index, word) for index, word in enumerate(texts) if word in original.places]
    rarest = sorted(shared, key=lambda place: (len(original.places[place[1]]), place))[:RAREST]
    votes = Counter(
        at - index
        for index, word in rarest
        for at in original.places[word][:MOST_PLACES]
        if at >= index
    )
    return [start for start, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:8]]


def _most_alike(texts: tuple[str, ...], original: Words, starts: list[int]) -> Match | None:
    best: Match | None = None
    for start in starts:
        window = original.texts[start : start + len(texts) + 2]
        matcher = SequenceMatcher(None, texts, window, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        shared = sum(block.size for block in blocks)
        likeness = 2 * shared / (len(texts) + min(len(texts), len(window)))
        if shared < MIN_SHARED or likeness < MIN_LIKENESS:
            continue
        if best is None or likeness > best.likeness:
            last = blocks[-1].b + blocks[-1].size - 1
            best = Match(original.hull(start + blocks[0].b, start + last), likeness)
    return best
