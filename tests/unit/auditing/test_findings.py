"""What differs from a rule is found, with its words; what narrowly keeps it is not."""

import pytest

from sayso.auditing import load_rules
from sayso.auditing.articles import Article
from sayso.auditing.findings import find_departures
from sayso.model import Label, Record, Span
from tests.unit.auditing.telling import first, found, told

NAMED = "[s:Mayor Petra Lind] [c:said] [k:the work would begin in March]."


def test_an_official_without_a_name_needs_a_reason() -> None:
    record = told("[s:A county official] [c:said] [k:the wall had been leaking].", NAMED)
    assert found(record) == [("AP-ANON-REASON", "A county official")]


@pytest.mark.parametrize(
    "reason",
    [
        "who asked not to be named for fear of losing her post,",
        "whose name is withheld because his brother was threatened,",
    ],
)
def test_a_reason_of_its_own_keeps_the_rule(reason: str) -> None:
    record = told(f"[s:A county official, {reason}] [c:said] [k:the wall leaked].", NAMED)
    assert found(record) == []


def test_a_stock_reason_is_another_finding() -> None:
    record = told(
        "[s:A county official] [c:said] [k:the wall leaked], speaking on condition of anonymity "
        "because she was not authorized to speak publicly.",
        NAMED,
    )
    words = "because she was not authorized to speak publicly"
    assert found(record) == [("NYT-ANON-ROTE", words)]


@pytest.mark.parametrize(
    "source",
    [
        "A spokeswoman for Brightwell Water",
        "Mr Lind's lawyer",
        "A Brightwell representative",
        "A woman in the crowd",
        "Several lawmakers",
        "No official",
    ],
)
def test_who_speaks_openly_is_not_anonymous(source: str) -> None:
    assert found(told(f"[s:{source}] [c:said] [k:the wall was sound].", NAMED)) == []


def test_one_source_spoken_of_twice_is_one_finding() -> None:
    record = told(
        "[s:Two officials in the port] [c:said] [k:the cranes were sold].",
        "[s:One of the officials] [c:said] [k:the papers were signed on Monday].",
        NAMED,
    )
    assert found(record) == [("AP-ANON-REASON", "Two officials in the port")]


def test_a_bare_source_is_told_from_one_that_is_described() -> None:
    bare = told("[s:A source] [c:said] [k:the mine would close].", NAMED)
    assert ("AP-ANON-DESC", "A source") in found(bare)
    described = told("[s:A source close to the owners] [c:said] [k:the mine would close].", NAMED)
    assert [rule for rule, _ in found(described)] == ["AP-ANON-REASON"]


def test_sources_that_turn_out_to_be_one() -> None:
    record = told(
        "[s:Defence officials] [c:said] [k:the raid missed its mark].",
        "[s:The official] [c:said] [k:the bombs fell in a field].",
        NAMED,
    )
    assert ("RTRS-PLURAL", "Defence officials") in found(record)
    honest = told(
        "[s:Defence officials] [c:said] [k:the raid missed its mark].",
        "[s:One of the officials] [c:said] [k:the bombs fell in a field].",
        NAMED,
    )
    assert "RTRS-PLURAL" not in [rule for rule, _ in found(honest)]


def test_a_story_on_one_unnamed_source() -> None:
    one = "[s:A diplomat at the talks] [c:said] [k:the envoy would leave]."
    assert ("RTRS-SINGLE-ANON", "A diplomat at the talks") in found(told(one))
    assert "RTRS-SINGLE-ANON" not in [rule for rule, _ in found(told(one, NAMED))]


def test_what_an_unnamed_source_may_not_say() -> None:
    record = told(
        "[s:An aide to the minister] [c:called] [k:the new coach a disgrace and a fool].", NAMED
    )
    assert "AP-ANON-INFO" in [rule for rule, _ in found(record)]
    fact = told("[s:An aide to the minister] [c:said] [k:the coach was hired in May].", NAMED)
    assert "AP-ANON-INFO" not in [rule for rule, _ in found(fact)]


def test_another_outlets_report_needs_its_source() -> None:
    bare = told("[k:The roof is under review], [s:The Guardian] [c:reported].", NAMED)
    assert ("WP-RELAY-ANON", "The Guardian") in found(bare)
    cited = told(
        "[k:The roof is under review], [s:The Guardian] [c:reported], citing court papers.", NAMED
    )
    assert "WP-RELAY-ANON" not in [rule for rule, _ in found(cited)]


@pytest.mark.parametrize(
    "words", ["She has reportedly lost her voice.", "Media reports say she left."]
)
def test_reports_of_nobody(words: str) -> None:
    assert "AP-RELAY-CREDIT" in [rule for rule, _ in found(told(words, NAMED))]


def test_a_label_in_the_outlets_voice_and_in_somebodys() -> None:
    own = told("The terrorist group Free Valley cut the line on Friday.", NAMED)
    assert ("RTRS-TERROR", "terrorist") in found(own)
    others = told("[s:Mayor Petra Lind] [c:said] [k:terrorists had cut the line].")
    assert found(others) == []
    assert found(told("The counter-terrorist office was closed.", NAMED)) == []


def test_a_label_that_the_record_gives_to_a_source_is_not_the_outlets() -> None:
    record = told("The terrorist group Free Valley cut the line on Friday.", NAMED)
    label = Label(
        target=None,
        target_text="Free Valley",
        span=Span(4, 13),
        text="terrorist",
        used_by="author",
        stance="quotes",
    )
    from msgspec.structs import replace

    assert ("RTRS-TERROR", "terrorist") not in found(replace(record, labels=(label,)))


def test_a_headline_that_drops_the_hedge() -> None:
    body = "[s:A doctor, Mina Stahl,] [c:said] [k:the paint may have poisoned pupils]."
    assert ("AFP-LEAD", "School paint poisoned pupils") in found(
        told(body, title="School paint poisoned pupils")
    )
    kept = told(body, title="School paint may have poisoned pupils, doctor says")
    assert "AFP-LEAD" not in [rule for rule, _ in found(kept)]


def test_an_accusation_with_and_without_a_source() -> None:
    own = told("Miles Corder stole money from the fund for years.", NAMED)
    assert found(own) == [("AP-ATTR-ALL", "stole money from the fund for years.")]
    settled = told("Miles Corder stole money from the fund, the court found.", NAMED)
    assert found(settled) == []


def test_an_allegation_needs_somebody_who_alleges() -> None:
    assert ("AP-ALLEGE", "alleged") in found(told("The shop closed after an alleged fraud.", NAMED))
    assert found(told("Prosecutors charged the clerk over an alleged fraud.", NAMED)) == []


def test_a_figure_needs_a_source() -> None:
    own = told("Rents have risen by 37 percent in three years.", NAMED)
    assert found(own) == [("NPR-ATTR-SPECIFIC", "37 percent")]
    assert found(told("Rents have risen by 37 percent, the census shows.", NAMED)) == []
    assert found(told("The shop opened on 12 May 1987 at 14 Dyer Street.", NAMED)) == []


def test_a_verb_that_is_not_neutral() -> None:
    record = told("[s:Mayor Petra Lind] [c:claimed] [k:the wall was sound].")
    assert found(record) == [("VERB-DOUBT", "claimed")]


def test_a_finding_stands_where_its_words_stand() -> None:
    record = told(NAMED, "[s:A source] [c:said] [k:the mine would close].", title="Mine")
    finding = first(record, "AP-ANON-DESC")
    assert finding.span.words(record.document.text) == finding.words == "A source"
    assert (finding.line, finding.column) == (3, 1)


def test_comments_are_not_audited(harbour_record: Record) -> None:
    zones = harbour_record.document.zones
    comments = [zone for zone in zones if zone.kind == "comment"]
    findings = find_departures(Article(harbour_record), load_rules())
    assert findings
    assert not [f for f in findings for zone in comments if zone.span.overlaps(f.span)]
