"""Words with their places, as the rules about sureness read them."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from sayso.model import Span

_WORD = re.compile(r"\w+?n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+(?:-\w+)*|\.{2,}|[^\w\s]", re.I)


class Word(msgspec.Struct, frozen=True):
    """A word in lower case with straight apostrophes, and where it stands."""

    text: str
    span: Span
    capital: bool = False


def words_of(text: str, spans: Iterable[Span]) -> list[Word]:
    """The words and marks of ``text`` inside ``spans``, in order.

    Contractions come apart ("he", "'s") but for "n't", which stays with its verb.
    """
    return [
        Word(
            match[0].lower().replace("’", "'"),
            Span(match.start(), match.end()),
            capital=match[0][0].isupper(),
        )
        for span in spans
        for match in _WORD.finditer(text, span.start, span.end)
    ]


def texts(words: Iterable[Word]) -> list[str]:
    """The words alone."""
    return [word.text for word in words]
