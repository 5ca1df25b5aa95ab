"""Which paragraphs quote what stood earlier on the same page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso.reading.cutting.passages import Passage, split_words

_LONG = 4  # words; fewer may agree by accident
_FEWEST = 2


def find_echoes(passages: Sequence[Passage]) -> list[tuple[float, float, float]]:
    """For each passage, how far its quotations repeat earlier ones: (long ones, short ones).

    Each is the greatest share, 0 to 1, of the word pairs of one of its quotations that some
    earlier passage has; a quotation of fewer than four words is short. The passage just before
    counts as earlier too. Linear in the number of words.
    """
    seen: set[tuple[str, str]] = set()
    known: set[str] = set()
    found = []
    for passage in passages:
        longs, shorts, word = 0.0, 0.0, 0.0
        for quote in passage.quotes:
            words = split_words(quote)
            if len(words) == 1 and len(words[0]) >= 4:
                word = max(word, float(words[0] in known))
            if len(words) < _FEWEST:
                continue
            pairs = list(pairwise(words))
            share = sum(pair in seen for pair in pairs) / len(pairs)
            if len(words) >= _LONG:
                longs = max(longs, share)
            else:
                shorts = max(shorts, share)
        found.append((longs, shorts, word))
        known.update(passage.words)
        seen.update(pairwise(passage.words))
    return found
