"""Windows: stretches of a text that the encoder reads in one call."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sayso.extraction.tagger.words import IntArray, Words

SENTENCE_ENDS = frozenset('.!?”"')


class Window(NamedTuple):
    """A range of words: the encoder reads ``[start, end)``, findings count in the core.

    A cue belongs to the one window whose core ``[core_start, core_end)`` holds it; its source
    and content may reach into the context on both sides.
    """

    start: int
    core_start: int
    core_end: int
    end: int


def cut_windows(words: Words, costs: IntArray, *, size: int, context: int) -> list[Window]:
    """Windows whose cores follow each other without a gap and cover all ``words``.

    Args:
        words: the words of a text.
        costs: how many pieces each word takes in the encoder, with its paragraph's mark, (n,).
        size: how many pieces a window holds at most.
        context: how many of these may lie outside the core, on each side.
    """
    n_words = len(words.strings)
    before = np.concatenate([[0], np.cumsum(costs)])
    windows = []
    start = 0
    while start < n_words:
        left = int(np.searchsorted(before, before[start] - context))
        room = size - (before[start] - before[left])
        reach = last_within(before, start, room)
        if reach == n_words:
            windows.append(Window(left, start, n_words, n_words))
            break
        end = best_cut(words, start, last_within(before, start, room - context))
        windows.append(Window(left, start, end, last_within(before, left, size)))
        start = end
    return windows


def last_within(before: IntArray, start: int, room: int) -> int:
    """The last word boundary that is at most ``room`` pieces after ``start``, but after it."""
    end = int(np.searchsorted(before, before[start] + room, side="right")) - 1
    return max(end, start + 1)


def best_cut(words: Words, start: int, end: int) -> int:
    """The last paragraph's start in the second half of ``[start, end]``, else a sentence's."""
    middle = (start + end + 1) // 2
    for cut in range(end, middle, -1):
        if words.paragraphs[cut] != words.paragraphs[cut - 1]:
            return cut
    for cut in range(end, middle, -1):
        if words.strings[cut - 1] in SENTENCE_ENDS and words.starts[cut] > words.ends[cut - 1]:
            return cut
    return end
