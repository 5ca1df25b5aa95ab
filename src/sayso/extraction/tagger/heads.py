"""Heads: the small part of the tagger that runs on what the encoder gives."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np

from sayso.extraction.tagger.chains import Chain, FloatArray
from sayso.extraction.tagger.distances import distance_buckets


class Heads(NamedTuple):
    """The chains of flat tags and of roles, and the layer that reads roles from pair features.

    ``distances`` is (n_distances, width), ``role_weights`` (n_tags, width), ``role_bias``
    (n_tags,), ``flat_weights`` (n_tags, n_flat_tags).
    """

    flat_chain: Chain
    role_chain: Chain
    distances: FloatArray
    role_weights: FloatArray
    role_bias: FloatArray
    flat_weights: FloatArray


def load_heads(path: Path) -> Heads:
    """The heads kept in an .npz file by ``training.export``."""
    with np.load(path, allow_pickle=False) as kept:
        return Heads(
            Chain(kept["flat_starts"], kept["flat_steps"]),
            Chain(kept["role_starts"], kept["role_steps"]),
            kept["distances"],
            kept["role_weights"],
            kept["role_bias"],
            kept["flat_weights"],
        )


def role_emissions(
    heads: Heads, flat: FloatArray, pair: FloatArray, *, first: int, last: int
) -> FloatArray:
    """How the cue at words ``first`` to ``last`` (inclusive) sees each word, (n_words, n_tags).

    Args:
        heads: the model.
        flat: the window's flat emissions, (n_words, n_flat_tags).
        pair: the window's pair features, (n_words, 4 * width): what a word says of itself as a
            part of something, a sum and a gate, and what it says as a cue, likewise.
        first: the cue's first word in the window.
        last: the cue's last word in the window.
    """
    word_sum, word_gate, cue_sum, cue_gate = np.split(pair, 4, axis=1)
    seen_sum = cue_sum[first : last + 1].mean(0)
    seen_gate = cue_gate[first : last + 1].mean(0)
    away = heads.distances[distance_buckets(first, last, len(pair))]
    joined = np.maximum(word_sum + seen_sum + away + word_gate * seen_gate, 0)
    seen: FloatArray = joined @ heads.role_weights.T + heads.role_bias
    return seen + flat @ heads.flat_weights.T
