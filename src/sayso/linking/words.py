"""Words as linking compares them: lower case, stemmed, without those that carry little."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from sayso.model import Span

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])|\n+")
_REACH = 400  # code points; no sentence is followed further
_POSSESSIVE = re.compile(r"['’]s?$")
STOP_WORDS = frozenset(
    "a about above after again against all also although am an and any are as at be because been "
    "before being between both but by can could did do does doing down during each even ever every "
    "few for from further get got had has have having he her here hers him his how however i if in "
    "into is it its itself just like many may me might more most much must my nor of off on "
    "once only or other our out over own per same shall she should since so some such than that "
    "the their them then there these they this those though through to too under until up upon us "
    "very was we well were what when where whether which while who whom whose why will with "
    "within without would yet you your mr mrs ms dr said say says saying told tell tells".split()
)


class Word(NamedTuple):
    """A word of a text: where it stands, and its stem ("" where it carries little)."""

    span: Span
    stem: str


def read_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]`` in order; spans are of the whole ``text``."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(Span(*match.span()), stem(match[0])) for match in found]


def read_stems(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The stems of the words of ``text[start:end]`` in order, without those that carry little."""
    found = _WORD.findall(text, start, len(text) if end is None else end)
    return [stemmed for stemmed in map(stem, found) if stemmed]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of an English word, "" where the word carries little.

    Source: Porter, "Snowball: a language for stemming algorithms" (2001), the English stemmer.
    """
    low = _POSSESSIVE.sub("", word.lower().replace("’", "'"))
    if low in STOP_WORDS or len(low) < 2:
        return low if low.isdigit() else ""
    return str(_stemmer().stemWord(low))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("english")


def sentence_around(text: str, span: Span) -> tuple[int, int]:
    """Where the sentences that ``span`` stands in begin and end."""
    first = max(0, span.start - _REACH)
    start = max((match.end() for match in _END.finditer(text, first, span.start)), default=first)
    after = _END.search(text, max(span.start, span.end - 2), min(len(text), span.end + _REACH))
    return start, after.start() if after else min(len(text), span.end + _REACH)
