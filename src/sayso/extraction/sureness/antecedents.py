"""What a relative pronoun refers to, by the grammar of its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.extraction.parsing import parse
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

PIPES = ("tok2vec", "tagger", "parser", "attribute_ruler")
_DATES = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday week month year".split()
)
_REACH = 400  # code points before and after the pronoun in which its sentence ends


def find_antecedent(text: str, pronoun: Span) -> Span | None:
    """The noun phrase that the relative ``pronoun`` stands for, or None where it cannot be told.

    The phrase lies before the pronoun, in the same sentence.
    """
    start = _sentence_start(text, pronoun.start)
    end = text.find("\n", pronoun.end, pronoun.end + _REACH)
    doc = parse(text[start : end if end >= 0 else pronoun.end + _REACH], PIPES)
    for token in doc:
        if start + token.idx != pronoun.start:
            continue
        verb = next((each for each in token.ancestors if each.dep_ == "relcl"), None)
        if verb is None:
            return None
        words = [
            each for each in verb.head.subtree if each.i < verb.left_edge.i and not each.is_punct
        ]
        if not words:
            return None
        last = words[-1]
        return Span(start + words[0].idx, start + last.idx + len(last))
    return None


def _sentence_start(text: str, offset: int) -> int:
    window = text[max(0, offset - _REACH) : offset]
    ends = [window.rfind(mark) + len(mark) for mark in (". ", "? ", "! ", "\n") if mark in window]
    return offset - len(window) + max(ends, default=0)
