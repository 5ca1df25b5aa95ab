"""Decoding: from the encoder's scores to whole attributions, each with its parts."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sayso.extraction.tagger.chains import FloatArray, best_tags, tag_probabilities
from sayso.extraction.tagger.heads import Heads, role_emissions
from sayso.extraction.tagger.runs import Run, Scores, stacked
from sayso.extraction.tagger.tags import FLAT_TAGS, FORBIDDEN, ROLE_TAGS
from sayso.extraction.tagger.words import IntArray

SOURCE_TAGS = (ROLE_TAGS.index("B-source"), ROLE_TAGS.index("I-source"))
CONTENT_TAGS = (ROLE_TAGS.index("B-content"), ROLE_TAGS.index("I-content"))
FLAT_SOURCE_TAGS = (FLAT_TAGS.index("B-source"), FLAT_TAGS.index("I-source"))
FLAT_CONTENT_TAGS = (FLAT_TAGS.index("B-content"), FLAT_TAGS.index("I-content"))
OUTSIDE = 0


class Signs(NamedTuple):
    """How likely a draft's words are to stand where it has them: what its roles and flat tags say.

    Of the source's words the mean under the flat tags (None without a source); of the content's
    words the mean and the least under the roles, and the least under the flat tags.
    """

    source_flat: float | None
    content_roles: float
    content_roles_least: float
    content_flat_least: float


NO_SIGNS = Signs(None, 0.0, 0.0, 0.0)


class Draft(NamedTuple):
    """An attribution as words of the text, with what tells how sure the tagger is.

    The probabilities are those of the cue, of the tags chosen for the words of the source and
    content, and of the weakest boundary between two roles. ``lost`` counts the words that went
    to a surer draft.
    """

    cue: list[int]
    source: list[int]
    content: list[int]
    cue_probability: float
    role_probability: float
    weakest_probability: float
    signs: Signs = NO_SIGNS
    lost: int = 0


def draft_attributions(
    heads: Heads, scores: list[Scores], cues: list[Run], zones: IntArray
) -> tuple[list[Draft], FloatArray]:
    """What each cue of ``cues`` ties together, in their order, and how likely its words' roles are.

    ``zones`` is the zone of every word of the text, (n_words,): an attribution stays in its own.
    The likelihoods are (n_cues, n_window_words, n_role_tags), those of shorter windows padded.
    """
    if not cues:
        return [], np.zeros((0, 0, len(ROLE_TAGS)), np.float32)
    rows = [cue_emissions(heads, scores[cue.window], cue, zones) for cue in cues]
    emissions, lengths = stacked(rows)
    tags = best_tags(heads.role_chain, emissions, lengths)
    chances = tag_probabilities(heads.role_chain, emissions, lengths)
    drafts = [
        draft(cue, scores[cue.window].window.start, tags[at], chances[at])
        for at, cue in enumerate(cues)
    ]
    return drafts, chances


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


def weigh(draft: Draft, start: int, roles: FloatArray, flat: FloatArray) -> Draft:
    """``draft`` with its signs.

    ``start`` is its window's first word; ``roles`` and ``flat`` are how likely the tags of the
    window's words are, (n_words, n_role_tags) as its cue sees them and (n_words, n_flat_tags).
    """
    source, content = (np.array(words) - start for words in (draft.source, draft.content))
    as_source, as_content = flat[:, FLAT_SOURCE_TAGS].sum(1), flat[:, FLAT_CONTENT_TAGS].sum(1)
    in_content = roles[:, CONTENT_TAGS].sum(1)
    if not len(content):
        return draft
    return draft._replace(
        signs=Signs(
            source_flat=float(as_source[source].mean()) if len(source) else None,
            content_roles=float(in_content[content].mean()),
            content_roles_least=float(in_content[content].min()),
            content_flat_least=float(as_content[content].min()),
        )
    )
