"""Pieces: an article as single words that can be changed, and put together again."""

from __future__ import annotations

from typing import NamedTuple

from sayso.extraction.tagger.words import split_words
from training.corpora import ROLES, Article, words_in


class Piece(NamedTuple):
    """A word, the white space before it, and what it is to which attribution."""

    gap: str
    string: str
    roles: frozenset[tuple[int, str]]


def take_apart(article: Article) -> list[Piece]:
    """The article's words as pieces."""
    words = article.words
    roles: list[set[tuple[int, str]]] = [set() for _ in words.strings]
    for number, attribution in enumerate(article.attributions):
        for role in ROLES:
            for index in attribution[role]:
                roles[index].add((number, role))
    ends = [0, *words.ends.tolist()]
    return [
        Piece(words.text[ends[at] : start], string, frozenset(roles[at]))
        for at, (start, string) in enumerate(zip(words.starts.tolist(), words.strings, strict=True))
    ]


def put_together(name: str, pieces: list[Piece]) -> Article:
    """The pieces as an article; an attribution that lost its cue or content is gone."""
    spans: dict[tuple[int, str], list[tuple[int, int]]] = {}
    parts: list[str] = []
    at = 0
    for piece in pieces:
        at += len(piece.gap)
        for key in piece.roles:
            spans.setdefault(key, []).append((at, at + len(piece.string)))
        at += len(piece.string)
        parts += piece.gap, piece.string
    text = "".join(parts)
    words = split_words(text)
    numbers = sorted({number for number, _ in spans})
    marked = [
        {role: words_in(words, spans.get((number, role), [])) for role in ROLES}
        for number in numbers
    ]
    return Article(name, words, [one for one in marked if one["cue"] and one["content"]])


def places_of(pieces: list[Piece]) -> dict[int, dict[str, list[int]]]:
    """Where each attribution has its roles."""
    places: dict[int, dict[str, list[int]]] = {}
    for at, piece in enumerate(pieces):
        for number, role in piece.roles:
            places.setdefault(number, {name: [] for name in ROLES})[role].append(at)
    return places


def paragraphs(pieces: list[Piece]) -> list[tuple[int, int]]:
    """Where each paragraph begins and ends."""
    opens = [at for at, piece in enumerate(pieces) if not at or "\n" in piece.gap]
    return list(zip(opens, [*opens[1:], len(pieces)], strict=True))
