"""Quotations of what stood earlier."""

from __future__ import annotations

from sayso.reading.cutting.echoes import find_echoes
from sayso.reading.cutting.passages import view_passage


def echo_of(line: str) -> tuple[float, float, float]:
    earlier = "Officials believe that the lamps were put out by “vandals” in the night."
    return find_echoes([view_passage(earlier, 0), view_passage(line, 1)])[1]


def test_long_short_and_single_words() -> None:
    assert echo_of("“that the lamps were put out” Really?") == (1.0, 0.0, 0.0)
    assert echo_of("“Officials believe”") == (0.0, 1.0, 0.0)
    assert echo_of("So-called “vandals”, are they?") == (0.0, 0.0, 1.0)
    assert echo_of("> the lamps were put out") == (1.0, 0.0, 0.0)


def test_other_quotations_and_own_words_are_no_echo() -> None:
    assert echo_of("“Nobody here would ever do such a thing,” he said.") == (0.0, 0.0, 0.0)
    assert echo_of("Officials believe that the lamps were put out.") == (0.0, 0.0, 0.0)
