"""Whether a plain text begins with its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from sayso.reading.paragraphs import Paragraph

_LONGEST_WORDS = 30
_FEWEST_PARAGRAPHS = 2
_BODY_SAMPLE = 6  # paragraphs after the first that show how long the article's own are
_SHORT_SHARE = 0.6  # a headline has fewer words than this share of a usual paragraph's
_SENTENCE = re.compile(r"[a-z]{3}[.!?][”\"’')]*\s+[A-Z“\"]")
_DATELINE = re.compile(r"[A-Z][A-Z.,' ]{2,40}(?:\([A-Z][\w ]{1,20}\))?\s*[—–-]{1,2}\s")
_STOPPED = re.compile(r"[.,:][”\"’')]*$")
_BYLINE = re.compile(r"(?:by\s+[A-Z]|posted|published|updated|\d{1,2}\s+[A-Z][a-z]+\b)", re.I)


def has_title(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the first of ``paragraphs`` is a headline.

    It is one where it is short and either has no full stop at its end, or is one sentence of
    much fewer words than what follows; a byline right after it makes sure.
    """
    lines = [text[p.start : p.end] for p in paragraphs[: _BODY_SAMPLE + 1]]
    if len(lines) < _FEWEST_PARAGRAPHS:
        return False
    first = lines[0]
    words = len(first.split())
    stopped = bool(_STOPPED.search(first))
    if words > _LONGEST_WORDS or _DATELINE.match(first) or (stopped and _SENTENCE.search(first)):
        return False
    if _BYLINE.match(lines[1]) and len(lines[1].split()) <= 12:
        return True
    usual = median(len(line.split()) for line in lines[1:])
    if not stopped:
        return words <= usual or _is_capitalised(first)
    return words < _SHORT_SHARE * usual and (_is_capitalised(first) or words <= 16)


def _is_capitalised(line: str) -> bool:
    """Whether most longer words begin with a capital, as in American headlines."""
    longer = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    return len(longer) >= 2 and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)
