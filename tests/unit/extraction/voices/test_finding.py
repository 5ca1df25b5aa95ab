"""Claims in nobody's name, on sentences of our own."""

from __future__ import annotations

import pytest

from sayso.extraction.sureness import judge_sureness
from sayso.extraction.voices import find_voices
from tests.unit.extraction.marking import marked, plain, roles_of


def found(text: str) -> list[tuple[str, str, str]]:
    record = plain(text)
    return [roles_of(record, each) for each in find_voices(record).attributions or ()]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "It is not clear whether the Grey Front set the fire, but it had cause.",
            ("", "It is not clear", "whether the Grey Front set the fire"),
        ),
        (
            "That the mayor blames them does not mean they are guilty.",
            ("", "does not mean", "they are guilty"),
        ),
        (
            "All signs indicate the strike will last.",
            ("", "All signs indicate", "the strike will last"),
        ),
        (
            "The village is not as isolated as the ministry claims.",
            ("the ministry", "claims", "isolated"),
        ),
        ("The ship reportedly carried arms.", ("", "reportedly", "The ship … carried arms")),
        (
            "The crew is believed to have left by night.",
            ("", "is believed", "The crew … to have left by night"),
        ),
        ("Is it any wonder the vote failed?", ("", "Is it any wonder", "the vote failed?")),
        (
            "While the Oru administration has yet to assign blame for the fire, it spread.",
            ("the Oru administration", "has yet to assign blame", "for the fire"),
        ),
    ],
)
def test_a_claim_without_a_source_is_shown_as_one(text: str, roles: tuple[str, str, str]) -> None:
    assert found(text) == [roles]


@pytest.mark.parametrize(
    "text",
    [
        "The tide was high and the quay was wet.",
        "It was as tall as the mayor said nothing of.",
        "Clear water ran where the signs were.",
        "He did not follow the order.",
    ],
)
def test_plain_sentences_are_no_claims_of_anybody(text: str) -> None:
    assert found(text) == []


def test_what_stands_in_a_content_is_nested_there() -> None:
    record = marked("[s:Lind] [c:said] [k:it is unclear whether the dam will hold].")
    (outer,) = record.attributions or ()
    told = [each for each in find_voices(record).attributions or () if each.parent]
    assert [(each.parent, roles_of(record, each)[1]) for each in told] == [
        (outer.id, "it is unclear")
    ]


def test_what_the_tagger_found_is_left_to_it() -> None:
    record = marked("[c:It is not clear] [k:whether the dam will hold].")
    assert find_voices(record) == record


def test_nobody_is_sure_of_what_is_not_clear() -> None:
    record = find_voices(plain("It is not clear whether the dam will hold."))
    (open_claim,) = judge_sureness(record).attributions or ()
    assert (open_claim.certainty, open_claim.polarity) == ("U", "+")
