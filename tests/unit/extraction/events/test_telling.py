"""Which date belongs to which event."""

from __future__ import annotations

import pytest

from sayso.extraction.events import find_events
from sayso.model import Document, Record


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The depot was attacked on Tuesday.", "Tuesday"),
        ("It was the worst attack since 1994.", None),
        ("The strikes went on until Friday.", None),
    ],
)
def test_the_date_of_an_event(text: str, said: str | None) -> None:
    document = Document(id="d", origin="test", text=text, published="2026-03-11")
    events = find_events(Record(sayso="0", document=document)).events or ()
    assert [event.date.text if event.date else None for event in events] == [said]
