"""A clause that hangs on no verb ends the search for one."""

from __future__ import annotations

import pytest

import sayso


@pytest.mark.parametrize(
    "text",
    [
        "He said: “Four dead, according to police.”",
        "“The numbers, according to her,” said Ina Brandt, a clerk.",
        "The list, he said, “two boats, one crane, according to the port.”",
    ],
)
def test_a_heading_without_a_verb_is_read(text: str) -> None:
    assert sayso.read_text(text).stages[:2] == ("tagger", "nesting")
