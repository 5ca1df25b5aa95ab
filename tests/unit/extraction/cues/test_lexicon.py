"""The lexicon of cues: entries, inflected forms, and what the lists must keep to."""

from __future__ import annotations

from importlib.resources import files
from typing import get_args

import pytest

from sayso.extraction.cues import cues_at, has_cue
from sayso.extraction.cues.forms import noun_forms, verb_forms
from sayso.model import AttributionType, Certainty


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("say", "said"),
        ("deny", "denies"),
        ("deny", "denied"),
        ("deny", "denying"),
        ("refer", "referring"),
        ("signal", "signalled"),
        ("signal", "signaled"),
        ("know", "known"),
        ("agree", "agreeing"),
        ("announce", "announcing"),
    ],
)
def test_a_verb_has_its_forms(lemma: str, form: str) -> None:
    assert form in verb_forms(lemma)


def test_a_noun_has_a_plural() -> None:
    assert noun_forms("inquiry") == {"inquiry", "inquiries"}
    assert noun_forms("claim") == {"claim", "claims"}


def test_of_several_entries_the_longest_wins() -> None:
    words = "she pushed firmly back on the claim".split()
    assert {cue.name for cue in cues_at(words, 1)} == {"push back on"}
    assert {cue.polarity for cue in cues_at(words, 1)} == {"-"}


def test_a_word_has_only_the_senses_of_the_parts_asked_for() -> None:
    assert {cue.part for cue in cues_at(["claims"], 0)} == {"verb", "noun"}
    assert {cue.part for cue in cues_at(["claims"], 0, ("noun",))} == {"noun"}


def test_other_words_are_no_cues() -> None:
    assert not has_cue("quay")
    assert cues_at(["quay"], 0) == []


@pytest.mark.parametrize("name", ["verbs.txt", "nouns.txt", "adjectives.txt", "adverbs.txt"])
def test_every_heading_names_values_of_the_contract(name: str) -> None:
    page = files("sayso.extraction.cues").joinpath(name).read_text("utf-8")
    headings = [line for line in page.splitlines() if line.startswith("[")]
    assert headings
    for heading in headings:
        kind, certainty, polarity, colon, *complements = heading.strip("[]").split()
        assert kind in get_args(AttributionType)
        assert certainty in get_args(Certainty)
        assert (polarity in "+-", colon) == (True, ":")
        assert complements
