"""Codes in words: every value has one, and what is not known is not said."""

from typing import get_args

from msgspec.structs import replace

from sayso.model import (
    Attribution,
    AttributionType,
    Certainty,
    EchoStance,
    Evidence,
    Source,
    SourceKind,
    ViaKind,
)
from sayso.output import wordings
from sayso.output.families import Family
from sayso.output.wordings import (
    describe_relay,
    describe_source,
    describe_speaker,
    describe_sureness,
)
from tests.unit.output.examples import FULL, TAGGED

ATTRIBUTIONS = FULL.attributions or ()
FAMILY = Family({attribution.id: attribution for attribution in ATTRIBUTIONS})


def by_cue(cue: str, start: int = 0) -> Attribution:
    words = FULL.document.words
    return next(a for a in ATTRIBUTIONS[start:] if words(a.cue) == cue)


def test_every_value_of_the_contract_has_its_words() -> None:
    assert set(wordings.KINDS) == set(get_args(SourceKind))
    assert set(wordings.SURENESS) == set(get_args(Certainty))
    assert set(wordings.CHANNELS) == set(get_args(ViaKind))
    assert set(wordings.STANCES) == set(get_args(EchoStance))
    assert set(wordings.TYPES) | {"assertion"} == set(get_args(AttributionType))
    assert set(wordings.EVIDENCE) | {"none"} == set(get_args(Evidence))


def test_a_pronoun_is_shown_as_who_it_is() -> None:
    assert describe_speaker(FULL, by_cue("declined to say")).label == "Mira Toll"


def test_without_the_sources_stage_the_words_stand_for_themselves() -> None:
    speakers = [describe_speaker(TAGGED, a) for a in TAGGED.attributions or ()]
    assert speakers[1].label == "Two water officials"
    assert speakers[1].word == ""
    assert [who.shape for who in speakers].count("empty") == 2


def test_a_commenter_without_a_name_has_a_number() -> None:
    lena = replace((FULL.sources or ())[-1], name=None, description="I")
    assert describe_source(FULL, lena).label == "Commenter 3"


def test_who_is_nobody_is_no_link_of_the_way() -> None:
    told, thinks = by_cue("told"), by_cue("thinks")
    nobody = replace(thinks, speaker="s9", source=(), parent=told.id)
    assert "No source" not in describe_relay(FULL, nobody, FAMILY)


def test_a_reason_is_quoted_and_its_absence_is_a_finding() -> None:
    official = describe_source(FULL, Source(id="x", kind="anonymous", count="plural"))
    assert official.details == ("several people", "no reason found in the text")
    assert "reason: “because" in describe_speaker(FULL, by_cue("told")).details[-1]


def test_what_is_not_known_is_not_said() -> None:
    assert describe_sureness(TAGGED.attributions[0]) == ()  # type: ignore[index]


def test_the_way_leads_from_who_said_it_to_this_page() -> None:
    assert describe_relay(FULL, by_cue("told"), FAMILY) == (
        "Two water officials",
        "the Lowland Courier",
        "this page",
    )
    assert describe_relay(FULL, by_cue("thinks"), FAMILY)[:2] == ("Jonas Abrel", "Mira Toll")
    assert describe_relay(FULL, by_cue("denied"), FAMILY) == ()


def test_a_way_shown_by_the_attribution_around_is_not_repeated() -> None:
    assert describe_relay(FULL, by_cue("believe"), FAMILY) == ()


def test_a_comment_is_the_end_of_its_own_ways() -> None:
    told = by_cue("told")
    inside = replace(by_cue("says", 12), via=told.via)
    assert describe_relay(FULL, inside, FAMILY)[-1] == "comment by T. Okon"


def test_attributions_that_are_each_other_s_parents_end() -> None:
    one, two = ATTRIBUTIONS[:2]
    one, two = replace(one, parent=two.id), replace(two, parent=one.id)
    family = Family({one.id: one, two.id: two})
    assert family.ancestors(one) == (two,)
