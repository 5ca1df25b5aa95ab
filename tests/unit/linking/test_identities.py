"""Who is one: people, bodies, papers and outlets by what they are called."""

from __future__ import annotations

import pytest

from sayso.linking.identities.bodies import body_keys
from sayso.linking.identities.papers import same_paper
from sayso.linking.identities.people import person_keys
from sayso.linking.outlets import agency, is_outlet, outlet_key


def are_one(keys: dict[str, str], *names: str) -> bool:
    return len({keys[name] for name in names}) == 1 and all(keys[name] for name in names)


def test_a_surname_is_the_person_of_that_surname() -> None:
    keys = dict(person_keys(["Edda Brannigan", "Brannigan", "Ms Brannigan", "Edda M. Brannigan"]))
    assert are_one(keys, *keys)


def test_namesakes_are_apart_and_their_bare_surname_is_nobodys() -> None:
    keys = dict(person_keys(["Edda Brannigan", "Oskar Brannigan", "Brannigan"]))
    assert keys["Edda Brannigan"] != keys["Oskar Brannigan"]
    assert keys["Brannigan"] == ""


def test_an_initial_is_the_name_it_begins() -> None:
    keys = dict(person_keys(["A. Karel Dahl", "Karel Dahl", "A. Dahl"]))
    assert are_one(keys, "A. Karel Dahl", "Karel Dahl")


def test_a_son_is_not_his_father() -> None:
    keys = dict(person_keys(["Oskar Dahl", "Oskar Dahl Jr.", "Dahl"]))
    assert keys["Oskar Dahl"] != keys["Oskar Dahl Jr."]
    assert keys["Dahl"] == keys["Oskar Dahl"]


def test_a_government_is_its_state() -> None:
    keys = dict(body_keys(["China", "Beijing", "China’s government", "the Chinese government"]))
    assert are_one(keys, *keys)


def test_a_body_goes_by_its_initials_and_its_last_words() -> None:
    keys = dict(body_keys(["Tarn Harbour Board", "T.H.B.", "U.S. Treasury Department"]))
    assert are_one(keys, "Tarn Harbour Board", "T.H.B.")
    keys = dict(body_keys(["United States Treasury Department", "Treasury Department"]))
    assert are_one(keys, *keys)


def test_a_bare_noun_is_the_only_body_of_that_noun() -> None:
    assert are_one(
        dict(body_keys(["the military", "Velland’s army"])), "the military", "Velland’s army"
    )
    keys = dict(body_keys(["the ministry", "Harbour Ministry", "Interior Ministry"]))
    assert keys["the ministry"] not in (keys["Harbour Ministry"], keys["Interior Ministry"])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the lawsuit", "a complaint filed on Friday", True),
        ("a Brannigan report", "the report by Dahl", False),
        ("the video", "the letter", False),
    ],
)
def test_papers_are_one_by_their_kind_and_names(one: str, other: str, same: bool) -> None:
    assert same_paper(one, other) is same


def test_outlets_are_one_by_name_or_address() -> None:
    assert outlet_key("The New York Times") == outlet_key("New York Times")
    assert outlet_key("Reuters") == outlet_key("www.reuters.com")
    assert agency("AP") == agency("the Associated Press") == "Associated Press"
    assert is_outlet("Tarn Tribune")
    assert not is_outlet("Edda Brannigan")
