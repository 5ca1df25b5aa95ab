"""Markup: short texts with their attributions written into them.

``{1s Mayor Okafor} {1c said} {1t the bridge was shut}.`` is the text ``Mayor Okafor said the
bridge was shut.`` with one attribution: a number, then ``s`` for source, ``c`` for cue or ``t``
for content, a space and the words. Parts that stand apart carry the same number. Attributions do
not nest. Cases stand between lines of ``---``.
"""

from __future__ import annotations

import re
from collections import defaultdict

from sayso.model import Attribution, Span, attribution_id, document_id

PART = re.compile(r"\{(?P<number>\d+)(?P<role>[sct]) (?P<words>[^{}]*)\}")
SEPARATOR = re.compile(r"^---\n", re.MULTILINE)

Parts = dict[int, dict[str, list[Span]]]


class MarkupError(ValueError):
    """A case is not written as the markup asks."""


def split_cases(page: str) -> list[str]:
    """The marked cases of a file, each without the line break that ends it."""
    return [case.removesuffix("\n") for case in SEPARATOR.split(page)]


def read_case(marked: str) -> tuple[str, tuple[Attribution, ...]]:
    """The bare text of a marked case and its attributions in the order of their numbers.

    Raises:
        MarkupError: a brace is left over, a part is empty or begins or ends with white space,
            the numbers do not run from 1, or an attribution lacks content or a single cue.
    """
    text, parts = _take_out(marked)
    if not text.strip():
        raise MarkupError("the case is empty")
    if sorted(parts) != list(range(1, len(parts) + 1)):
        raise MarkupError(f"attributions are numbered {sorted(parts)}, not from 1 without a gap")
    name = document_id(text)
    return text, tuple(_attribution(name, number, parts[number]) for number in sorted(parts))


def _take_out(marked: str) -> tuple[str, Parts]:
    """The text without its marks, and where the parts stand in it, by number and role."""
    text, done = "", 0
    parts: Parts = defaultdict(lambda: defaultdict(list))
    for match in PART.finditer(marked):
        words = match["words"]
        if not words or words != words.strip():
            raise MarkupError(f"{match[0]!r} is empty or has white space at an end")
        text += marked[done : match.start()]
        span = Span(len(text), len(text) + len(words))
        parts[int(match["number"])][match["role"]].append(span)
        text += words
        done = match.end()
    text += marked[done:]
    if "{" in text or "}" in text:
        raise MarkupError(f"a brace is left over in {text[:60]!r}")
    return text, parts


def _attribution(name: str, number: int, roles: dict[str, list[Span]]) -> Attribution:
    """The attribution made of these parts; ``name`` is that of its document."""
    source, cue, content = (tuple(roles[role]) for role in "sct")
    if len(cue) != 1 or not content:
        raise MarkupError(f"attribution {number} needs one cue and some content")
    label = attribution_id(name, source, cue, content)
    return Attribution(id=label, source=source, cue=cue, content=content, confidence=1.0)
