"""Windows cover every word once with their cores and stay within their size."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.tagger.windows import cut_windows
from sayso.extraction.tagger.words import split_words

TEXTS = st.lists(st.sampled_from(["Rain", "fell", ".", "“", "\n", "again"]), max_size=300).map(
    " ".join
)


@given(TEXTS, st.integers(12, 60), st.integers(0, 5))
def test_cores_follow_each_other_and_windows_fit(text: str, size: int, context: int) -> None:
    words = split_words(text)
    costs = np.ones(len(words.strings), np.int64)
    windows = cut_windows(words, costs, size=size, context=context)
    covered = [place for window in windows for place in range(window.core_start, window.core_end)]
    assert covered == list(range(len(words.strings)))
    for window in windows:
        assert window.start <= window.core_start < window.core_end <= window.end
        assert window.end - window.start <= size


def test_a_window_ends_with_a_paragraph_where_one_ends_in_its_second_half() -> None:
    words = split_words("one two three four five six\nseven eight nine ten")
    costs = np.ones(len(words.strings), np.int64)
    first, second = cut_windows(words, costs, size=8, context=0)
    assert (first.core_start, first.core_end) == (0, 6)
    assert (second.core_start, second.core_end) == (6, 10)
