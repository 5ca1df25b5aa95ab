"""What the events stage tells of an event, on sentences of our own."""

from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extraction.events import find_events
from sayso.extraction.events.types import EVENT_TYPES, kind_of
from sayso.model import Document, Event, Record

PUBLISHED = "2026-03-11"


def _events(text: str) -> tuple[Event, ...]:
    document = Document(id="d", origin="test", text=text, published=PUBLISHED)
    return find_events(Record(sayso="0", document=document)).events or ()


def test_when_where_by_whom_and_to_whom() -> None:
    (event,) = _events("Smugglers attacked a customs post in Norland on Monday.")
    assert (event.type, event.status, event.place) == ("attack", "told", "Norland")
    assert event.date is not None
    assert (event.date.text, event.date.from_, event.date.to) == (
        "Monday",
        "2026-03-09",
        "2026-03-09",
    )
    assert [party.text for party in event.by] == ["Smugglers"]
    assert [party.text for party in event.against] == ["a customs post"]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The depot burned. No one was killed.", [(0, "people", "killed")]),
        ("The depot burned. No soldiers were killed.", [(0, "soldiers", "killed")]),
        ("The blast killed 22 soldiers.", [(22, "soldiers", "killed")]),
        (
            "The crash killed one driver and injured 1,200 people.",
            [(1, "driver", "killed"), (1200, "people", "injured")],
        ),
        ("Twenty-one miners died in the fire.", [(21, "miners", "killed")]),
        ("The attack wounded dozens of sailors.", [(None, "dozens", "injured")]),
    ],
)
def test_casualties(text: str, tolls: list[tuple[int | None, str, str]]) -> None:
    found = [(c.count, c.who, c.outcome) for event in _events(text) for c in event.casualties]
    assert found == tolls


def test_what_is_only_feared_is_possible() -> None:
    (event,) = _events("The guild fears a possible attack.")
    assert event.status == "possible"


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The port was attacked in March.", ["attack"]),
        ("On March 3, 2020 rebels attacked the port.", ["attack"]),
        ("The attack last March killed a guard.", ["attack"]),
        ("The march on the harbour began at noon.", ["protest"]),
        ("The March on Lenz began at noon.", ["protest"]),
        ("He joined the Women's March in Lenz.", ["protest"]),
    ],
)
def test_a_month_is_no_march(text: str, types: list[str]) -> None:
    assert [event.type for event in _events(text)] == types


def test_every_kind_has_a_stated_type() -> None:
    file = resources.files("sayso.extraction.events") / "kinds.txt"
    lines = [line for line in file.read_text("utf-8").splitlines() if not line.startswith("#")]
    types = {line.partition(":")[0].split()[1] for line in lines}
    assert types <= set(EVENT_TYPES)
    kind = kind_of("airstrike", "noun")
    assert kind is not None
    assert EVENT_TYPES[kind.type] == "ASSAULT"


WORDS = "attack the attacked on Monday killed 3 guards in Lenz , . who said it was not ’ “ ”"


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=25))
def test_any_words_give_spans_inside_the_text_and_the_same_twice(words: list[str]) -> None:
    text = " ".join(words)
    events = _events(text)
    assert events == _events(text)
    for event in events:
        assert event.mentions
        for span in event.mentions:
            assert text[span.start : span.end].strip()
        assert event.type in EVENT_TYPES
