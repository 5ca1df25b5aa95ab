"""Attributions inside contents, on sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sayso.extraction.nesting import find_nested
from sayso.model import Attribution, Record, Span
from tests.unit.extraction.marking import marked, plain, roles_of

WORDS = "Lind said that Oru thinks , “ the dam ” will hold . she denied it who want 😀 é".split()


def nested(record: Record) -> list[Attribution]:
    return [each for each in find_nested(record).attributions or () if each.parent]


def found(words: str) -> list[tuple[str, str, str]]:
    record = marked(words)
    return [roles_of(record, each) for each in nested(record)]


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        (
            "[s:Two officials] [c:said] [k:they believe the Grey Front set the fire].",
            ("they", "believe", "the Grey Front set the fire"),
        ),
        (
            "[s:Lind] [c:said] [k:that Ravel never said the port was closed].",
            ("Ravel", "never said", "the port was closed"),
        ),
        (
            "[s:Lind] [c:said] [k:the ship had left at dawn, according to the harbour master].",
            ("the harbour master", "according to", "the ship had left at dawn"),
        ),
        (
            "[s:Lind] [c:recalled] [k:his claim that the crane was safe].",
            ("his", "claim", "that the crane was safe"),
        ),
        (
            "[s:Lind] [c:said]: [k:“The crew wants to see the contract.”]",
            ("The crew", "wants", "to see the contract"),
        ),
        (
            "[s:Lind] [c:said] [k:the crew had been trying to tell him that the pump was failing].",
            ("the crew", "had been trying to tell", "that the pump was failing"),
        ),
        (
            "[s:Lind] [c:denied] [k:his crew colluded with Ravel and Oru has denied the plot].",
            ("Oru", "has denied", "the plot"),
        ),
    ],
)
def test_what_is_told_inside_a_content_is_found_with_its_roles(
    words: str, roles: tuple[str, str, str]
) -> None:
    assert roles in found(words)


def test_a_chain_of_tellings_is_a_chain_of_parents() -> None:
    record = marked("[s:Lind] [c:wrote] [k:that Oru said she thinks the dam will hold].")
    (outer,) = record.attributions or ()
    said, thinks = nested(record)
    assert roles_of(record, said) == ("Oru", "said", "she thinks the dam will hold")
    assert roles_of(record, thinks) == ("she", "thinks", "the dam will hold")
    assert (said.parent, thinks.parent) == (outer.id, said.id)


@pytest.mark.parametrize(
    "words",
    [
        "[s:Lind] [c:said] [k:the tide was high and the quay was wet].",
        "[s:Lind] [c:said] [k:the raiders had attacked the depot and hit two cranes].",
        "[s:Lind] [c:said] [k:you know, it was cold].",
    ],
)
def test_what_tells_nothing_is_left_alone(words: str) -> None:
    assert found(words) == []


def test_a_cue_that_the_tagger_found_is_not_found_again() -> None:
    record = marked("[s:Lind] [c:said] [k:that Oru thinks the dam will hold].")
    once = find_nested(record)
    assert find_nested(once) == once


def test_a_record_without_contents_stays_as_it_is() -> None:
    record = plain("The tide was high.")
    assert find_nested(record).attributions == ()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_every_span_of_a_nested_attribution_lies_in_its_parents_content(words: list[str]) -> None:
    text = " ".join(words)
    record = plain(text, (), (), (Span(0, len(text)),) if text else ())
    everything = find_nested(record).attributions or ()
    by_id = {each.id: each for each in everything}
    for each in everything:
        if each.parent is not None:
            content = by_id[each.parent].content
            assert all(any(has.covers(span) for has in content) for span in each.spans)


def test_zones_are_those_of_the_parent() -> None:
    record = marked("[s:Lind] [c:said] [k:that Oru thinks the dam will hold].")
    (outer,) = record.attributions or ()
    comment = replace(record, attributions=(replace(outer, zone=4),))
    assert [each.zone for each in nested(comment)] == [4]
