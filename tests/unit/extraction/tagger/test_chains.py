"""The chain's dynamic programmes agree with counting all tag sequences."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from sayso.extraction.tagger.chains import Chain, best_tags, tag_probabilities

N_TAGS, LENGTH = 3, 5


@pytest.mark.parametrize("seed", range(5))
def test_best_tags_and_probabilities_equal_brute_force(seed: int) -> None:
    draw = np.random.default_rng(seed)
    chain = Chain(
        draw.normal(size=N_TAGS).astype(np.float32),
        draw.normal(size=(N_TAGS, N_TAGS)).astype(np.float32),
    )
    emissions = draw.normal(size=(2, LENGTH, N_TAGS)).astype(np.float32)
    lengths = np.array([LENGTH, 3])
    found = best_tags(chain, emissions, lengths)
    chances = tag_probabilities(chain, emissions, lengths)
    for row, length in enumerate(lengths.tolist()):
        scores = {
            tags: score(chain, emissions[row], tags)
            for tags in product(range(N_TAGS), repeat=length)
        }
        assert tuple(found[row].tolist()) == max(scores, key=lambda tags: scores[tags])
        expected = np.zeros((LENGTH, N_TAGS))
        for tags, value in scores.items():
            expected[range(length), tags] += np.exp(value)
        expected /= sum(np.exp(value) for value in scores.values())
        assert np.allclose(chances[row], expected, atol=1e-5)


def score(chain: Chain, emissions: np.ndarray, tags: tuple[int, ...]) -> float:
    """The score of one tag sequence."""
    steps = sum(chain.steps[before, after] for before, after in pairwise(tags))
    return float(
        chain.starts[tags[0]] + steps + sum(emissions[i, tag] for i, tag in enumerate(tags))
    )
