"""Rule 3: an anonymous source is never linked to a name."""

from __future__ import annotations

import pytest

from tests.unit.extraction.sources.telling import speaker, told

NAMED = "{c:Carl Ibsen, a harbour official,} {k:said} {q:the pier was closed}.\n\n"


@pytest.mark.parametrize(
    "source",
    [
        "An official",
        "The official",
        "the official, who asked not to be named,",
        "A person close to Ibsen",
        "a person close to Ibsen, Dora Lindqvist and the port",
        "an aide to the mayor, Carl Ibsen, who spoke on condition of anonymity,",
        "A spokesman for Mr. Ibsen",
        "One of Ibsen’s advisers",
        "An Ibsen aide",
        "Two people familiar with Carl Ibsen’s plans",
        "The aide",
    ],
)
def test_a_hidden_source_is_not_the_named_one_beside_it(source: str) -> None:
    record = told(NAMED + "{c:" + source + "} {k:said} {q:the fire had been set}.")
    hidden = speaker(record, 2)
    assert hidden.kind == "anonymous"
    assert hidden.name is None
    assert hidden.actor is None


@pytest.mark.parametrize("pronoun", ["He", "She"])
def test_a_pronoun_after_a_hidden_source_stays_with_it(pronoun: str) -> None:
    record = told(
        "{c:An official} {k:said} {q:that Carl Ibsen and Dora Lindqvist were angry}.\n\n"
        "{c:" + pronoun + "} {k:said} {q:the deal was off}."
    )
    assert speaker(record, 2).id == speaker(record, 1).id
    assert speaker(record, 2).name is None


def test_a_quotation_after_a_hidden_source_stays_with_it() -> None:
    record = told(
        "{c:An official} {k:said} {q:that Carl Ibsen was angry}.\n\n{q:“The deal is off.”}"
    )
    assert speaker(record, 2).id == speaker(record, 1).id


def test_a_name_said_later_does_not_reach_back() -> None:
    record = told("{c:A harbour official} {k:said} {q:the pier was closed}.\n\n" + NAMED)
    assert speaker(record, 1).name is None
    assert not set(speaker(record, 1).mentions) & set(speaker(record, 2).mentions)
