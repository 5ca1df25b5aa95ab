"""Relations: ties as stated, on sentences written for it."""

from __future__ import annotations

import pytest

from sayso.extraction.actors import find_actors
from sayso.extraction.relations import find_relations
from sayso.model import Document, Record, document_id


def ties(text: str) -> list[tuple[str, str, str]]:
    document = Document(id=document_id(text), origin="test", text=text)
    record = find_relations(find_actors(Record(sayso="0", document=document)))
    names = {actor.id: actor.name for actor in record.actors or ()}
    return [
        (names[tie.subject], tie.relation, names.get(tie.object, tie.object))
        for tie in record.relations or ()
    ]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Iran supports the Brask Front.", ("Iran", "backs", "Brask Front")),
        ("The Brask Front was funded by Iran.", ("Iran", "funds", "Brask Front")),
        ("Edda Brannigan leads the Brask Front.", ("Edda Brannigan", "leads", "Brask Front")),
        ("The Brask Front was founded in 1999.", ("Brask Front", "formed in", "1999")),
        (
            "The Brask Front denied links to Iran.",
            ("Brask Front", "denies ties to", "Iran"),
        ),
    ],
)
def test_what_is_stated(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


def test_what_is_negated_is_left_out() -> None:
    assert not ties("Iran does not support the Brask Front.")
