"""Labels: what is one, and how it is used, on sentences without any attribution."""

from __future__ import annotations

import pytest

from sayso.extraction.actors import find_actors
from sayso.extraction.labels import find_labels
from sayso.extraction.labels.lexicons import is_evaluative
from sayso.model import Attribution, Document, Label, Record, Source, Span, Zone, document_id


def labels(text: str) -> tuple[Label, ...]:
    zones = (Zone(kind="body", start=0, end=len(text)),)
    document = Document(id=document_id(text), origin="test", text=text, zones=zones)
    return find_labels(find_actors(Record(sayso="0", document=document))).labels or ()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Brask Front, a ruthless gang, holds the pass.", "ruthless gang"),
        ("The court called the Brask Front a gang of thieves.", "gang of thieves"),
        ("The reckless plan failed.", "reckless plan"),
        ("The so-called experts met on Friday.", "experts"),
        ("The Brask Front is an extremist movement.", "extremist movement"),
    ],
)
def test_what_is_a_label(text: str, label: str) -> None:
    assert label in {each.text for each in labels(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, Edda Brannigan, 54, opened the quay.",
        "The criminal court sat on Monday.",
        "Brannigan was pleased with the vote.",
        "There was no reckless plan.",
    ],
)
def test_offices_ages_kinds_and_moods_are_none(text: str) -> None:
    assert not [each for each in labels(text) if each.tone == "evaluative"]


def test_what_is_denied_is_disputed() -> None:
    (label,) = labels("The Brask Front is not a terrorist organisation.")
    assert label.stance == "disputes"


def test_what_stands_in_quotation_marks_is_quoted() -> None:
    found = {each.text: each.stance for each in labels("The “peace march” ended in the square.")}
    assert found["peace march"] == "quotes"


def test_a_label_inside_an_attribution_is_its_sources() -> None:
    text = "Edda Brannigan said that the reckless plan had failed."
    content = Span(text.index("that"), len(text) - 1)
    attribution = Attribution(
        id="a1",
        source=(Span(0, 14),),
        cue=(Span(15, 19),),
        content=(content,),
        confidence=1.0,
        speaker="s1",
    )
    source = Source(id="s1", kind="named_person", name="Edda Brannigan", mentions=(Span(0, 14),))
    document = Document(id=document_id(text), origin="test", text=text)
    record = Record(sayso="0", document=document, attributions=(attribution,), sources=(source,))
    (label,) = find_labels(find_actors(record)).labels or ()
    assert (label.used_by, label.attribution, label.stance) == ("s1", "a1", "uses")


def test_the_lists_tell_judging_words_from_kinds_and_moods() -> None:
    assert is_evaluative("reckless")
    assert is_evaluative("controversial")
    assert not is_evaluative("criminal")
    assert not is_evaluative("pleased")
    assert not is_evaluative("harbour")
