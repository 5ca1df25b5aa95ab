"""Words of a text with what their letters tell: a capital, a possessive, an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.extraction.sources.lexicons import lexicon

_WORD = re.compile(r"(?:[^\W\d_]\.){1,4}(?![^\W\d_])|\d[\d,.]*\d|@?\w+(?:[-’'&.]\w+)*")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s$", re.IGNORECASE)


class Token(NamedTuple):
    """A word of a text at ``[start, end)``, its possessive ending left out.

    ``gap`` is what stands between the word before and this one: a name runs on over one space.
    """

    start: int
    end: int
    word: str
    possessive: bool
    gap: str

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.word[:1].isupper()

    @property
    def low(self) -> str:
        """The word in lower case, without the full stop of an abbreviation."""
        return self.word.lower().rstrip(".")


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The words of ``text[start:end]`` in order; offsets are code points of ``text``."""
    before = start
    for match in _WORD.finditer(text, start, end):
        word, stop = match[0], match.end()
        possessive = bool(_POSSESSIVE.search(word))
        if possessive:
            word, stop = word[:-2], stop - 2
        elif text[stop : stop + 1] in ("'", "’") and word.endswith("s"):
            possessive = text[stop + 1 : stop + 2] == " "
        gap = _without_abbreviation_stop(text[before : match.start()], text, before)
        yield Token(match.start(), stop, word, possessive, gap)
        before = match.end()


def _without_abbreviation_stop(gap: str, text: str, start: int) -> str:
    """The gap after "Mr" in "Mr. X" is a space: the full stop belongs to the abbreviation."""
    if gap == "] ":  # an editor's bracket within a name: "[spokesman Kim] Lee"
        return " "
    if not gap.startswith(". "):
        return gap
    word = re.search(r"\w+$", text[max(0, start - 8) : start])
    return gap[1:] if word and word[0].lower() in lexicon("titles") else gap
