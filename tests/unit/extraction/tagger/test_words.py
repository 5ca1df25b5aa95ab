"""Words index the text, and their looks tell what an uncased encoder cannot see."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.tagger.words import inside_quotes, shape, split_words


@given(st.text())
def test_words_are_the_text_without_its_white_space(text: str) -> None:
    words = split_words(text)
    pairs = zip(words.starts, words.ends, strict=True)
    assert [text[start:end] for start, end in pairs] == words.strings
    assert "".join(words.strings) == "".join(text.split())


@pytest.mark.parametrize(
    ("word", "expected"), [("port", 0), ("Port", 1), ("NATO", 2), ("McKay", 3), ("24", 4), (",", 4)]
)
def test_shape_tells_capitals(word: str, expected: int) -> None:
    assert shape(word) == expected


def test_a_quotation_lasts_to_its_mark_or_its_paragraph() -> None:
    words = split_words(
        '“We saw it,” she said.\n"Smoke',
    )
    inside = inside_quotes(words.strings, words.paragraphs, words.looks // 2 % 2)
    quoted = [s for s, i in zip(words.strings, inside, strict=True) if i]
    assert quoted == ["“", "We", "saw", "it", ",", '"', "Smoke"]
