"""The unnamed: which of them may be the same people. They are never joined, least to a name."""

from __future__ import annotations

import re

from sayso.extraction.actors.lexicons import peoples
from sayso.linking.origins import Origin
from sayso.linking.words import stem

_WORD = re.compile(r"[\w’'-]+")
# Words that say only that somebody is withheld: any of them may be any other.
_GENERAL = frozenset(
    stem(word)
    for word in "official officials source sources person people insider insiders authority "
    "authorities senior top high-ranking former current several two three four some many familiar "
    "matter unnamed anonymous who one knowledge direct briefed close".split()
)


def may_be_same(one: Origin, other: Origin) -> bool:
    """Whether nothing in the words tells two unnamed sources apart.

    They are told apart where both are described by words of their own and share none of them.
    """
    if one.document == other.document:
        return False
    mine, theirs = _own_words(one), _own_words(other)
    return not mine or not theirs or bool(mine & theirs)


def _own_words(origin: Origin) -> frozenset[str]:
    """The words of a description that could tell its people from others."""
    words = _WORD.findall(f"{origin.description or ''} {origin.affiliation or ''}")
    states = {peoples().get(word.lower(), word) for word in words}
    return frozenset(stem(word) for word in states) - _GENERAL - {""}
