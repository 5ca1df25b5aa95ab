"""Page or plain text."""

from __future__ import annotations

import pytest

from sayso.reading.sniffing import is_page


@pytest.mark.parametrize(
    "start",
    [
        "<!DOCTYPE html><html>",
        "\ufeff  <html lang=en>",
        '<?xml version="1.0"?>\n<!-- saved --><html>',
        "<p>The mayor said no.</p>",
        "saved from a browser <html><head><title>x</title></head><body><p>y</p>",
    ],
)
def test_pages(start: str) -> None:
    assert is_page(start)


@pytest.mark.parametrize(
    "start",
    [
        "The mayor said no.",
        "How to use <html> and <body> in a page",
        "<3 this town, said the mayor",
        "> quoted line\nanswer",
        "<Ann> hi all",
    ],
)
def test_texts(start: str) -> None:
    assert not is_page(start)
