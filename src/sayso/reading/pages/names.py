"""Names as they stand in bylines, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BY = re.compile(
    r"^(?:(?:posted|written|published|reported|story|words|text|report|interview)\s+)?"
    r"(?:by|von|par|por|di|da|door)\b[\s:]*",
    re.I,
)
_GLUED_BY = re.compile(r"^[Bb]y(?=[A-Z])")
_SAYS = re.compile(
    r"\s*(?:says|said|wrote|writes|sagt|schrieb|dit|dice)?\s*(?::|\.{3}|…)?\s*$", re.I
)
_FOR = re.compile(r"\s+(?:for|at|in|of)\s+(?:the\s+)?\S.*$", re.I)
_JOIN = re.compile(r"\s*(?:;|\||,(?!\s*(?:Jr|Sr|MD|PhD)\b)|&|\band\b|\bund\b|\bet\b|\by\b)\s*")
_NO_NAME = re.compile(
    r"https?:|www\.|@|^\W*$|\d{3}|\.(?:com|org|net)\b|[:=<>(){}]|"
    r"\b(?:image|photo|picture|getty|follow|share|view all|updated|published)\b",
    re.I,
)
_NO_LETTER = re.compile(r"[\W_]+")
_LONGEST = 60  # code points; a longer one is a sentence
_MOST_WORDS = 7


def split_names(text: str) -> list[str]:
    """The names in a byline, without "By" and what follows a name ("for the Post")."""
    text = _GLUED_BY.sub("", _BY.sub("", " ".join(text.split())))
    parts = (_FOR.sub("", part).strip(" ,.;|·•-–—*") for part in _JOIN.split(text))
    return [part for part in parts if is_name(part)]


def is_name(text: str) -> bool:
    """Whether ``text`` is short and without what no name has."""
    return (
        1 < len(text) <= _LONGEST
        and len(text.split()) <= _MOST_WORDS
        and not _NO_NAME.search(text)
        and any(character.isalpha() for character in text)
    )


def strip_says(name: str) -> str:
    """The name of a commenter without "says:"."""
    return _SAYS.sub("", _BY.sub("", name)).strip(" ,|·•-–—:")


def unite_names(names: Iterable[str]) -> tuple[str, ...]:
    """``names`` in order, each once: ``sauli.giliard`` is Sauli Giliard again."""
    known: dict[str, str] = {}
    for name in names:
        letters = letters_of(name)
        if letters not in known or name.count(" ") > known[letters].count(" "):
            known[letters] = name
    return tuple(known.values())


def letters_of(text: str) -> str:
    """The letters and digits of ``text``, by which two spellings of a name are one."""
    return _NO_LETTER.sub("", text.casefold())
