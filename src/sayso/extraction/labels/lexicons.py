"""Which words are evaluative, by lists that anybody can read: people's ratings and a style guide.

Source: Hutto and Gilbert, "VADER" (2014), ten raters a word from -4 to 4; Wikipedia, "Manual of
Style/Words to watch"; ``words/charged.txt``. What a word is worth is never sayso's own judgement
of who it is put on.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

LEAST_RATING = 1.5  # of 4: the mean of ten raters, either way


def is_mood(word: str) -> bool:
    """Whether the lower-case adjective ``word`` tells how somebody feels or stands to a thing."""
    return word in _words("moods")


def is_plain(word: str) -> bool:
    """Whether the lower-case ``word`` tells a kind of thing, or a mood."""
    return word in _words("classifying") or is_mood(word)


def is_evaluative(word: str) -> bool:
    """Whether the lower-case ``word`` is in one of the lists and is not plain."""
    return not is_plain(word) and (
        word in _words("to_watch")
        or word in _words("charged")
        or abs(ratings().get(word, 0.0)) >= LEAST_RATING
    )


def is_judging_noun(word: str) -> bool:
    """Whether the lower-case noun ``word`` judges by itself whoever is called so: "despot"."""
    return word in _words("to_watch") or word in _words("charged")


def is_judging_deed(word: str) -> bool:
    """Whether the lower-case noun ``word`` judges a deed or thing that is said to be one."""
    return is_judging_noun(word) or word in _words("deeds")


@cache
def ratings() -> dict[str, float]:
    """The mean rating of each word that was rated, -4 (worst) to 4 (best)."""
    file = resources.files("vaderSentiment") / "vader_lexicon.txt"
    lines = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return {fields[0]: float(fields[1]) for fields in lines if len(fields) > 1}


@cache
def _words(name: str) -> frozenset[str]:
    file = resources.files("sayso.extraction.labels") / "words" / f"{name}.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
