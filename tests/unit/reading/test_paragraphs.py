"""Paragraphs of plain text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.paragraphs import find_paragraphs

WRAPPED = """The lamps of Harnby went out on Monday night, and nobody in the
town hall could say why, although a good many of them had gone and
looked at the switches for some time.

The mayor, Ida Rook, said that the letter from the company must have
been lost in the post, as letters often were in Harnby and as they had
been in her father's time.
"""


def words(text: str) -> list[str]:
    return [text[p.start : p.end] for p in find_paragraphs(text)]


def test_a_line_is_a_paragraph() -> None:
    assert words(" One.\n\n\nTwo. \nThree.") == ["One.", "Two.", "Three."]
    assert [p.gap for p in find_paragraphs("One.\n\n\nTwo.\nThree.")] == [0, 3, 1]


def test_lines_wrapped_by_hand_are_joined() -> None:
    assert len(words(WRAPPED)) == 2


def test_short_lines_are_not_taken_for_wrapped_ones() -> None:
    assert len(words("Ann\n3 hours ago\nNo way.\n\nBob\n2 hours ago\nYes way!\n" * 3)) == 18


@given(st.text(st.sampled_from("ab \n\t\r“.")))
def test_paragraphs_are_trimmed_in_order_and_hold_all_words(text: str) -> None:
    end = 0
    for paragraph in find_paragraphs(text):
        assert not text[end : paragraph.start].strip()
        part = text[paragraph.start : paragraph.end]
        assert part == part.strip() != ""
        end = paragraph.end
    assert not text[end:].strip()
