"""Sentences by their marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.sentences import sentence_index, sentence_spans


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. Then it stopped.", ["It rained.", "Then it stopped."]),
        ("Sen. Dora J. Lind spoke. He left.", ["Sen. Dora J. Lind spoke.", "He left."]),
        ("“It rained.” She left.", ["“It rained.”", "She left."]),
        ("In the U.S. Senate it rained.", ["In the U.S. Senate it rained."]),
        ("A headline\nThe text", ["A headline", "The text"]),
        ("It cost 3.5 million… and rose.", ["It cost 3.5 million… and rose."]),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [span.words(text) for span in sentence_spans(text)] == sentences


@given(st.text(alphabet="Ab. \n”!?U", max_size=60))
def test_sentences_hold_all_that_is_no_white_space(text: str) -> None:
    spans = sentence_spans(text)
    kept = "".join(span.words(text) for span in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(sentence_index(spans, span.start) == index for index, span in enumerate(spans))
