"""The channel through which words reached the page."""

from __future__ import annotations

import pytest

from tests.unit.extraction.sources.telling import told


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("{c:Two officials} {k:told} Politico {q:that it would rain}.", "news_outlet", "Politico"),
        ("{c:Lindqvist} {k:said} on CNN {q:that it would rain}.", "broadcast", "CNN"),
        ("{c:Lindqvist} {k:tweeted} {q:that it would rain}.", "social_media", "Twitter"),
        ("{c:Lindqvist} {k:said} in a statement {q:that it would rain}.", "statement", None),
        ("At a rally in Vesterby, {c:Lindqvist} {k:said} {q:it would rain}.", "event", None),
        ("{c:Lindqvist} {k:wrote} in a letter {q:that it would rain}.", "document", None),
    ],
)
def test_channel(text: str, kind: str, name: str | None) -> None:
    record = told(text)
    assert record.attributions is not None
    (via,) = record.attributions[0].via or ()
    assert (via.kind, via.name) == (kind, name)


@pytest.mark.parametrize(
    "text",
    [
        "{c:Politico} {k:reported} {q:that it would rain}.",
        "{c:Lindqvist} {k:said} {q:that CNN told Politico so in a statement}.",
        "{c:Lindqvist} {k:said} {q:so}.",
    ],
)
def test_no_channel(text: str) -> None:
    record = told(text)
    assert record.attributions is not None
    assert record.attributions[0].via == ()
