"""An attribution as the rules about sureness read it: its words, its head, its negation."""

from __future__ import annotations

import re

import msgspec

from sayso.extraction.sureness.negation import holds_back, is_negated
from sayso.extraction.sureness.senses import Head, find_head
from sayso.extraction.sureness.words import Word, texts, words_of
from sayso.model import Attribution, Span, hull

_OPENING = 4  # words of the content that tell which complement it is
_BEING = frozenset("is was are were be been being".split())
_REACH = 200  # code points after an attribution in which its sentence ends
_END = re.compile(r"[.!?][\"”’')]*\s+|\n")


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """The words of an attribution's roles, and of what stands around them.

    ``sentence`` is what the attribution spans, to the end of its last sentence, without the cue.
    """

    source: tuple[Word, ...]
    cue: tuple[Word, ...]
    content: tuple[Word, ...]
    head: Head
    negated: bool
    sentence: tuple[str, ...]
    next_sentence: tuple[str, ...]

    @property
    def is_question(self) -> bool:
        """Whether the whole content asks: it has one sentence mark, a question mark at its end."""
        marks = [word.text for word in self.content if word.text in (".", "!", "?")]
        return bool(marks) and set(marks) == {"?"} and self.content[-1].text in "?\"”'’"

    @property
    def withholds(self) -> bool:
        """Whether the source keeps back what it might have said: "declined to comment"."""
        return holds_back(texts(self.cue), texts(self.content)[:2])

    @property
    def is_passive(self) -> bool:
        """Whether the cue's head has a form of "be" and no source is named: "was seen as"."""
        before = {word.text for word in self.cue[: self.head.index]}
        return not self.source and bool(before & _BEING)

    @property
    def opening(self) -> list[str]:
        """The first words of the content, marks left out."""
        return [word.text for word in self.content[:6] if word.text[0].isalnum()][:3]


def read_attribution(attribution: Attribution, text: str) -> Reading:
    """The reading of an attribution of the document whose text is ``text``."""
    source, cue, content = (
        tuple(words_of(text, spans))
        for spans in (attribution.source, attribution.cue, attribution.content)
    )
    opening = texts(content)[:_OPENING]
    head = find_head(texts(cue), opening)
    sentence = _sentence(attribution, text)
    return Reading(
        source=source,
        cue=cue,
        content=content,
        head=head,
        negated=is_negated(texts(source), texts(cue), head.index, opening),
        sentence=_beside(attribution, text, sentence),
        next_sentence=tuple(texts(words_of(text, (_to_end(text, sentence.end),)))),
    )


def _beside(attribution: Attribution, text: str, sentence: Span) -> tuple[str, ...]:
    """The words of the sentence that are not the cue's."""
    return tuple(
        word.text
        for word in words_of(text, (sentence,))
        if not any(span.covers(word.span) for span in attribution.cue)
    )


def _sentence(attribution: Attribution, text: str) -> Span:
    """From the attribution's first word to the end of its last sentence."""
    if not attribution.spans:
        return Span(0, 0)
    whole = hull(attribution.spans)
    return Span(whole.start, _to_end(text, whole.end).end)


def _to_end(text: str, start: int) -> Span:
    """From ``start`` to the end of its sentence or line, ``_REACH`` at most."""
    limit = min(start + _REACH, len(text))
    end = _END.search(text, start, limit)
    return Span(start, end.end() if end else limit)
