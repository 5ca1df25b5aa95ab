"""The lexicon of cues, read from the lists beside this file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal, cast, get_args

import msgspec

from sayso.extraction.cues.forms import noun_forms, verb_forms
from sayso.model import AttributionType, Certainty, Polarity

Part = Literal["verb", "noun", "adjective", "adverb"]
Complement = str  # "that", "wh", "to", "obj", "obj+to", "as", "small", "ing" or a preposition

_HEADING = re.compile(r"\[(\w+) (\w+) ([+-]) : ([^\]]+)\]")
_LISTS: dict[Part, str] = {
    "verb": "verbs.txt",
    "noun": "nouns.txt",
    "adjective": "adjectives.txt",
    "adverb": "adverbs.txt",
}
_REACH = 4  # words that may stand inside an entry of several words: "pushed strongly back on"


class Cue(msgspec.Struct, frozen=True):
    """One sense of an entry of the lexicon: a lemma, the words that belong to it, its meaning."""

    lemma: str
    particles: tuple[str, ...]
    part: Part
    type: AttributionType
    certainty: Certainty
    polarity: Polarity
    complements: frozenset[Complement]

    @property
    def name(self) -> str:
        """The entry as one string: "push back on"."""
        return " ".join((self.lemma, *self.particles))


def cues_at(words: Sequence[str], index: int, parts: Sequence[Part] = get_args(Part)) -> list[Cue]:
    """The senses that the word at ``index`` of ``words`` (lower case) may have, best first.

    Of several entries the one of most words wins ("call into question" before "call").
    """
    fitting = [
        cue
        for cue in _senses().get(words[index], ())
        if cue.part in parts and _follow(cue.particles, words, index + 1)
    ]
    longest = max((len(cue.particles) for cue in fitting), default=0)
    return [cue for cue in fitting if len(cue.particles) == longest]


def _follow(particles: tuple[str, ...], words: Sequence[str], start: int) -> bool:
    """Whether all ``particles`` come in order within reach of ``start``."""
    for particle in particles:
        for place in range(start, min(start + _REACH, len(words))):
            if words[place] == particle:
                start = place + 1
                break
        else:
            return False
    return True


@cache
def _senses() -> dict[str, tuple[Cue, ...]]:
    """Each inflected form and the cues it may be, in the order of the lists."""
    senses: dict[str, list[Cue]] = {}
    for part in _LISTS:
        for cue in _read(part):
            for form in _forms(cue):
                senses.setdefault(form, []).append(cue)
    return {form: tuple(cues) for form, cues in senses.items()}


def _forms(cue: Cue) -> frozenset[str]:
    if cue.part == "verb":
        return verb_forms(cue.lemma)
    return noun_forms(cue.lemma) if cue.part == "noun" else frozenset({cue.lemma})


def _read(part: Part) -> Iterator[Cue]:
    """The cues of a list.

    Raises:
        ValueError: a line stands before the first heading, or a heading cannot be read.
    """
    heading: tuple[AttributionType, Certainty, Polarity, frozenset[str]] | None = None
    for line in files(__package__).joinpath(_LISTS[part]).read_text("utf-8").splitlines():
        if line.startswith("["):
            heading = _heading(line)
        elif line and not line.startswith("#"):
            if heading is None:
                raise ValueError(f"{_LISTS[part]}: no heading before {line!r}")
            for entry in line.split():
                lemma, *particles = entry.split("+")
                yield Cue(lemma, tuple(particles), part, *heading)


def _heading(line: str) -> tuple[AttributionType, Certainty, Polarity, frozenset[str]]:
    match = _HEADING.fullmatch(line)
    if match is None or match[1] not in get_args(AttributionType):
        raise ValueError(f"a heading that cannot be read: {line!r}")
    return (
        cast(AttributionType, match[1]),
        cast(Certainty, match[2]),
        cast(Polarity, match[3]),
        frozenset(match[4].split()),
    )


def has_cue(word: str) -> bool:
    """Whether ``word`` (lower case) is a form of an entry of the lexicon."""
    return word in _senses()
