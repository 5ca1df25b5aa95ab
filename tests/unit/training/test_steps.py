from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extraction.tagger.confidences import on_line
from training.steps import STEP_TOP, SURE, SURE_RIGHT, with_step

LINE = ((-3.0, -3.0), (3.0, 3.0))  # calibrated: a score is the log odds


def drafts(seed: int, *, surer: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """Scores of many drafts, and which are right; their log odds are ``score + surer``."""
    chance = np.random.default_rng(seed)
    scores = chance.normal(1.0, 1.5, 20_000)
    right = chance.random(len(scores)) < 1 / (1 + np.exp(-scores - surer))
    return scores, right.astype(float)


def confidences(scores: np.ndarray, line: tuple[tuple[float, float], ...]) -> np.ndarray:
    return np.array([1 / (1 + np.exp(-on_line(float(score), line))) for score in scores])


@settings(max_examples=10)
@given(st.integers(0, 1_000))
def test_more_are_sure_and_what_the_step_says_is_true_of_other_drafts(seed: int) -> None:
    scores, truth = drafts(seed, surer=0.0)
    stepped = with_step(LINE, scores, truth)
    others, right = drafts(seed + 1, surer=0.0)
    plain, said = confidences(others, LINE), confidences(others, stepped)
    sure = said >= SURE - 1e-4
    assert sure.sum() > 1.05 * (plain >= SURE).sum()
    assert abs(right[sure].mean() - SURE_RIGHT) < 0.03
    on_step = sure & (said <= STEP_TOP)
    assert abs(right[on_step].mean() - SURE) < 0.05


@settings(max_examples=10)
@given(st.integers(0, 1_000), st.floats(-2, 2))
def test_a_line_with_a_step_rises_and_keeps_who_is_surer(seed: int, surer: float) -> None:
    scores, truth = drafts(seed, surer=surer)
    stepped = with_step(LINE, scores, truth)
    assert all(x0 < x1 and y0 < y1 for (x0, y0), (x1, y1) in pairwise(stepped))
    ranked = confidences(np.sort(scores), stepped)
    assert (np.diff(ranked) >= 0).all()


def test_where_too_few_are_right_there_is_no_step() -> None:
    scores, _ = drafts(0)
    assert with_step(LINE, scores, np.zeros(len(scores))) == LINE


def test_where_nearly_all_are_right_there_is_no_step() -> None:
    scores, _ = drafts(0)
    assert with_step(LINE, scores, np.ones(len(scores))) == LINE
