"""Noise: the same words as sloppier or other hands would have typed them."""

from __future__ import annotations

import random

import numpy as np

from sayso.extraction.tagger.words import DOUBLE_QUOTES, OPENING_QUOTES, Words
from training.corpora import Article
from training.rephrasing import rephrase

RATE = 0.08
STRAIGHT_RATE = 0.15


def disturb(article: Article, rng: random.Random, share: float) -> Article:
    """``article`` as another hand might have typed it: other turns of phrase, capitals, marks.

    ``share``, 0 to 1, is how much of the usual noise there is.
    """
    said = rephrase(article, rng, share)
    return said._replace(words=disturb_words(said.words, rng, share))


def disturb_words(words: Words, rng: random.Random, share: float) -> Words:
    """``words`` with, now and then, lost capitals, title capitals or other quotation marks."""
    rate, straight_rate = RATE * share, STRAIGHT_RATE * share
    draw = rng.random()
    if draw < rate:
        words = lower(words)
    elif draw < 2 * rate:
        words = title_case_a_paragraph(words, rng)
    draw = rng.random()
    if draw < rate:
        return single_quotes(words)
    return straight_quotes(words) if draw < rate + straight_rate else words


def lower(words: Words) -> Words:
    """All words in lower case."""
    looks = np.where(words.looks // 4 == 4, words.looks, words.looks % 4)
    return words._replace(strings=[string.lower() for string in words.strings], looks=looks)


def title_case_a_paragraph(words: Words, rng: random.Random) -> Words:
    """A random paragraph with capitals as in a headline."""
    if not words.strings:
        return words
    there = words.paragraphs == rng.choice(words.paragraphs)
    longish = np.fromiter((len(string) > 3 for string in words.strings), bool)
    changed = there & longish & (words.looks // 4 == 0)
    strings = [s.capitalize() if c else s for s, c in zip(words.strings, changed, strict=True)]
    return words._replace(strings=strings, looks=np.where(changed, words.looks + 4, words.looks))


def straight_quotes(words: Words) -> Words:
    """Typewriter quotation marks instead of typographic ones."""
    strings = ['"' if string in DOUBLE_QUOTES else string for string in words.strings]
    return words._replace(strings=["'" if s in "‘’" else s for s in strings])


def single_quotes(words: Words) -> Words:
    """British single quotation marks, which the looks do not tell from apostrophes."""
    strings = [
        ("‘" if string in OPENING_QUOTES else "’") if string in DOUBLE_QUOTES else string
        for string in words.strings
    ]
    return words._replace(strings=strings, looks=words.looks - words.looks % 2)
