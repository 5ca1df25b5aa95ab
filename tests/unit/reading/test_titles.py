"""Headlines at the start of a text."""

from __future__ import annotations

import pytest

from sayso.reading.paragraphs import find_paragraphs
from sayso.reading.titles import has_title

BODY = (
    "The lamps of Harnby went out on Monday night, and the council said on Tuesday that nobody "
    "had paid the bill since the spring, when the clerk retired.\n"
) * 4


@pytest.mark.parametrize(
    "line",
    [
        "Lamps go out in Harnby",
        "Lamps Go Out In U.S. Town Of Harnby As Bills Pile Up.",
        "“Nobody paid”: why a town went dark",
        "Who turned off the lamps? Nobody knows",
    ],
)
def test_headlines(line: str) -> None:
    text = f"{line}\n{BODY}"
    assert has_title(text, find_paragraphs(text))


@pytest.mark.parametrize(
    "line",
    [
        "HARNBY (Reuters) - The lamps of Harnby went out on Monday night, officials said.",
        "The lamps are out. They have been out since Monday. Nobody knows why it happened.",
        BODY.split("\n", maxsplit=1)[0],
    ],
)
def test_first_paragraphs(line: str) -> None:
    text = f"{line}\n{BODY}"
    assert not has_title(text, find_paragraphs(text))


def test_a_lone_line_is_no_headline() -> None:
    assert not has_title("Lamps go out", find_paragraphs("Lamps go out"))
