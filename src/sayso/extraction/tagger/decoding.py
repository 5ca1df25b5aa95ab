"""Decoding: from the encoder's scores to whole attributions, each with its parts."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sayso.extraction.tagger.chains import FloatArray, best_tags, tag_probabilities
from sayso.extraction.tagger.heads import Heads, role_emissions
from sayso.extraction.tagger.runs import Run, Scores, stacked
from sayso.extraction.tagger.tags import FORBIDDEN, ROLE_TAGS
from sayso.extraction.tagger.words import IntArray

SOURCE_TAGS = (ROLE_TAGS.index("B-source"), ROLE_TAGS.index("I-source"))
CONTENT_TAGS = (ROLE_TAGS.index("B-content"), ROLE_TAGS.index("I-content"))
OUTSIDE = 0


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


def draft_attributions(
    heads: Heads, scores: list[Scores], cues: list[Run], zones: IntArray
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


def cue_emissions(heads: Heads, score: Scores, cue: Run, zones: IntArray) -> FloatArray:
    """Role emissions as ``cue`` sees them, with itself and other zones ruled out."""
    emissions = role_emissions(heads, score.flat, score.pair, first=cue.first, last=cue.last)
    there = zones[score.window.start : score.window.end]
    closed = there != there[cue.first]
    closed[cue.first : cue.last + 1] = True
    emissions[closed, OUTSIDE + 1 :] = FORBIDDEN
    return emissions


def draft(cue: Run, start: int, tags: IntArray, chances: FloatArray) -> Draft:
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
