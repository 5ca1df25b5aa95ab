"""The word lists in ``words/``: one file a list, for people to read and to add to."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def lexicon(name: str) -> frozenset[str]:
    """The lower-case single words of ``words/NAME.txt``."""
    return frozenset(word for line in _lines(name) for word in line.lower().split())


@cache
def phrases(name: str) -> frozenset[str]:
    """The lines of ``words/NAME.txt``, as they are written there."""
    return frozenset(_lines(name))


@cache
def phrases_by_first_word(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The lines of ``words/NAME.txt`` cut into words, longest first, by their first word.

    An article at the head of a line is lower case: "the Hill".
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in sorted(_lines(name), key=lambda line: (-len(line.split()), line)):
        words = tuple(line.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(lines) for first, lines in found.items()}


@cache
def _lines(name: str) -> tuple[str, ...]:
    file = resources.files("sayso.extraction.sources") / "words" / f"{name}.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
