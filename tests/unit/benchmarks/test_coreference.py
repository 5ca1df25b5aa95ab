"""The coreference metrics against figures worked out by hand and by trying all assignments."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.coreference import best_assignment, conll_f1, tally

CHAINS = [frozenset("abc"), frozenset("defg")]


def test_the_same_chains_score_100() -> None:
    assert conll_f1([tally(CHAINS, CHAINS)]) == pytest.approx(100)


def test_one_chain_split_in_two() -> None:
    said = [frozenset("ab"), frozenset("c"), frozenset("defg")]
    muc, b_cubed, ceaf = tally(said, CHAINS)
    assert muc == (4, 4, 4, 5)
    assert b_cubed == pytest.approx((7, 7, 4 / 3 + 1 / 3 + 4, 7))
    assert ceaf == pytest.approx((0.8 + 1, 3, 0.8 + 1, 2))


def test_mentions_only_one_side_has_cost_precision_or_recall() -> None:
    muc, b_cubed, _ = tally([frozenset("abx")], [frozenset("aby")])
    assert muc == (1, 2, 1, 2)
    assert b_cubed == pytest.approx((4 / 3, 3, 4 / 3, 3))


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(
            st.lists(st.integers(0, 9), min_size=width, max_size=width), min_size=1, max_size=4
        )
    )
)
def test_the_best_assignment_is_the_best_of_all(worth: list[list[int]]) -> None:
    size = max(len(worth), len(worth[0]))
    wide = [[*row, *[0] * (size - len(row))] for row in worth]
    wide += [[0] * size] * (size - len(wide))
    best = max(
        sum(wide[row][column] for row, column in enumerate(order))
        for order in itertools.permutations(range(size))
    )
    assert best_assignment(worth) == pytest.approx(best)
