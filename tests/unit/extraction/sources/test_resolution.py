"""Who a source is, over a whole document."""

from __future__ import annotations

import pytest

from sayso.extraction.sources import find_sources
from sayso.model import Attribution, Document, Record, Span, Zone
from tests.unit.extraction.sources.telling import speaker, told


def test_short_names_and_pronouns_are_the_full_name() -> None:
    record = told(
        "{c:Harbour Minister Dora Lindqvist} {k:said} {q:the pier would reopen}.\n\n"
        "{c:Lindqvist} {k:added} {q:that the crane was safe}.\n\n"
        "{c:She} {k:denied} {q:any delay}."
    )
    assert {speaker(record, number).id for number in (1, 2, 3)} == {"s1"}
    assert speaker(record, 3).name == "Dora Lindqvist"
    assert speaker(record, 3).role == "Harbour Minister"


def test_a_gendered_pronoun_passes_over_the_other_gender() -> None:
    record = told(
        "{c:Dora Lindqvist} {k:met} {q:the union leader Carl Ibsen on Monday}.\n\n"
        "{c:He} {k:said} {q:the talks went well}."
    )
    assert speaker(record, 2).name == "Carl Ibsen"


def test_a_definite_description_is_the_person_whose_position_was_stated() -> None:
    record = told(
        "{c:Carl Ibsen, the mayor of Vesterby,} {k:said} {q:the bridge was sound}.\n\n"
        "{c:Dora Lindqvist, an engineer,} {k:said} {q:it was not}.\n\n"
        "{c:The mayor} {k:insisted} {q:that nothing would move}."
    )
    assert speaker(record, 3).name == "Carl Ibsen"


def test_the_officials_far_below_are_the_officials_above() -> None:
    record = told(
        "{c:Officials} {k:said} {q:the fire was out}.\n\n"
        "{c:Carl Ibsen} {k:said} {q:he saw smoke}.\n\n"
        "{c:The officials} {k:declined} {q:to say more}."
    )
    assert speaker(record, 1) == speaker(record, 3)
    assert len(speaker(record, 1).mentions) == 2


def test_a_third_official_is_somebody_new() -> None:
    record = told(
        "{c:Two defence officials} {k:said} {q:the ship had left}.\n\n"
        "{c:A third official} {k:said} {q:it had not}."
    )
    first, second = speaker(record, 1), speaker(record, 2)
    assert first.id != second.id
    assert (first.count, second.count) == (2, 1)


def test_a_quotation_without_a_source_takes_the_running_speaker() -> None:
    record = told(
        "{c:Carl Ibsen} {k:said} {q:the bridge was sound}.\n\n{q:“We checked every bolt.”}"
    )
    assert speaker(record, 2).name == "Carl Ibsen"


def test_words_without_quotation_marks_and_without_a_source_stay_unstated() -> None:
    record = told(
        "{c:Carl Ibsen} {k:said} {q:the bridge was sound}.\n\n"
        "{q:The works} {k:are expected} to end."
    )
    assert speaker(record, 2).kind == "unstated"


def test_they_are_the_several_who_spoke_last() -> None:
    record = told(
        "{c:Two port workers’ advisers} {k:said} {q:the strike was near}.\n\n"
        "{c:They} {k:believe} {q:talks have failed}."
    )
    assert speaker(record, 1).id == speaker(record, 2).id


def test_an_acronym_and_the_short_name_of_an_outlet_are_the_full_names() -> None:
    record = told(
        "{c:The Vesterby Harbour Authority} {k:said} {q:so}.\n\n"
        "{c:The VHA} {k:said} {q:no more}.\n\n"
        "{c:The Vesterby Times} {k:reported} {q:a leak}.\n\n"
        "{c:The Times} {k:said} {q:it was small}."
    )
    assert speaker(record, 1).id == speaker(record, 2).id
    assert speaker(record, 3).id == speaker(record, 4).id
    assert speaker(record, 4).kind == "news_outlet"


def test_each_comment_has_its_commenter_and_i_is_that_one() -> None:
    record = told(
        "{c:I} {k:think} {q:the bridge will hold}.\n\n"
        "{c:I} {k:doubt} {q:it}.\n\n"
        "{c:I} {k:know} {q:it}.",
        comments=True,
    )
    kinds = [speaker(record, number).kind for number in (1, 2, 3)]
    assert kinds == ["author", "commenter", "commenter"]
    assert speaker(record, 2).id != speaker(record, 3).id


def test_two_names_joined_are_one_source_of_both() -> None:
    record = told("{c:Dora Lindqvist and Carl Ibsen} {k:agreed} {q:to meet again}.")
    assert speaker(record, 1).name == "Dora Lindqvist; Carl Ibsen"


def test_mentions_hold_the_words_of_the_source() -> None:
    record = told("{c:Two officials} {k:said} {q:so}.")
    assert speaker(record, 1).mentions == (Span(0, 13),)


def test_a_relative_pronoun_is_the_whole_source_it_follows(harbour_record: Record) -> None:
    words = harbour_record.document.words
    found = [a for a in harbour_record.attributions or () if words(a.source) == "who"]
    source = harbour_record.source(found[0].speaker)
    assert source is not None
    assert source.kind == "anonymous"
    assert source.description == "two officials at the interior ministry"


def _two_in_one(joint: str, cue: str = "had no word on") -> Record:
    """The record of a sentence in which a second cue without a source follows after ``joint``."""
    text = f"The harbour board confirmed the fire{joint}{cue} the crew."
    spans = {
        words: Span(text.index(words), text.index(words) + len(words))
        for words in ("The harbour board", "confirmed", "the fire", cue, "the crew")
    }
    board, confirmed, fire, had, crew = ((span,) for span in spans.values())
    return find_sources(
        Record(
            sayso="0",
            document=Document(
                id="d", origin="test", text=text, zones=(Zone(kind="body", start=0, end=len(text)),)
            ),
            attributions=(
                Attribution(id="a1", source=board, cue=confirmed, content=fire, confidence=1.0),
                Attribution(id="a2", source=(), cue=had, content=crew, confidence=1.0),
            ),
        )
    )


@pytest.mark.parametrize(
    ("joint", "goes_on"), [(", but ", True), (" and ", True), (" that ", False)]
)
def test_who_spoke_before_and_or_but_goes_on(joint: str, *, goes_on: bool) -> None:
    first, second = _two_in_one(joint).attributions or ()
    assert (first.speaker == second.speaker) is goes_on


def test_who_spoke_goes_on_in_a_participle() -> None:
    first, second = _two_in_one(", ", "blaming").attributions or ()
    assert first.speaker == second.speaker
