"""Which mentions are one event, on sentences of our own."""

from datetime import date

import pytest

from sayso.extraction.events.joining import join
from sayso.extraction.events.keys import Keys
from sayso.extraction.events.links import causes, links
from sayso.extraction.events.mentions import find_heads
from sayso.extraction.events.telling import tell
from sayso.extraction.parsing import parse_document
from sayso.model import Document

TODAY = date(2026, 3, 11)


def _events(text: str, published: date = TODAY) -> list[list[str]]:
    """The words of the mentions of each event."""
    doc = parse_document(Document(id="d", origin="test", text=text))
    mentions = tell(doc, find_heads(doc), Keys(()), TODAY)
    groups = join(mentions, [*links(doc, mentions), *causes(doc, mentions)], published)
    return [[each.span.words(text) for each in group.mentions] for group in groups]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "A rocket attack that hit the port of Lenz killed a guard. The attack came at dawn.",
            [["rocket attack", "hit", "killed", "attack"]],
        ),
        (
            "Rebels attacked the port on Monday. Police said the attack on the port lasted hours.",
            [["attacked", "attack"]],
        ),
        (
            "A bomb exploded in Lenz. The explosion shook the town.",
            [["bomb", "exploded", "explosion"]],
        ),
    ],
)
def test_mentions_of_one_event_are_joined(text: str, events: list[list[str]]) -> None:
    assert _events(text) == events


@pytest.mark.parametrize(
    "text",
    [
        "The attack of Monday was feared. An attack in February had failed.",
        "The attack shook Lenz. The army is considering a possible attack.",
        "The drone attack shook Lenz. The knife attack did not.",
        "The attack shook Lenz. Police feared another attack.",
    ],
)
def test_different_events_stay_apart(text: str) -> None:
    assert len(_events(text)) == 2


def test_a_text_may_be_as_old_as_the_calendar() -> None:
    between = "The town went about its business and nobody spoke of anything else. " * 12
    text = f"Rebels attacked the port of Lenz. {between}The port was attacked on May 9, 2025."
    assert _events(text, published=date.min) == [["attacked", "attacked"]]
