"""Whom a blame is by and on, where the words leave it to the sentence around them."""

from __future__ import annotations

from sayso.extraction.blame import find_blame
from sayso.model import Actor, Attribution, Blame, Document, Event, Record, Source, Span


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _actor(number: int, name: str, text: str, *, kind: str = "organisation") -> Actor:
    return Actor(id=f"p{number}", name=name, kind=kind, mentions=(_span(text, name),))  # type: ignore[arg-type]


def _blames(
    text: str, actors: tuple[str, ...], source: str, cue: str, content: str
) -> list[tuple[str | None, str | None]]:
    """Who blames whom in a text with one attribution, by the names of its actors."""
    known = [_actor(number, name, text) for number, name in enumerate(actors, 1)]
    names = {actor.id: actor.name for actor in known}
    speaker = next((actor.id for actor in known if actor.name in source), None)
    record = _said(text, source, cue, content, *known, speaker=speaker)
    found: list[Blame] = [b for event in _events(record) for b in event.blame]
    by = {"s1": source, None: None}
    return [
        (by.get(blame.by, names.get(blame.by or "", blame.by)), names.get(blame.actor or ""))
        for blame in found
    ]


def _said(
    text: str, source: str, cue: str, content: str, *actors: Actor, speaker: str | None = None
) -> Record:
    """The record of a text with one attribution, by a body, the actor ``speaker`` or none."""
    said = Attribution(
        id="a1",
        confidence=0.9,
        source=(_span(text, source),),
        cue=(_span(text, cue),),
        content=(_span(text, content),),
        speaker="s1",
        type="assertion",
        certainty="CT",
    )
    teller = Source(
        id="s1", kind="named_organisation", name=source, actor=speaker, mentions=said.source
    )
    return Record(
        sayso="0",
        document=Document(id="d", origin="test", text=text),
        attributions=(said,),
        sources=(teller,),
        actors=actors,
        events=(),
    )


def _events(record: Record) -> tuple[Event, ...]:
    return find_blame(record).events or ()


def test_the_source_of_a_report_does_not_accuse_for_another() -> None:
    text = "The Courier writes that the Guild accused the Port of arson."
    found = _blames(
        text, ("Courier", "Guild", "Port"), "The Courier", "writes",
        "that the Guild accused the Port of arson",
    )  # fmt: skip
    assert found == [("Guild", "Port")]


def test_whom_somebody_accuses_is_described_by_the_author() -> None:
    text = "The Guild indicted a clerk who robbed the Port."
    found = _blames(text, ("Guild", "Port"), "The Guild", "indicted", "a clerk who robbed the Port")
    assert found == []


def test_they_are_those_whom_the_main_verb_acts_on() -> None:
    text = "The Guild sued the Port and the Bank, charging that they hid the loss."
    found = _blames(
        text, ("Guild", "Port", "Bank"), "the Bank", "charging", "that they hid the loss"
    )
    assert set(found) == {("Guild", "Port"), ("Guild", "Bank")}


def test_they_are_the_body_named_last_in_the_sentence() -> None:
    text = "The Guild said the talks with the Port failed because they lied to it."
    found = _blames(
        text, ("Guild", "Port"), "The Guild", "said",
        "the talks with the Port failed because they lied to it",
    )  # fmt: skip
    assert ("The Guild", "Port") in found


def test_a_source_is_not_blamed_in_its_own_words() -> None:
    text = "The clerk, who the Guild said was hurt, attacking nobody, went home."
    found = _blames(text, ("Guild",), "the Guild", "said", "was hurt, attacking nobody")
    assert found == []


def test_what_hangs_on_a_condition_is_left_open() -> None:
    text = "If that is true, the police committed a crime, the Guild said."
    record = _said(text, "the Guild", "said", "If that is true, the police committed a crime")
    certainties = {blame.certainty for event in _events(record) for blame in event.blame}
    assert certainties == {"U"}


def test_they_are_no_single_person_blamed_before() -> None:
    text = "The Guild said Jens Orrick committed a crime. The Guild said they lied to it."
    orrick = _actor(1, "Jens Orrick", text, kind="person")
    record = _said(
        text, "The Guild", "said", "Jens Orrick committed a crime. The Guild said they lied",
        orrick,
    )  # fmt: skip
    found = [(b.actor, b.actor_text) for event in _events(record) for b in event.blame]
    assert ("p1", "they") not in found
    assert any(actor == "p1" for actor, _ in found)
