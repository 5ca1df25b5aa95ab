"""Words: a text cut into the units that the tagger labels, with what their looks tell."""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

WORD = re.compile(r"\w+|[^\w\s]")
DOUBLE_QUOTES = frozenset('"“”„‟«»″')
OPENING_QUOTES = frozenset("“„«")
CLOSING_QUOTES = frozenset("”»")

N_SHAPES = 5
N_LOOKS = N_SHAPES * 2 * 2

IntArray = npt.NDArray[np.int64]


class Words(NamedTuple):
    """The words of a text, one row each; offsets are half-open code points of the text.

    ``paragraphs`` counts line breaks before the word, so that it never decreases; ``looks``
    (0 to ``N_LOOKS`` - 1) joins the word's capitals, whether white space precedes it and
    whether it stands between quotation marks, which an uncased encoder would not see.
    """

    text: str
    strings: list[str]
    starts: IntArray
    ends: IntArray
    paragraphs: IntArray
    looks: IntArray


def split_words(text: str) -> Words:
    """The words of ``text``: runs of letters and digits, and every other mark by itself."""
    matches = list(WORD.finditer(text))
    strings = [match.group() for match in matches]
    starts = np.fromiter((match.start() for match in matches), np.int64, len(matches))
    ends = np.fromiter((match.end() for match in matches), np.int64, len(matches))
    breaks = np.fromiter((m.start() for m in re.finditer("\n", text)), np.int64)
    paragraphs = np.searchsorted(breaks, starts)
    spaced = np.ones(len(matches), np.int64)
    spaced[1:] = starts[1:] > ends[:-1]
    shapes = np.fromiter((shape(string) for string in strings), np.int64, len(strings))
    quoted = inside_quotes(strings, paragraphs, spaced)
    return Words(text, strings, starts, ends, paragraphs, (shapes * 2 + spaced) * 2 + quoted)


def shape(word: str) -> int:
    """The word's capitals: 0 none, 1 the first letter, 2 all, 3 mixed, 4 no letter at all."""
    if not word[0].isalpha() and not any(map(str.isalpha, word)):
        return 4
    if word.islower():
        return 0
    if word.isupper() and len(word) > 1:
        return 2
    return 1 if word[0].isupper() and not any(map(str.isupper, word[1:])) else 3


def inside_quotes(strings: list[str], paragraphs: IntArray, spaced: IntArray) -> IntArray:
    """Whether each word stands between double quotation marks of its own paragraph (0 or 1)."""
    inside = np.zeros(len(strings), np.int64)
    is_open, paragraph = False, -1
    for index, string in enumerate(strings):
        if paragraphs[index] != paragraph:
            is_open, paragraph = False, int(paragraphs[index])
        if string in DOUBLE_QUOTES:
            is_open = opens(string, is_open=is_open, spaced=bool(spaced[index]))
        inside[index] = is_open
    return inside


def opens(mark: str, *, is_open: bool, spaced: bool) -> bool:
    """Whether a quotation is open after ``mark``; a straight mark turns it over."""
    if mark in OPENING_QUOTES:
        return True
    if mark in CLOSING_QUOTES:
        return False
    return spaced or not is_open
