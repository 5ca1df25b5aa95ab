"""The stage that finds what is claimed in nobody's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from sayso.extraction.nesting.placing import place
from sayso.extraction.sentences import sentence_spans
from sayso.extraction.voices.patterns import PATTERNS, Pattern
from sayso.model import Attribution, Document, Record, Span, attribution_id

LONGEST = 1_000  # code points of a sentence; what is longer is no sentence
# Where the claim ends and the author goes on.
_TURN = re.compile(
    r"\s?(?:,\s(?:but|and|yet|although|though|while|which|however|as|according)\b|\s[—–]\s|;)"
)
_EDGES = " \t\n.,;:!\"'“”‘’)("


def find_voices(record: Record) -> Record:
    """The record with claims of its author, or of nobody, as attributions without a source.

    What overlaps an attribution that the record has is left out, unless it stands wholly inside
    its content: then it is nested there.
    """
    outer = record.attributions or ()
    found = list(_find(record.document))
    nested = place(outer, found)
    placed = {each.id for each in nested}
    taken = {
        point for each in outer for span in each.spans for point in range(span.start, span.end)
    }
    free = [each for each in found if each.id not in placed and _is_free(each, taken)]
    everything = (*outer, *nested, *free)
    return replace(
        record, attributions=tuple(sorted(everything, key=lambda each: (each.spans, each.id)))
    )


def _is_free(attribution: Attribution, taken: set[int]) -> bool:
    return all(
        taken.isdisjoint(range(span.start, span.end))
        for span in (*attribution.cue, *attribution.content)
    )


def _find(document: Document) -> Iterator[Attribution]:
    """One attribution at most a sentence, of the first pattern that fits."""
    for sentence in sentence_spans(document.text):
        if sentence.end - sentence.start > LONGEST:
            continue
        words = sentence.words(document.text)
        for pattern in PATTERNS:
            match = pattern.words.search(words)
            if match is not None and _is_claim(match):
                yield _attribution(match, pattern, sentence.start, document)
                break


def _is_claim(match: re.Match[str]) -> bool:
    """Whether there is somebody who says it, or enough of it to stand alone."""
    return bool(match.groupdict().get("source")) or len(match["content"].split()) > 1


def _attribution(
    match: re.Match[str], pattern: Pattern, offset: int, document: Document
) -> Attribution:
    roles = {
        role: tuple(
            _trimmed(match, group, offset)
            for group in (role, f"{role}2")
            if match.groupdict().get(group)
        )
        for role in ("source", "cue", "content")
    }
    cue = roles["cue"]
    return Attribution(
        id=attribution_id(document.id, roles["source"], cue, roles["content"]),
        source=roles["source"],
        cue=cue,
        content=roles["content"],
        confidence=pattern.confidence,
        zone=document.zone_at(cue[0].start),
    )


def _trimmed(match: re.Match[str], group: str, offset: int) -> Span:
    """A group's span in the document, a content as far as the author's turn to something else."""
    words = match[group]
    if group.startswith("content"):
        turn = _TURN.search(words)
        words = words[: turn.start()] if turn and turn.start() > 3 else words
    start = match.start(group) + len(words) - len(words.lstrip(_EDGES))
    return Span(offset + start, offset + match.start(group) + len(words.rstrip(_EDGES)))
