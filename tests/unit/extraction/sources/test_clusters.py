"""Which person a name is, where a father and a son bear the same one."""

from __future__ import annotations

import pytest

from sayso.extraction.sources.clusters import name_clusters, surname_of
from sayso.extraction.sources.names import find_names
from sayso.extraction.sources.roles import role_terms
from sayso.model import Span


def _clusters(text: str) -> dict[str, list[str]]:
    return {
        cluster.name: [span.words(text) for span in cluster.mentions]
        for cluster in name_clusters(text, find_names(text))
    }


def test_a_short_name_is_the_fathers() -> None:
    text = (
        "Donald Harmon Jr. met lawyers on Monday. President Harmon said the meeting was short. "
        "Mr. Harmon praised his son. Donald Harmon spoke on Tuesday."
    )
    found = _clusters(text)
    assert found["Donald Harmon"] == ["Harmon", "Harmon", "Donald Harmon"]
    assert len(found["Donald Harmon Jr"]) == 1


def test_a_short_name_with_junior_is_the_sons() -> None:
    text = (
        "The mayor, Donald Harmon, met his son, Donald Harmon Jr., on Monday. "
        "Later that day Harmon Jr. said little."
    )
    assert _clusters(text)["Donald Harmon Jr"] == ["Donald Harmon Jr", "Harmon Jr"]


def test_a_son_alone_bears_the_short_name() -> None:
    text = "Donald Harmon Jr. met lawyers on Monday. Harmon said little."
    assert list(_clusters(text)) == ["Donald Harmon Jr"]


@pytest.mark.parametrize("name", ["Edgar Velling", "Edgar Velling Jr.", "Velling", "Velling III"])
def test_the_surname(name: str) -> None:
    assert surname_of(name) == "Velling"


def test_who_speaks_for_the_governor_is_none() -> None:
    text = "Tomas Reed, a spokesman for the governor of Velmar, said so."
    terms = role_terms(text, Span(0, len("Tomas Reed")))
    assert "spokesman" in terms
    assert "velmar" in terms
    assert "governor" not in terms
