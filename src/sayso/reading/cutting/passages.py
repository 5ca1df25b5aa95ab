"""A paragraph, looked at from the sides that tell an article from a comment."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Of a longer paragraph only the ends are looked at: enough to judge it, and hostile lines of
# many megabytes cost no more than others. Code points.
_LONGEST_HEAD = 3000
_LONGEST_TAIL = 500

_QUOTED = re.compile(
    r"“[^”“]*(?:”|$)"  # typographic; one that stays open runs to the end, as over paragraphs
    r"|(?<![^\s(\[—–-])\"[^\"]*(?:\"|$)"
    r"|(?<!\w)‘[^‘]*?’(?!\w)"
)
_QUOTED_LINE = re.compile(r"\s*>+\s*(\S.*)", re.S)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph's text, what of it stands in quotation marks, and what does not.

    ``words`` are in lower case, and so are ``folded``, which is ``text``, and ``folded_own``;
    ``gap`` is the number of line ends before the paragraph.
    """

    text: str
    gap: int
    own: str
    quotes: tuple[str, ...]
    words: tuple[str, ...]
    folded: str
    folded_own: str

    @property
    def is_quotation(self) -> bool:
        """Whether nothing but a quotation stands in it."""
        return bool(self.quotes) and not _WORD.search(self.own)


def view_passage(text: str, gap: int) -> Passage:
    """``text``, a trimmed paragraph, as a passage."""
    if len(text) > _LONGEST_HEAD + _LONGEST_TAIL:
        text = f"{text[:_LONGEST_HEAD]} … {text[-_LONGEST_TAIL:]}"
    cited = _QUOTED_LINE.fullmatch(text)
    quotes = (cited[1],) if cited else tuple(_QUOTED.findall(text))
    own = "" if cited else _QUOTED.sub(" “” ", text)
    words = tuple(split_words(text))
    return Passage(text, gap, own, quotes, words, text.lower(), own.lower())


def split_words(text: str) -> list[str]:
    """The words of ``text`` in lower case, with one form of the apostrophe."""
    return _WORD.findall(text.lower().replace("’", "'"))
