"""What the first document to read well calls whom: skipped where it is absent."""

from __future__ import annotations

from pathlib import Path

import pytest

import sayso
from sayso.model import Actor, Label, Record, Source


@pytest.fixture(scope="module")
def seed(shared: Path) -> Record:
    return sayso.read(shared / "seed" / "al-asad.txt")


def mentions(record: Record, actor: Actor) -> set[str]:
    return {span.words(record.document.text) for span in actor.mentions}


def actors_with(record: Record, *words: str) -> list[Actor]:
    """The actors one of whose mentions ends in one of ``words``."""
    return [
        actor
        for actor in record.actors or ()
        if any(mention.endswith(words) for mention in mentions(record, actor))
    ]


def user(record: Record, label: Label) -> Source | None:
    return record.source(label.used_by)


def labels(record: Record, words: str) -> list[Label]:
    return [label for label in record.labels or () if words in label.text]


def names_of_users(record: Record, words: str) -> set[str]:
    """Who uses the labels with ``words`` in them, by name, description or kind."""
    found = set()
    for label in labels(record, words):
        source = user(record, label)
        found.add((source.name or source.description or source.kind) if source else "author")
    return found


def test_the_pmf_in_its_four_spellings_are_one_actor(seed: Record) -> None:
    spellings = (
        "Popular Mobilization Forces",
        "PMF",
        "the PMF",
        "Iraqi Popular Mobilisation Force",
    )
    (actor,) = actors_with(seed, *spellings)
    assert all(any(m.endswith(s) for m in mentions(seed, actor)) for s in spellings)


def test_isis_daesh_and_the_islamic_state_are_one_actor(seed: Record) -> None:
    (actor,) = actors_with(seed, "ISIS", "Da’esh", "Islamic state")
    assert {"ISIS", "Da’esh", "the Islamic state"} <= mentions(seed, actor)


def test_tehran_and_washington_stand_for_their_states(seed: Record) -> None:
    (iran,) = actors_with(seed, "Iran")
    (states,) = [a for a in actors_with(seed, "US") if a.kind == "state"]
    assert "Tehran" in mentions(seed, iran)
    assert "Washington" in mentions(seed, states)


def test_kataib_hezbollah_is_the_militia_and_no_other_kataib(seed: Record) -> None:
    (militia,) = actors_with(seed, "Kataib Hezbollah")
    assert {"the group", "the militia"} <= mentions(seed, militia)
    (other,) = actors_with(seed, "Kataib Sayyid al-Shuhada")
    assert other.id != militia.id


def test_sources_that_are_actors_are_linked_and_anonymous_ones_never(seed: Record) -> None:
    actors = {actor.id: actor.name for actor in seed.actors or ()}
    linked = {s.name: actors[s.actor] for s in seed.sources or () if s.actor}
    assert linked["Lloyd Austin"] == "Lloyd Austin"
    assert linked["Pentagon"] == "Pentagon"
    assert not [s for s in seed.sources or () if s.kind == "anonymous" and s.actor]


def test_each_label_of_the_militia_stands_with_its_user(seed: Record) -> None:
    assert "anonymous US officials" in names_of_users(seed, "Iranian-backed")
    assert "author" in names_of_users(seed, "Iraqi Shia militia")
    assert "Lloyd Austin" in names_of_users(seed, "Shia militants")
    assert "John Kirby" in names_of_users(seed, "backed militant groups")
    assert names_of_users(seed, "official part of the Iraqi") == {"commenter"}


def test_the_us_frames_its_airstrikes_as_defensive_and_proportionate(seed: Record) -> None:
    for word in ("defensive", "proportionate"):
        (label,) = labels(seed, word)
        source = user(seed, label)
        assert source is not None
        assert source.name == "US"
        assert label.stance == "uses"


def test_a_commenter_disputes_that_they_are_iran_backed(seed: Record) -> None:
    (label,) = labels(seed, "Iran backed")
    source = user(seed, label)
    assert source is not None
    assert (source.kind, label.stance) == ("commenter", "disputes")


def test_what_a_comment_quotes_stays_with_the_officials(seed: Record) -> None:
    (label,) = labels(seed, "Iran-backed militia")
    source = user(seed, label)
    assert source is not None
    assert (source.kind, label.stance) == ("anonymous", "quotes")


def test_the_ties_are_as_stated(seed: Record) -> None:
    names = {actor.id: actor.name for actor in seed.actors or ()}
    ties = {
        (names[tie.subject], tie.relation, names.get(tie.object, tie.object))
        for tie in seed.relations or ()
    }
    pmf = "Popular Mobilization Forces"
    assert ("Kataib Hezbollah", "part of", pmf) in ties
    assert (pmf, "formed in", "2014") in ties
    assert (pmf, "formed to", "to fight ISIS") in ties
    assert ("Iran", "backs", "Kataib Hezbollah") in ties
