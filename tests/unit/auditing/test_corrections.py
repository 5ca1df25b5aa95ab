"""What is found is corrected by how the finding errs, and the interval says how surely."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.auditing.corrections import correct
from sayso.auditing.rates import FigureRates, Layer

LABELS = ("named", "anonymous")


def layer(*documents: tuple[tuple[int, int, int], ...]) -> Layer:
    return Layer(basis="made up", documents=documents)


def rates(*layers: Layer) -> FigureRates:
    return FigureRates(labels=LABELS, layers=layers)


PERFECT = layer(*[((0, 0, 8), (1, 1, 2))] * 20)


def test_where_nothing_is_missed_or_mistaken_nothing_changes() -> None:
    estimate = correct([80, 20], rates(PERFECT))
    np.testing.assert_allclose(estimate.shares()[0], [0.8, 0.2], atol=1e-3)
    assert abs(estimate.total()[0] - 100) < 0.1


def test_what_is_often_missed_is_added() -> None:
    """Half of the anonymous are missed, so that 20 found are 40."""
    half = layer(*[((0, 0, 8), (1, 1, 2), (1, -1, 2))] * 20)
    estimate = correct([80, 20], rates(half))
    np.testing.assert_allclose(estimate.counts, [80, 40], rtol=0.02)


def test_what_is_nothing_is_taken_out() -> None:
    spurious = layer(*[((0, 0, 8), (-1, 0, 2), (1, 1, 2))] * 20)
    np.testing.assert_allclose(correct([100, 20], rates(spurious)).counts, [80, 20], rtol=0.02)


def test_labels_are_inverted_as_rogan_and_gladen_do() -> None:
    """A tenth of the named pass for anonymous: of 28 found, 10 percent of 80 are not."""
    mistaken = layer(*[((0, 0, 90), (0, 1, 10), (1, 1, 100))] * 20)
    estimate = correct([72, 28], rates(mistaken, PERFECT))
    np.testing.assert_allclose(estimate.counts, [80, 20], rtol=0.03)


def test_the_interval_is_wider_for_one_story_than_for_many() -> None:
    uneven = layer(*[((0, 0, 8), (1, 1, 2))] * 10, *[((0, 0, 6), (0, 1, 2), (1, -1, 2))] * 10)
    widths = []
    for size in (1, 100):
        _, low, high = correct([8 * size, 2 * size], rates(uneven)).shares()
        widths.append(float(high[1] - low[1]))
    assert widths[0] > 2 * widths[1]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 500), min_size=2, max_size=2).filter(any))
def test_shares_are_shares_inside_their_intervals(found: list[int]) -> None:
    mixed = layer(*[((0, 0, 6), (0, -1, 2), (0, 1, 1), (1, 1, 3), (-1, 0, 1))] * 5)
    point, low, high = correct(found, rates(mixed, mixed)).shares()
    assert ((low >= 0) & (low <= point) & (point <= high) & (high <= 1.0001)).all()
    assert abs(point.sum() - 1) < 1e-6


def test_the_same_counts_give_the_same_interval() -> None:
    once, again = (correct([7, 3], rates(PERFECT)).draws for _ in range(2))
    assert (once == again).all()
