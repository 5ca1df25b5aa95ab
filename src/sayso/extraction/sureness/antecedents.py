"""What a relative pronoun refers to, by the grammar of its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.extraction.parsing import parse
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

PIPES = ("tok2vec", "tagger", "parser", "attribute_ruler")
_DEEDS = frozenset(
    "attack strike airstrike raid bombing shooting killing murder fire explosion blast crash "
    "incident assault ambush riot coup leak hack breach fraud theft robbery crime poisoning "
    "kidnapping abduction massacre shelling sabotage arson accusation allegation charge claim "
    "report rumor rumour plot deal payment affair".split()
)
_REACH = 400  # code points before and after the pronoun in which its sentence ends


def find_antecedent(text: str, pronoun: Span) -> Span | None:
    """The noun phrase that the relative ``pronoun`` stands for, or None where it cannot be told.

    The phrase lies before the pronoun, in the same sentence.
    """
    start = _sentence_start(text, pronoun.start)
    end = text.find("\n", pronoun.end, pronoun.end + _REACH)
    doc = parse(text[start : end if end >= 0 else pronoun.end + _REACH], PIPES)
    relative = next((each for each in doc if start + each.idx == pronoun.start), None)
    verbs = (each for each in relative.ancestors if each.dep_ == "relcl") if relative else iter(())
    verb = next(verbs, None)
    if verb is None:
        return None
    words = [each for each in _event_noun(verb.head).subtree if each.i < verb.left_edge.i]
    while words and words[-1].is_punct:
        words.pop()
    if not words:
        return None
    return Span(start + words[0].idx, start + words[-1].idx + len(words[-1]))


def _event_noun(token: Token) -> Token:
    """The noun, or the deed above it that is denied rather: not "March" but its raid."""
    chain = [token, *(each for each in token.ancestors if each.pos_ == "NOUN")]
    return next((each for each in chain if each.lower_.rstrip("s") in _DEEDS), token)


def _sentence_start(text: str, offset: int) -> int:
    window = text[max(0, offset - _REACH) : offset]
    ends = [window.rfind(mark) + len(mark) for mark in (". ", "? ", "! ", "\n") if mark in window]
    return offset - len(window) + max(ends, default=0)
