"""Why a source is not named, in the text's words."""

from __future__ import annotations

import pytest

from sayso.extraction.sources.reasons import find_remarks
from tests.unit.extraction.sources.telling import speaker, told


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "said an aide, speaking on condition of anonymity to discuss the closed meeting.",
            "to discuss the closed meeting",
        ),
        (
            "The aide asked not to be named because she feared for her job.",
            "because she feared for her job",
        ),
        (
            "an official who was not authorized to speak publicly about the fire said.",
            "not authorized to speak publicly about the fire",
        ),
        ("an aide requested anonymity to speak candidly.", "to speak candidly"),
        ("one worker, who spoke anonymously for fear of reprisals, said", "for fear of reprisals"),
        ("said the aide, who declined to be identified.", None),
    ],
)
def test_reason(text: str, reason: str | None) -> None:
    (remark,) = find_remarks(text)
    assert (remark.reason.words(text) if remark.reason else None) == reason


@pytest.mark.parametrize(
    "text",
    [
        "Foreigners are not allowed by law to make donations.",
        "The officer was barred from discussing sport at breakfast.",
        "The poet valued anonymity above fame.",
    ],
)
def test_what_is_no_remark_on_a_source(text: str) -> None:
    assert find_remarks(text) == ()


def test_the_reason_is_that_of_the_source_in_its_sentence() -> None:
    record = told(
        "{c:One worker} {k:said} {q:the valve leaked}, asking for anonymity to keep his job.\n\n"
        "{c:An official} {k:said} {q:it did not}."
    )
    assert speaker(record, 2).reason is None


def test_a_hidden_source_carries_its_reason() -> None:
    record = told(
        "{c:An official} {k:said} {q:the valve leaked}, asking for anonymity to keep his job."
    )
    assert speaker(record, 1).reason == "to keep his job"
