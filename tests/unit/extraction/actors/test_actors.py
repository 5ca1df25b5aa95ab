"""Actors: who is one, who is another, on sentences written for it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extraction.actors import find_actors
from sayso.extraction.actors.spellings import canonical, initials, is_acronym
from sayso.model import Actor, Document, Record, Source, Span, Zone, document_id

WORDS = st.sampled_from(
    "Velling Karsa Iran the he her mayor Mr. Union (HU) said met of 's , . US \n “ ”".split(" ")
)


def record_of(text: str, sources: tuple[Source, ...] = ()) -> Record:
    zones = (Zone(kind="body", start=0, end=len(text)),)
    document = Document(id=document_id(text), origin="test", text=text, zones=zones)
    return Record(sayso="0", document=document, sources=sources)


def actor(text: str, name: str) -> Actor:
    actors = find_actors(record_of(text)).actors or ()
    return next(each for each in actors if each.name == name)


def mentions(text: str, name: str) -> list[str]:
    return [span.words(text) for span in actor(text, name).mentions]


def test_an_acronym_in_brackets_is_the_name_before_it() -> None:
    text = "The Norra Harbour Union (NHU) met on Friday. The NHU voted to strike."
    assert mentions(text, "Norra Harbour Union")[-1] == "The NHU"


def test_a_longer_name_is_another_actor() -> None:
    text = "Hezbollah spoke in Beirut. Kataib Hezbollah spoke in Baghdad."
    assert len(mentions(text, "Hezbollah")) == 1
    assert len(mentions(text, "Kataib Hezbollah")) == 1


def test_a_seat_of_government_is_the_state_only_where_it_acts() -> None:
    text = "Iran said no. Tehran wants relief. The envoy flew to Tehran."
    assert mentions(text, "Iran") == ["Iran", "Tehran"]


def test_a_title_tells_which_of_two_people_of_one_surname_is_meant() -> None:
    text = (
        "Senator Maria Velling met her husband, Peter Velling, on Monday. Mr. Velling left early."
    )
    assert "Mr. Velling" in mentions(text, "Peter Velling")
    assert "Mr. Velling" not in mentions(text, "Maria Velling")


def test_a_description_goes_to_whom_the_text_describes_so() -> None:
    text = "Mayor Edda Brannigan opened the quay on Monday. The mayor left at noon."
    assert "The mayor" in mentions(text, "Edda Brannigan")


def test_he_goes_to_the_man_spoken_of() -> None:
    text = "Peter Velling opened the quay on Monday. He left at noon."
    assert mentions(text, "Peter Velling") == ["Peter Velling", "He"]


def test_no_word_of_an_anonymous_source_is_given_a_name() -> None:
    text = "Peter Velling left on Monday. An official said he was ill. He would not be named."
    hidden = Source(id="s1", kind="anonymous", mentions=(Span(30, 41),))
    found = find_actors(record_of(text, (hidden,)))
    (person,) = [each for each in found.actors or () if each.kind == "person"]
    assert [span.words(text) for span in person.mentions] == ["Peter Velling"]
    assert found.sources is not None
    assert found.sources[0].actor is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Popular Mobilisation Force", "Iraqi Popular Mobilization Forces"),
        ("the Labour Defence Council", "Labor Defense Council"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


def test_initials() -> None:
    assert initials("Union of Harbour Workers") == "UHW"
    assert is_acronym("U.N.")
    assert not is_acronym("Union")


@settings(max_examples=15, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_mentions_are_words_of_the_text_and_always_the_same(text: str) -> None:
    found = find_actors(record_of(text)).actors or ()
    assert found == find_actors(record_of(text)).actors
    for each in found:
        assert each.mentions == tuple(sorted(each.mentions))
        assert all(span.words(text).strip() for span in each.mentions)
