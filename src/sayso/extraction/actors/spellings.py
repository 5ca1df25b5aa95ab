"""When two names are spellings of one: British and American, with or without its country."""

from __future__ import annotations

import re

from sayso.extraction.actors.lexicons import peoples
from sayso.extraction.sources.phrases import singular

_BRITISH = (
    (re.compile(r"is(ation|ed|ing|e)(s?)\b"), r"iz\1\2"),
    (re.compile(r"\bdefence\b"), "defense"),
    (re.compile(r"\blabour\b"), "labor"),
    (re.compile(r"\bcentre\b"), "center"),
)
_JOINS = frozenset("of for on and the".split())


def canonical(name: str) -> str:
    """What all spellings of ``name`` have in common.

    The article, the adjective of a country before two words or more, apostrophes and the plural
    are left out, British endings made American.
    """
    low = re.sub(r"['’.]", "", name.lower()).split()
    if low and low[0] == "the":
        low = low[1:]
    if len(low) > 2 and low[0] in peoples():
        low = low[1:]
    words = " ".join([*low[:-1], singular(low[-1])]) if low else ""
    for british, american in _BRITISH:
        words = british.sub(american, words)
    return words


def initials(name: str) -> str:
    """The capitals that would stand for ``name``: "PMF" for "Popular Mobilisation Force"."""
    words = re.findall(r"[\w’']+", name)
    return "".join(word[0] for word in words if word.lower() not in _JOINS).upper()


def is_acronym(name: str) -> bool:
    """Whether ``name`` is written as initials: "PMF", "U.N."."""
    bare = name.replace(".", "")
    return len(bare) > 1 and bare.isupper() and bare.isalpha()
