"""The first document that sayso must read well: what these stages make of its statements.

The text is not part of the project; the tests are skipped where it is absent. The outer
attributions are marked by their words here, so that a failure is the stages' and not the tagger's.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.extraction.echoes import find_echoes
from sayso.extraction.nesting import find_nested
from sayso.extraction.sureness import judge_sureness
from sayso.extraction.voices import find_voices
from sayso.model import (
    Attribution,
    Document,
    Record,
    Span,
    Zone,
    attribution_id,
    document_id,
)
from tests.unit.extraction.marking import roles_of

COMMENTS = (
    "Excellent analysis",
    "“…Tehran is seeking",
    "They are not Iran backed",
    "What’s in a name?",
    "Thanks for that information",
    "“Iran-backed militia was",
    "What a confused",
    "“but they certainly",
    "re: “Shia militants”",
)


@pytest.fixture(scope="module")
def seed(shared: Path) -> Document:
    text = (shared / "seed" / "al-asad.txt").read_text(encoding="utf-8")
    starts = [text.index(opening) for opening in COMMENTS]
    zones = [Zone(kind="body", start=0, end=starts[0])]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        zones.append(Zone(kind="comment", start=start, end=end))
    return Document(id=document_id(text), origin="al-asad.txt", text=text, zones=tuple(zones))


def told(document: Document, source: str, cue: str, *content: str) -> Record:
    """The stages' record of the page with one outer attribution, found by its words."""
    at = document.text.index(content[-1])
    first = document.text.rindex(source, 0, at) if source in document.text[:at] else at
    roles = tuple(
        tuple(_find(document.text, words, first) for words in role)
        for role in ((source,), (cue,), content)
    )
    attribution = Attribution(
        id=attribution_id(document.id, *roles),
        source=roles[0],
        cue=roles[1],
        content=roles[2],
        confidence=0.9,
        zone=document.zone_at(first),
    )
    record = Record(sayso="test", document=document, attributions=(attribution,))
    return judge_sureness(find_nested(record))


def _find(text: str, words: str, start: int) -> Span:
    at = text.find(words, start) if words != "which" else text.rindex(words, 0, start)
    return Span(at, at + len(words))


def test_the_officials_belief_stands_inside_what_they_told_politico(seed: Document) -> None:
    belief = "Kataib Hezbollah or an affiliated group was involved in the attack"
    record = told(seed, "Two officials", "told", f"that they believe {belief}")
    telling, believing = record.attributions or ()
    assert roles_of(record, believing) == ("they", "believe", belief)
    assert believing.parent == telling.id
    assert (believing.type, believing.certainty, believing.polarity) == ("belief", "PR", "+")
    assert [span.words(seed.text) for span in telling.hedges or ()] == ["believe"]


def test_the_group_denies_a_role_in_the_february_attacks_and_nothing_else(seed: Document) -> None:
    record = told(seed, "Kataib Hezbollah", "denied", "which", "any role in")
    (denial,) = record.attributions or ()
    assert denial.polarity == "-"
    assert denial.denies is not None
    assert seed.words(denial.denies.spans) == (
        "rocket attacks on other US facilities in Iraq that happened in February … any role in"
    )


def test_could_be_a_model_is_possible(seed: Document) -> None:
    content = "last week’s Syria airstrikes could be a “model” for a possible response"
    (said,) = told(seed, "Jen Psaki", "said", content).attributions or ()
    assert (said.certainty, said.quote) == ("PS", "mixed")
    assert [span.words(seed.text) for span in said.hedges or ()] == ["could"]


def test_without_providing_evidence_is_absent(seed: Document) -> None:
    content = "the group for incidents without providing evidence to back up the claim"
    (blaming,) = told(seed, "Washington", "has a history of blaming", content).attributions or ()
    assert blaming.evidence == "absent"


def test_what_nobody_is_named_for_is_not_lost(seed: Document) -> None:
    record = judge_sureness(find_voices(Record(sayso="test", document=seed, attributions=())))
    found = {roles_of(record, each): each for each in record.attributions or ()}
    unclear = found[
        "",
        "It’s not clear",
        "if Kataib Hezbollah was involved in last month’s attacks on US bases",
    ]
    assert unclear.certainty == "U"
    assert ("", "does not mean", "they’re responsible") in found
    assert ("the US", "claims", "controlled by Iran") in found
    signs = found[
        "", "All signs indicate", "Iran is not looking to escalate tensions with Washington"
    ]
    assert signs.certainty == "PR"
    (blame,) = (each for (source, _, _), each in found.items() if "Biden" in source)
    assert blame.negated


def test_words_of_the_article_in_a_comment_are_echoes(seed: Document) -> None:
    record = find_echoes(Record(sayso="test", document=seed, attributions=()))
    echoes = {each.span.words(seed.text): each for each in record.echoes or ()}
    assert echoes["they believe"].exact
    assert not echoes["Iran-backed militia was responsible"].exact
    motive = echoes["but they certainly have a motive to attack US forces"]
    assert (motive.exact, motive.stance) == (False, "disputes")
    assert not any("I’m confident" in words for words in echoes)


def test_words_in_a_pasted_report_belong_to_the_comment_and_its_speaker(seed: Document) -> None:
    content = "“We’re confident that that target was being used by the same Shia militants"
    record = told(seed, "he", "added", content)
    assert {each.zone for each in record.attributions or ()} == {4}
    assert ("We", "’re confident") in {
        roles_of(record, each)[:2] for each in record.attributions or ()
    }
