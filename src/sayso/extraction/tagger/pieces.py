"""Pieces: words as the encoder's vocabulary spells them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sayso.errors import ModelError
from sayso.extraction.tagger.windows import Window
from sayso.extraction.tagger.words import N_LOOKS, IntArray, Words

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MAX_PIECES_A_WORD = 8
NO_LOOKS = N_LOOKS


class Pieces(NamedTuple):
    """The pieces of a text's words, one after the other.

    Word ``i`` is spelt by ``ids[bounds[i]:bounds[i + 1]]``; ``bounds`` has one entry more than
    there are words. ``breaks`` is 1 for a word that opens a new paragraph, else 0, (n_words,).
    """

    ids: IntArray
    bounds: IntArray
    breaks: IntArray

    def costs(self) -> IntArray:
        """How many places each word takes in a window, with the mark of a new paragraph, (n,)."""
        return np.diff(self.bounds) + self.breaks


class WindowInput(NamedTuple):
    """What the encoder reads: piece ids and looks, (n_pieces,), and each word's first piece."""

    ids: IntArray
    looks: IntArray
    firsts: IntArray


def new_paragraphs(words: Words) -> IntArray:
    """For each word, 1 where its paragraph is not that of the word before it, else 0."""
    return np.diff(words.paragraphs, prepend=words.paragraphs[:1]).clip(0, 1)


def piece_id(tokenizer: Tokenizer, piece: str) -> int:
    """The number of a special ``piece`` such as "[SEP]".

    Raises:
        ModelError: the vocabulary lacks it.
    """
    number = tokenizer.token_to_id(piece)
    if number is None:
        raise ModelError(f"the model's vocabulary has no piece {piece}; install the model again")
    return number


def spell(words: Words, tokenizer: Tokenizer) -> Pieces:
    """The pieces of ``words``; a word without any becomes the unknown piece."""
    encoding = tokenizer.encode(words.strings, is_pretokenized=True, add_special_tokens=False)
    word_of = np.fromiter((i for i in encoding.word_ids if i is not None), np.int64)
    ids = np.asarray(encoding.ids, np.int64)
    place = np.arange(len(ids)) - np.searchsorted(word_of, word_of)
    ids, word_of = ids[place < MAX_PIECES_A_WORD], word_of[place < MAX_PIECES_A_WORD]
    missing = np.setdiff1d(np.arange(len(words.strings)), word_of)
    if len(missing):
        at = np.searchsorted(word_of, missing)
        ids = np.insert(ids, at, piece_id(tokenizer, "[UNK]"))
        word_of = np.insert(word_of, at, missing)
    bounds = np.searchsorted(word_of, np.arange(len(words.strings) + 1))
    return Pieces(ids, bounds, new_paragraphs(words))


def window_input(
    words: Words, pieces: Pieces, window: Window, *, opening: int, mark: int
) -> WindowInput:
    """The encoder's input for ``window``.

    ``opening`` is the piece that opens every window, ``mark`` the one that ends it and stands
    between two paragraphs.
    """
    bounds = pieces.bounds[window.start : window.end + 1]
    lengths = np.diff(bounds)
    marked = pieces.breaks[window.start : window.end].copy()
    marked[:1] = 0
    spelt = bounds[:-1] - bounds[0]
    firsts = 1 + spelt + np.cumsum(marked)
    size = 2 + int(lengths.sum() + marked.sum())
    ids = np.full(size, mark, np.int64)
    looks = np.full(size, NO_LOOKS, np.int64)
    behind_first = np.arange(bounds[-1] - bounds[0]) - np.repeat(spelt, lengths)
    at = np.repeat(firsts, lengths) + behind_first
    ids[at] = pieces.ids[bounds[0] : bounds[-1]]
    looks[at] = np.repeat(words.looks[window.start : window.end], lengths)
    ids[0] = opening
    return WindowInput(ids, looks, firsts)
