"""Chains: the best tag sequence, and how likely each tag is, under a linear-chain model.

Source: Rabiner, "A Tutorial on Hidden Markov Models", Proc. IEEE 77(2), 1989; Lafferty et al.,
"Conditional Random Fields", ICML 2001.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.extraction.tagger.words import IntArray

FloatArray = npt.NDArray[np.float32]


class Chain(NamedTuple):
    """Scores of opening with a tag, (n_tags,), and of a step between tags, (n_tags, n_tags)."""

    starts: FloatArray
    steps: FloatArray


def best_tags(chain: Chain, emissions: FloatArray, lengths: IntArray) -> list[IntArray]:
    """The best tags of each sequence (Viterbi), one array of its length each.

    Args:
        chain: the model.
        emissions: (n, length, n_tags); what lies behind a sequence's length is not looked at.
        lengths: (n,), each at least 1.
    """
    n, length, n_tags = emissions.shape
    score = chain.starts + emissions[:, 0]
    back = np.zeros((length, n, n_tags), np.int8)
    finals = score
    for at in range(1, length):
        reached = score[:, :, None] + chain.steps
        back[at] = reached.argmax(1)
        score = reached.max(1) + emissions[:, at]
        finals = np.where((lengths > at)[:, None], score, finals)
    return [trace(back[:, row], int(finals[row].argmax()), int(lengths[row])) for row in range(n)]


def trace(back: npt.NDArray[np.int8], last: int, length: int) -> IntArray:
    """Follow the pointers of one sequence from its ``last`` tag to its first."""
    tags = np.zeros(length, np.int64)
    tags[-1] = last
    for at in range(length - 1, 0, -1):
        tags[at - 1] = back[at, tags[at]]
    return tags


def tag_probabilities(chain: Chain, emissions: FloatArray, lengths: IntArray) -> FloatArray:
    """How likely each tag is at each place (forward-backward), (n, length, n_tags).

    What lies behind a sequence's length is zero. Arguments as for ``best_tags``.
    """
    n, length, n_tags = emissions.shape
    forward = np.zeros((length, n, n_tags), np.float32)
    steps, peaks = np.exp(chain.steps), emissions.max(2, keepdims=True)
    weights = np.exp(emissions - peaks)
    forward[0] = normalised(np.exp(chain.starts) * weights[:, 0])
    for at in range(1, length):
        forward[at] = normalised(through(forward[at - 1], steps) * weights[:, at])
    backward = np.ones((n, n_tags), np.float32)
    out = np.zeros((n, length, n_tags), np.float32)
    for at in range(length - 1, -1, -1):
        live = (lengths > at)[:, None]
        out[:, at] = np.where(live, normalised(forward[at] * backward), 0)
        onward = normalised(through(backward * weights[:, at], steps.T))
        backward = np.where(live, onward, backward)
    return out


def through(values: FloatArray, steps: FloatArray) -> FloatArray:
    """``values`` carried over one step, (n, n_tags).

    Written as a sum and not as a matrix product, whose rounding depends on how many rows there are.
    """
    carried: FloatArray = (values[:, :, None] * steps).sum(1)
    return carried


def normalised(values: FloatArray) -> FloatArray:
    """``values`` scaled so that each row sums to 1."""
    scaled: FloatArray = values / values.sum(1, keepdims=True)
    return scaled
