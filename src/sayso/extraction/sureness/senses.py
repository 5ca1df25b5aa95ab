"""Which sense of which word carries a cue's meaning."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sayso.extraction.cues import Cue, cues_at

# Verbs that say how or when, and leave the meaning to what follows: "went on to say".
_LIGHT = frozenset(
    "continue continued continues continuing begin began begun beginning start started keep kept "
    "go went goes make made makes making give gave come came take took have has had do did does "
    "conclude concluded put get got use used".split()
)
_QUESTION_WORDS = frozenset("whether if why how who what when where which".split())
_MARKS = frozenset("“ \" ' ‘ « `".split())  # what opens quoted words


class Head(msgspec.Struct, frozen=True):
    """The word at ``index`` of a cue's words that carries its meaning, and that meaning.

    ``others`` are the cues after it, which may weaken it ("expressed doubts"). ``cue`` is None
    where no word is known, and ``index`` is then the number of words.
    """

    index: int
    cue: Cue | None
    others: tuple[Cue, ...] = ()


def find_head(cue: Sequence[str], following: Sequence[str]) -> Head:
    """The head of a cue's words, given the first words of the content (all lower case)."""
    found = [(index, cues_at(cue, index)) for index in range(len(cue))]
    known = [(index, senses) for index, senses in found if senses]
    if not known:
        return Head(len(cue), None)
    if len(known) > 1 and cue[known[0][0]] in _LIGHT:
        known = known[1:]
    index, senses = known[0]
    sense = _fitting(senses, cue[index + 1 :], following)
    others = tuple(
        _fitting(more, (), following) for at, more in known[1:] if cue[at] not in sense.particles
    )
    return Head(index, sense, others)


def _fitting(senses: Sequence[Cue], rest: Sequence[str], following: Sequence[str]) -> Cue:
    """The first of ``senses`` whose complement the content has, or else the first."""
    wanted = _complements(rest, following)
    return next((sense for sense in senses if sense.complements & wanted), senses[0])


def _complements(rest: Sequence[str], following: Sequence[str]) -> set[str]:
    after = [*rest, *following]
    if not after:
        return set()
    if after[0] == "to":
        return {"to", "obj+to"}
    if after[0] in _QUESTION_WORDS:
        return {"wh"}
    if after[0] in _MARKS:
        return {"that", "wh"}
    if "to" in following:  # "asked | the contractor to stop"
        return {"obj+to"}
    return {"ing"} if after[0].endswith("ing") else {after[0]}
