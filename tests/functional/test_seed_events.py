"""What happened and who is blamed, in the first document that sayso must read well."""

from pathlib import Path

import pytest

from sayso.extraction.pipeline import extract
from sayso.model import Event, Record
from sayso.reading import Metadata, read_bytes


@pytest.fixture(scope="module")
def record(shared: Path) -> Record:
    """The seed as published on 4 March 2021."""
    path = shared / "seed" / "al-asad.txt"
    if not path.exists():
        pytest.skip(f"no {path}")
    return extract(read_bytes(path.read_bytes(), "seed", Metadata(published="2021-03-04")))


def _event_at(record: Record, words: str, after: str = "") -> Event:
    """The event of which a mention stands at ``words``, first found after ``after``."""
    text = record.document.text
    start = text.index(words, text.index(after) if after else 0)
    return next(
        event
        for event in record.events or ()
        if any(m.start < start + len(words) and start < m.end for m in event.mentions)
    )


def _conflict(record: Record, what: str, event: Event) -> set[str]:
    return {
        value.value
        for conflict in record.conflicts or ()
        if conflict.what == what and conflict.event == event.id
        for value in conflict.values
    }


def test_the_attack_of_wednesday_is_one_event(record: Record) -> None:
    event = _event_at(record, "rocket attack that hit")
    assert event.id == _event_at(record, "attack", "was involved in the").id
    assert event.id == _event_at(record, "Al Asad attack").id
    assert event.date is not None
    assert (event.date.from_, event.date.to) == ("2021-03-03", "2021-03-03")


def test_different_events_stay_apart(record: Record) -> None:
    wednesday = _event_at(record, "rocket attack that hit")
    february = _event_at(record, "rocket attacks on other US")
    syria = _event_at(record, "bombed eastern Syria")
    response = _event_at(record, "response", "model")
    assert len({event.id for event in (wednesday, february, syria, response)}) == 4
    assert response.status == "possible"


def test_the_strikes_are_those_of_february_the_airstrikes_american(record: Record) -> None:
    february = _event_at(record, "rocket attacks on other US")
    syria = _event_at(record, "bombed eastern Syria")
    assert _event_at(record, "strikes", "that conducted the").id == february.id
    assert _event_at(record, "airstrikes", "shortly after the").id == syria.id


def test_the_denial_belongs_to_the_attacks_of_february(record: Record) -> None:
    february = _event_at(record, "rocket attacks on other US")
    events = {each.denies.event for each in record.attributions or () if each.denies}
    assert february.id in events


def test_22_soldiers_against_one_man(record: Record) -> None:
    values = _conflict(record, "casualties", _event_at(record, "bombed eastern Syria"))
    assert any(value.startswith("22 ") for value in values)
    assert any(value.startswith("1 ") for value in values)


def test_syria_against_iraq_not_syria(record: Record) -> None:
    values = _conflict(record, "place", _event_at(record, "bombed eastern Syria"))
    assert {"Syria", "Iraq", "not Syria"} <= values


def test_four_answers_to_who_fired_on_the_base(record: Record) -> None:
    values = _conflict(record, "culprit", _event_at(record, "rocket attack that hit"))
    assert any("militia" in value for value in values)
    assert any("Kataib Hezbollah or an affiliated group" in value for value in values)
    assert any("MIC" in value for value in values)
    assert "not known" in values


def test_blame_that_is_withheld(record: Record) -> None:
    event = _event_at(record, "rocket attack that hit")
    withheld = [blame for blame in event.blame if blame.actor is None and not blame.actor_text]
    assert any(
        "yet to formally" in blame.span.words(record.document.text)
        for blame in withheld
        if blame.span
    )
