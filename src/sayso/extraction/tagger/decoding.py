"""Decoding: from the encoder's scores to whole attributions, each with its parts."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sayso.extraction.tagger.chains import FloatArray, best_tags, tag_probabilities
from sayso.extraction.tagger.heads import Heads, role_emissions
from sayso.extraction.tagger.tags import FLAT_TAGS, FORBIDDEN, ROLE_TAGS
from sayso.extraction.tagger.windows import Window
from sayso.extraction.tagger.words import IntArray

BEGIN_CUE, IN_CUE = FLAT_TAGS.index("B-cue"), FLAT_TAGS.index("I-cue")
SOURCE_TAGS = (ROLE_TAGS.index("B-source"), ROLE_TAGS.index("I-source"))
CONTENT_TAGS = (ROLE_TAGS.index("B-content"), ROLE_TAGS.index("I-content"))
OUTSIDE = 0


class Scores(NamedTuple):
    """What the encoder says of a window: flat emissions and pair features of its words."""

    window: Window
    flat: FloatArray
    pair: FloatArray


class Cue(NamedTuple):
    """A cue's first and last word, counted in its window, and how likely these words are one."""

    window: int
    first: int
    last: int
    probability: float


class Draft(NamedTuple):
    """An attribution as words of the text, with what tells how sure the tagger is.

    ``probabilities`` are those of the tags chosen for the words of the source and content, of
    the weakest boundary between two roles, and of the cue.
    """

    cue: list[int]
    source: list[int]
    content: list[int]
    cue_probability: float
    role_probability: float
    weakest_probability: float


def find_cues(heads: Heads, scores: list[Scores], bias: tuple[float, float]) -> list[Cue]:
    """The cues in the windows' cores, in order.

    ``bias`` is added to the emissions of a cue's first and of its further words: more cues are
    found as the first grows, and longer ones as the second does.
    """
    emissions, lengths = stacked([score.flat for score in scores])
    emissions[:, :, [BEGIN_CUE, IN_CUE]] += np.array(bias, np.float32)
    tags = best_tags(heads.flat_chain, emissions, lengths)
    chances = tag_probabilities(heads.flat_chain, emissions, lengths)
    cues = []
    for at, (score, row) in enumerate(zip(scores, tags, strict=True)):
        window = score.window
        for first, last in runs(row, BEGIN_CUE, IN_CUE):
            if window.core_start <= window.start + first < window.core_end:
                chance = chances[at, first : last + 1, [BEGIN_CUE, IN_CUE]].sum(0).min()
                cues.append(Cue(at, first, last, float(chance)))
    return cues


def draft_attributions(
    heads: Heads, scores: list[Scores], cues: list[Cue], zones: IntArray
) -> list[Draft]:
    """What each cue of ``cues`` ties together, in their order.

    ``zones`` is the zone of every word of the text, (n_words,): an attribution stays in its own.
    """
    if not cues:
        return []
    rows = [cue_emissions(heads, scores[cue.window], cue, zones) for cue in cues]
    emissions, lengths = stacked(rows)
    tags = best_tags(heads.role_chain, emissions, lengths)
    chances = tag_probabilities(heads.role_chain, emissions, lengths)
    return [
        draft(cue, scores[cue.window].window.start, tags[at], chances[at])
        for at, cue in enumerate(cues)
    ]


def cue_emissions(heads: Heads, score: Scores, cue: Cue, zones: IntArray) -> FloatArray:
    """Role emissions as ``cue`` sees them, with itself and other zones ruled out."""
    emissions = role_emissions(heads, score.pair, cue.first, cue.last)
    there = zones[score.window.start : score.window.end]
    closed = there != there[cue.first]
    closed[cue.first : cue.last + 1] = True
    emissions[closed, OUTSIDE + 1 :] = FORBIDDEN
    return emissions


def draft(cue: Cue, start: int, tags: IntArray, chances: FloatArray) -> Draft:
    """One attribution from the tags around its cue; ``start`` is its window's first word."""
    chosen = chances[np.arange(len(tags)), tags]
    filled = tags != OUTSIDE
    edges = filled.copy()
    edges[:-1] |= filled[1:]
    edges[1:] |= filled[:-1]
    return Draft(
        cue=list(range(start + cue.first, start + cue.last + 1)),
        source=(start + np.flatnonzero(np.isin(tags, SOURCE_TAGS))).tolist(),
        content=(start + np.flatnonzero(np.isin(tags, CONTENT_TAGS))).tolist(),
        cue_probability=cue.probability,
        role_probability=float(chosen[filled].mean()) if filled.any() else 0.0,
        weakest_probability=float(chosen[edges].min()) if filled.any() else 0.0,
    )


def settle(drafts: list[Draft]) -> list[Draft]:
    """``drafts`` without overlaps: the surer one keeps a word, the other goes without it.

    A draft that loses its cue or all of its content is dropped. The order stays.
    """
    taken: set[int] = set()
    kept: dict[int, Draft] = {}
    ranked = sorted(range(len(drafts)), key=lambda at: (-strength(drafts[at]), at))
    for at in ranked:
        free = without(drafts[at], taken)
        if free is not None:
            kept[at] = free
            taken.update(free.cue, free.source, free.content)
    return [kept[at] for at in sorted(kept)]


def strength(draft: Draft) -> float:
    """How strong a draft's claim to its words is."""
    return draft.cue_probability * draft.role_probability


def without(draft: Draft, taken: set[int]) -> Draft | None:
    """``draft`` without the words of ``taken``, or None where too little is left."""
    if not taken.isdisjoint(draft.cue):
        return None
    content = [word for word in draft.content if word not in taken]
    if not content or 2 * len(content) < len(draft.content):
        return None
    source = [word for word in draft.source if word not in taken]
    return draft._replace(source=source, content=content)


def runs(tags: IntArray, begin: int, inside: int) -> list[tuple[int, int]]:
    """The first and last place of each run that opens with ``begin``."""
    found = []
    for first in np.flatnonzero(tags == begin).tolist():
        last = first
        while last + 1 < len(tags) and tags[last + 1] == inside:
            last += 1
        found.append((first, last))
    return found


def stacked(rows: list[FloatArray]) -> tuple[FloatArray, IntArray]:
    """``rows`` as one array, zeros behind each row's end, and their lengths."""
    lengths = np.array([len(row) for row in rows], np.int64)
    out = np.zeros((len(rows), int(lengths.max()), rows[0].shape[1]), np.float32)
    for at, row in enumerate(rows):
        out[at, : len(row)] = row
    return out, lengths
