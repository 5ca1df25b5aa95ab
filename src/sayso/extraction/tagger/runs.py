"""Runs: the stretches of words that the flat tags mark as sources, cues and contents."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sayso.extraction.tagger.chains import FloatArray, best_tags, tag_probabilities
from sayso.extraction.tagger.heads import Heads
from sayso.extraction.tagger.tags import FLAT_TAGS
from sayso.extraction.tagger.windows import Window
from sayso.extraction.tagger.words import IntArray


class Scores(NamedTuple):
    """What the encoder says of a window: flat emissions and pair features of its words."""

    window: Window
    flat: FloatArray
    pair: FloatArray


class Run(NamedTuple):
    """Words that stand in one role: the first and the last, counted in their window.

    ``probability`` is that of the least likely word to stand in this role.
    """

    role: str
    window: int
    first: int
    last: int
    probability: float


def find_runs(
    heads: Heads, scores: list[Scores], cue_bias: tuple[float, float]
) -> tuple[list[Run], FloatArray]:
    """The runs of the windows, in order, and how likely each word's tags are.

    Cues count only where they begin in the window's core. ``cue_bias`` is added to the emissions
    of a cue's first and of its further words: more cues are found as the first grows, and longer
    ones as the second does. The likelihoods are (n_windows, n_window_words, n_flat_tags), those
    of shorter windows padded.
    """
    emissions, lengths = stacked([score.flat for score in scores])
    cue_tags = [FLAT_TAGS.index("B-cue"), FLAT_TAGS.index("I-cue")]
    emissions[:, :, cue_tags] += np.array(cue_bias, np.float32)
    tags = best_tags(heads.flat_chain, emissions, lengths)
    chances = tag_probabilities(heads.flat_chain, emissions, lengths)
    found = []
    for at, (score, row) in enumerate(zip(scores, tags, strict=True)):
        for role, first, last in runs(row):
            if role == "cue" and not in_core(score.window, first):
                continue
            begin = FLAT_TAGS.index(f"B-{role}")
            chance = chances[at, first : last + 1, begin : begin + 2].sum(1).min()
            found.append(Run(role, at, first, last, float(chance)))
    return found, chances


def in_core(window: Window, place: int) -> bool:
    """Whether the word at ``place``, counted in the window, stands in the window's core."""
    return window.core_start <= window.start + place < window.core_end


def runs(tags: IntArray) -> list[tuple[str, int, int]]:
    """The role, the first and the last place of each run that opens with a B tag."""
    found = []
    names = [FLAT_TAGS[tag] for tag in tags.tolist()]
    for first, name in enumerate(names):
        if name.startswith("B-"):
            last, inside = first, f"I-{name[2:]}"
            while last + 1 < len(names) and names[last + 1] == inside:
                last += 1
            found.append((name[2:], first, last))
    return found


def stacked(rows: list[FloatArray]) -> tuple[FloatArray, IntArray]:
    """``rows`` as one array, zeros behind each row's end, and their lengths."""
    lengths = np.array([len(row) for row in rows], np.int64)
    out = np.zeros((len(rows), int(lengths.max()), rows[0].shape[1]), np.float32)
    for at, row in enumerate(rows):
        out[at, : len(row)] = row
    return out, lengths
