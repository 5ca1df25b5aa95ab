"""Sentences, by their marks alone: fast, and good enough where no grammar is needed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from sayso.model import Span

# Abbreviations that stand before a name or a number, so that their full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Lt Col Gen Maj Capt Cmdr Sgt Adm Hon Rev St Jr Sr "
    "Pres Supt Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Fla Calif Mass Va Ariz Tex Wis "
    "Mich Pa Ill Ind Minn Mo Okla Tenn Vt Wash Conn Colo Del Ga La Md Mont Neb Nev Inc Corp Co "
    "Ltd Bros Dept Ave Blvd v vs e.g i.e a.m p.m U.S U.K U.N".split()
)
_END = re.compile(
    r"(?P<mark>[.!?…]+)(?P<close>[\"'”’)\]]*)(?P<gap>[ \t]+)(?=[\"'“‘(\[]*[\w$#@])|\n+"
)
_LAST_WORD = re.compile(r"[\w.]+$")


def sentence_spans(text: str) -> tuple[Span, ...]:
    """The sentences of ``text`` in order, without the white space between them.

    A line break always ends a sentence; a full stop does not after an initial or an abbreviation
    in ``ABBREVIATIONS``, nor before a lower-case letter.
    """
    spans, start = [], 0
    for end in _END.finditer(text):
        if end["mark"] and not _ends(text, end):
            continue
        spans.append(_trimmed(text, start, end.start("gap") if end["mark"] else end.start()))
        start = end.end()
    spans.append(_trimmed(text, start, len(text)))
    return tuple(span for span in spans if span.start < span.end)


def sentence_index(sentences: Sequence[Span], offset: int) -> int:
    """The index of the last of ``sentences`` that starts at or before ``offset`` (0 if none)."""
    return max(0, bisect_right(sentences, offset, key=lambda span: span.start) - 1)


def _ends(text: str, end: re.Match[str]) -> bool:
    following = text[end.end() : end.end() + 4].lstrip("\"'“‘([")
    if following[:1].islower():
        return False
    if end["mark"] != "." or end["close"]:
        return True
    word = _LAST_WORD.search(text, max(0, end.start() - 30), end.start())
    if not word:
        return True
    last = word[0]
    return not (last in ABBREVIATIONS or (len(last) == 1 and last.isupper()))


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
