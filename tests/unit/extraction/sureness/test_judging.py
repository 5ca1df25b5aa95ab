"""How sure a source sounds, on sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.sureness import judge_sureness
from sayso.model import Attribution, Span
from tests.unit.extraction.marking import marked, plain


def judged(words: str) -> Attribution:
    (attribution,) = judge_sureness(marked(words)).attributions or ()
    return attribution


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("[s:Mayor Oru] [c:said] [k:the bridge was safe].", "assertion"),
        ("[s:Mayor Oru] [c:denied] [k:that money had changed hands].", "assertion"),
        ("[s:She] [c:declined to comment on] [k:the inquiry].", "assertion"),
        ("[s:Residents] [c:think] [k:the dam will hold].", "belief"),
        ("[k:The ferry] [c:is expected] [k:to sail on Monday].", "belief"),
        ("[s:They] [c:did not know] [k:that the lock was broken].", "fact"),
        ("[s:The union] [c:promised] [k:to strike in May].", "eventuality"),
        ("[s:The council] [c:asked] [k:the contractor to stop].", "eventuality"),
        ("[s:The council] [c:asked] [k:to see the contract].", "eventuality"),
        ("[s:Voters] [c:rejected] [k:a proposal to sell the port].", "eventuality"),
        ("[s:He] [c:asked] [k:“Who signed this?”]", "question"),
    ],
)
def test_the_type_follows_the_cue_and_its_complement(words: str, kind: str) -> None:
    assert judged(words).type == kind


def test_who_rails_against_a_thing_denies_nothing() -> None:
    assert judged("[s:The union] [c:railed against] [k:the new fare].").denies is None
    assert judged("[s:The union] [c:denied] [k:the theft].").denies is not None


@pytest.mark.parametrize(
    ("words", "certainty", "hedges"),
    [
        ("[s:She] [c:said] [k:the wall had cracked].", "CT", []),
        ("[s:She] [c:said] [k:the wall may have cracked].", "PS", ["may"]),
        ("[s:She] [c:said] [k:perhaps the wall had cracked].", "PS", ["perhaps"]),
        ("[s:She] [c:said] [k:the wall had probably cracked].", "PR", ["probably"]),
        ("[s:Two aides] [c:said] [k:they believe the wall cracked].", "PR", ["believe"]),
        ("[s:She] [c:believes] [k:the wall could crack].", "PR", []),
        ("[s:She] [c:suggested] [k:that the wall might crack].", "PS", ["suggested", "might"]),
        ("[s:She] [c:would not say] [k:whether the wall had cracked].", "U", []),
        ("[s:She] [c:said] [k:“I don’t know where the crack is.”]", "U", ["I don’t know"]),
        ("[s:She] [c:said] [k:the port could not open in May].", "CT", []),
        ("[s:She] [c:said] [k:it was perhaps the worst storm in years].", "CT", []),
        ("[s:She] [c:said] [k:the crack, which may grow, was small].", "CT", []),
    ],
)
def test_certainty_is_that_of_the_main_clause_and_hedges_are_shown(
    words: str, certainty: str, hedges: list[str]
) -> None:
    attribution, text = judged(words), marked(words).document.text
    assert attribution.certainty == certainty
    assert [span.words(text) for span in attribution.hedges or ()] == hedges


@pytest.mark.parametrize(
    ("words", "polarity", "negated"),
    [
        ("[s:Ines Ravel] [c:denied] [k:the charge].", "-", False),
        ("[s:Ines Ravel] [c:did not deny] [k:the charge].", "+", True),
        ("[s:Ines Ravel] [c:never said] [k:that she would resign].", "+", True),
        ("[s:Ines Ravel] [c:does not believe] [k:the figures].", "-", True),
        ("[s:Ines Ravel] [c:is not sure] [k:the figures are right].", "+", True),
        ("[s:Ines Ravel] [c:declined] [k:to comment].", "+", True),
        ("[s:The port authority] [c:has yet to attribute] [k:blame].", "+", True),
        ("[s:Nobody] [c:believes] [k:the figures].", "-", True),
        ("[c:There is no doubt] [k:that the figures are right].", "+", False),
        ("[s:Ines Ravel] [c:criticized] [k:the mayor].", "+", False),
    ],
)
def test_polarity_is_the_sources_and_negation_the_cues(
    words: str, polarity: str, negated: bool
) -> None:
    attribution = judged(words)
    assert (attribution.polarity, attribution.negated) == (polarity, negated)


@pytest.mark.parametrize(
    ("words", "evidence"),
    [
        ("[s:A survey of 900 households] [c:found] [k:that rents had doubled].", "given"),
        (
            "[s:Lind] [c:said] [k:the firm knew of the leak], citing minutes of two meetings.",
            "given",
        ),
        ("[s:Lind] [c:claimed] [k:without evidence that the vote was rigged].", "absent"),
        ("[s:Lind] [c:claimed] [k:the vote was rigged]. He offered no proof.", "absent"),
        ("[s:Lind] [c:said] [k:the vote was fair]. Oru claimed fraud without evidence.", "none"),
        ("[s:Lind] [c:did not provide] [k:any proof of fraud].", "absent"),
        ("[s:Sources who spoke off the record] [c:said] [k:he had left].", "none"),
        ("[s:Lind] [c:said] [k:rents had doubled].", "none"),
    ],
)
def test_evidence_is_what_the_text_says_of_it(words: str, evidence: str) -> None:
    assert judged(words).evidence == evidence


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("[s:Lind] [c:said]: [k:“We are done.”]", "direct"),
        ("“[k:We are done],” [s:Lind] [c:said].", "direct"),
        ("[s:Lind] [c:said] [k:they were “done”].", "mixed"),
        ("[s:Lind] [c:said] [k:they were done].", "indirect"),
        ("[s:Lind] [c:said] [k:''we are done''].", "direct"),
        ("[s:Lind] [c:said] [k:it wasn’t the ship’s fault].", "indirect"),
    ],
)
def test_quotation_is_told_by_the_marks_around(words: str, quote: str) -> None:
    assert judged(words).quote == quote


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        (
            "[s:The Grey Front] [c:denied] [k:any role in the March raid].",
            "any role in the March raid",
        ),
        ("[s:Ravel] [c:dismissed] [k:the claim that he fled].", "he fled"),
        (
            "Police spoke of the raid on the depot, [k:which] [s:the Grey Front] [c:denied].",
            "the raid on the depot",
        ),
    ],
)
def test_a_denial_names_what_is_denied_and_nothing_else(words: str, denied: str) -> None:
    record = marked(words)
    denial = judged(words).denies
    assert denial is not None
    assert record.document.words(denial.spans) == denied


@pytest.mark.parametrize(
    "words",
    [
        "[s:Ravel] [c:said] [k:he had been at home].",
        "[s:Ravel] [c:dislikes] [k:the new quay].",
        "[s:Ravel] [c:refused] [k:to leave].",
    ],
)
def test_a_dislike_or_a_refusal_denies_nothing(words: str) -> None:
    assert judged(words).denies is None


@given(st.text(max_size=120), st.data())
def test_any_text_is_judged_and_its_hedges_lie_in_it(text: str, data: st.DataObject) -> None:
    def spans() -> tuple[Span, ...]:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        return (Span(start, end),)

    record = plain(text, spans(), spans(), spans())
    (attribution,) = judge_sureness(record).attributions or ()
    assert None not in (attribution.type, attribution.certainty, attribution.negated)
    assert all(0 <= span.start < span.end <= len(text) for span in attribution.hedges or ())
    assert judge_sureness(record) == judge_sureness(record)
