"""Whether a content is quoted: wholly, in part, or not at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from sayso.model import Quote, Span

# A passage ends with its mark or with its paragraph; '' and `` are how some archives write marks.
_QUOTED = re.compile(
    r"“[^”“\n]*(?:”|(?=“)|$)"
    r"|\"[^\"\n]*(?:\"|$)"
    r"|(?:''|``)(?:(?!''|\n).)*(?:''|$)"
    r"|«[^»\n]*(?:»|$)"
    r"|(?<!\w)‘(?=\w)(?:[^’\n]|’(?=\w))*’"
    r"|(?<![\w'])'(?=\w)(?:[^'\n]|'(?=\w))*'(?!')",
    re.M,
)
_WORD = re.compile(r"\w+")


def quoted_passages(text: str) -> tuple[Span, ...]:
    """The quoted passages of ``text`` with their marks, in order."""
    return tuple(Span(match.start(), match.end()) for match in _QUOTED.finditer(text))


def judge_quote(text: str, content: Sequence[Span], quoted: Sequence[Span]) -> Quote:
    """`direct` if all words of ``content`` stand in the ``quoted`` passages, `mixed` if some do."""
    inside = [
        _within(match.start(), quoted)
        for span in content
        for match in _WORD.finditer(text, span.start, span.end)
    ]
    if not any(inside):
        return "indirect"
    return "direct" if all(inside) else "mixed"


def _within(offset: int, passages: Sequence[Span]) -> bool:
    index = bisect_right(passages, offset, key=lambda span: span.start) - 1
    return index >= 0 and offset < passages[index].end
