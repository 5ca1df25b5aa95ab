"""A section is read off an address, or is not known."""

import pytest

from sayso.auditing.sections import section_of
from sayso.model import Document


@pytest.mark.parametrize(
    ("url", "section"),
    [
        ("https://courier.example/2026/04/town/wall.html", "town"),
        ("https://courier.example/news/world-news/2026/wall", "world-news"),
        ("https://courier.example/wall.html", None),
        ("https://courier.example/article/12345/wall", None),
        ("https://courier.example/the-wall-that-leaked-for-a-year/1", None),
        ("https://[broken/town/wall", None),
        (None, None),
    ],
)
def test_the_first_folder_that_names_one(url: str | None, section: str | None) -> None:
    assert section_of(Document(id="x", origin="x", text="", url=url)) == section
