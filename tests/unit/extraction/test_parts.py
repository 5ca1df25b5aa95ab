"""A text too long to be read at once: cut into parts, and their records made one."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sayso import read_text
from sayso.extraction import pipeline
from sayso.extraction.parts import cut_document
from sayso.model import Attribution, Document, Record, Zone, attribution_id, document_id

FIRST = (
    "The harbour of Tarnow will close in June, said Ilse Oram, the harbour master. “Nobody will "
    "lose a job,” she said. Officials who asked not to be named said the quay was bombed by the "
    "Red Pier Front.\n\n"
)
SECOND = (
    "Ilse Oram told reporters on Monday that the quay would be rebuilt. An official who asked not "
    "to be named said that three workers were killed in the attack. “It was an outrage,” the "
    "official added.\n\n"
)
COMMENT = "I doubt it, the quay was rotten."


def document_of(text: str, comment: str = "") -> Document:
    zones = [Zone(kind="body", start=0, end=len(text.rstrip()))]
    if comment:
        zones.append(Zone(kind="comment", start=len(text), end=len(text + comment), author="pier9"))
    whole = text + comment
    return Document(id=document_id(whole), origin="x", text=whole, zones=tuple(zones))


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> Record:
    """Two articles and a comment as one text, each read as a part."""
    monkeypatch.setattr(pipeline, "WHOLE", len(FIRST) + 20)
    return pipeline.extract(document_of(FIRST + SECOND, COMMENT))


def test_a_text_that_is_short_enough_is_one_part() -> None:
    document = document_of(FIRST)
    ((part, start, zone),) = cut_document(document, len(FIRST))
    assert (part, start, zone) == (document, 0, 0)


def test_parts_end_with_a_paragraph_and_where_comments_begin() -> None:
    document = document_of(FIRST + SECOND, COMMENT)
    parts = cut_document(document, len(FIRST) + 20)
    assert [part.document.text for part in parts] == [FIRST, SECOND, COMMENT]
    assert [part.start for part in parts] == [0, len(FIRST), len(FIRST + SECOND)]
    assert [part.zone for part in parts] == [0, 0, 1]
    kinds = [[zone.kind for zone in part.document.zones] for part in parts]
    assert kinds == [["body"], ["body"], ["comment"]]


def test_a_text_without_any_mark_is_cut_as_well() -> None:
    parts = cut_document(document_of("x" * 25), 10)
    assert [len(part.document.text) for part in parts] == [10, 10, 5]


def test_an_answer_to_a_comment_of_another_part_answers_none() -> None:
    zones = (
        Zone(kind="comment", start=0, end=8),
        Zone(kind="comment", start=9, end=18, reply_to=0),
        Zone(kind="comment", start=19, end=25, reply_to=1),
    )
    document = replace(document_of("Quay one.Pier two. Sluice"), zones=zones)
    parts = cut_document(document, 16)
    assert [zone.reply_to for part in parts for zone in part.document.zones] == [None, None, 0]


def test_what_is_said_is_what_each_part_says(in_parts: Record) -> None:
    def told(record: Record) -> list[tuple[str, str]]:
        words, found = record.document.words, record.attributions or ()
        return [(words(each.source), words(each.content)) for each in found]

    assert told(in_parts)[:2]
    apart = [*told(read_text(FIRST)), *told(read_text(SECOND))]
    assert told(in_parts)[: len(apart)] == apart


def test_attributions_are_called_as_in_a_text_read_at_once(in_parts: Record) -> None:
    for each in in_parts.attributions or ():
        spans = each.source, each.cue, each.content
        assert each.id == attribution_id(in_parts.document.id, *spans)
        assert each.zone == in_parts.document.zone_at(each.spans[0].start)


def test_who_is_named_is_one_and_who_is_not_stays_apart(in_parts: Record) -> None:
    sources = in_parts.sources or ()
    named = [source for source in sources if source.name == "Ilse Oram"]
    assert len(named) == 1
    starts = [span.start for span in named[0].mentions]
    assert min(starts) < len(FIRST) <= max(starts)
    assert len([source for source in sources if source.kind == "anonymous"]) > 1
    assert [source.id for source in sources] == [f"s{n}" for n in range(1, len(sources) + 1)]


def test_every_reference_is_to_something_there(in_parts: Record) -> None:
    sources = {source.id for source in in_parts.sources or ()}
    actors = {actor.id for actor in in_parts.actors or ()}
    events = {event.id for event in in_parts.events or ()}
    attributions: dict[str, Attribution] = {a.id: a for a in in_parts.attributions or ()}
    assert sources and actors and events
    assert {each.speaker for each in attributions.values()} <= sources
    assert {each.parent for each in attributions.values()} <= {None, *attributions}
    assert {source.actor for source in in_parts.sources or ()} <= {None, *actors}
    for label in in_parts.labels or ():
        assert label.target in {None, *actors, *events}
        assert label.used_by in {"author", *sources}
    for event in in_parts.events or ():
        assert {blame.actor for blame in event.blame} <= {None, *actors}
        assert {toll.attribution for toll in event.casualties} <= {None, *attributions}
