"""The channel through which words reached the page."""

from __future__ import annotations

import pytest

from sayso.extraction.sources import find_sources
from sayso.model import Attribution, Document, Record, Span, Via
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
        ("{q:It would rain}, {c:Lindqvist} {k:wrote}.", "document", None),
        ("Anna Lindqvist delivered a speech. {c:She} {k:said} {q:it would rain}.", "event", None),
        ("In a CNN interview {c:Lindqvist} {k:said} {q:it would rain}.", "broadcast", "CNN"),
        (
            "{c:Anna Lindqvist} {k:said} {q:it would rain}. Her remarks came during a rally.",
            "event",
            None,
        ),
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
        "In a White House briefing paper {c:Lindqvist} {k:said} {q:so}.",
    ],
)
def test_no_channel(text: str) -> None:
    record = told(text)
    assert record.attributions is not None
    assert record.attributions[0].via == ()


def test_what_an_outlet_reports_came_through_it() -> None:
    text = "Politico reported that two officials said it would rain."
    words = {word: Span(text.index(word), text.index(word) + len(word)) for word in text.split()}
    outer = Attribution(
        id="outer",
        source=(words["Politico"],),
        cue=(words["reported"],),
        content=(Span(words["that"].start, len(text) - 1),),
        confidence=1.0,
    )
    inner = Attribution(
        id="inner",
        parent="outer",
        source=(Span(words["two"].start, words["officials"].end),),
        cue=(words["said"],),
        content=(Span(words["it"].start, len(text) - 1),),
        confidence=1.0,
    )
    document = Document(id="d", origin="test", text=text)
    record = find_sources(Record(sayso="0", document=document, attributions=(outer, inner)))
    _, told_by_officials = record.attributions or ()
    assert told_by_officials.via == (
        Via(kind="news_outlet", name="Politico", span=words["Politico"]),
    )
