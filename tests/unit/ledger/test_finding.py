from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sayso.errors import UsageError
from sayso.ledger import Ledger, Query, make_review
from sayso.ledger.queries import match_expression
from tests.unit.ledger.examples import BODY, make_record


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    ledger.keep(make_record())
    ledger.keep(
        make_record(
            body=BODY + " The drone was never found.",
            url="https://harbour.example/9",
            outlet="harbour.example",
            published="2026-04-01",
        )
    )
    return ledger


def find(ledger: Ledger, **parts: Any) -> list[str]:
    return [hit.cue for hit in ledger.find(Query(**parts)).hits]


def test_words_are_found_in_what_is_said_and_marked(filled: Ledger) -> None:
    page = filled.find("militia brigade")
    assert len(page.hits) == 2
    hit = page.hits[0]
    assert [hit.content[mark.start : mark.end] for mark in hit.marks] == ["Brigade", "militia"]
    assert (hit.who, hit.certainty, hit.source_kind) == ("two officials", "PR", "anonymous")


def test_words_are_found_in_who_says_it_and_by_their_stem(filled: Ledger) -> None:
    assert find(filled, words="velling") == ["said", "said"]
    assert find(filled, words="launching official") == ["believe that", "believe that"]


def test_a_phrase_must_stand_in_its_order(filled: Ledger) -> None:
    assert find(filled, words='"brigade river"') == []
    assert len(find(filled, words='"River Brigade"')) == 2


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"source_kind": ("anonymous",)}, 2),
        ({"certainty": ("PR", "PS")}, 2),
        ({"polarity": ("-",)}, 2),
        ({"outlet": ("Courier.example",)}, 3),
        ({"since": "2026-03-10"}, 3),
        ({"until": "2026-03-09"}, 3),
        ({"label": "foreign-backed"}, 2),
        ({"document_words": "never found"}, 3),
        ({"zone": ("comment",)}, 2),
        ({"type": ("belief",), "outlet": ("harbour.example",)}, 1),
        ({"source": "spokeswoman"}, 2),
        ({"quote": ("direct",)}, 2),
        ({"evidence": ("given",)}, 2),
        ({"reviewed": ("no",)}, 6),
        ({"reviewed": ("right",)}, 0),
        ({}, 6),
    ],
)
def test_filters_narrow(filled: Ledger, parts: dict[str, Any], expected: int) -> None:
    page = filled.find(Query(**parts))
    assert len(page.hits) == expected


def test_filters_and_words_go_together(filled: Ledger) -> None:
    found = filled.find(Query(words="brigade", certainty=("PR",), outlet=("harbour.example",)))
    assert [hit.outlet for hit in found.hits] == ["harbour.example"]


def test_reviewed_means_the_last_review(filled: Ledger) -> None:
    record = make_record()
    assert record.attributions
    for verdict in ("wrong", "right"):
        filled.review(make_review(record, record.attributions[0], verdict, "kim"))
    assert len(filled.find(Query(reviewed=("right",))).hits) == 1
    assert len(filled.find(Query(reviewed=("wrong",))).hits) == 0


def test_without_words_the_newest_come_first(filled: Ledger) -> None:
    outlets = [hit.outlet for hit in filled.find().hits]
    assert outlets == ["harbour.example"] * 3 + ["courier.example"] * 3


def test_pages_follow_one_another(filled: Ledger) -> None:
    pages = [filled.find(page=number, limit=4) for number in (1, 2, 3)]
    assert [len(page.hits) for page in pages] == [4, 2, 0]
    assert [page.more for page in pages] == [True, False, False]
    ids = [hit.attribution for page in pages for hit in page.hits]
    assert len(set(ids)) == 6


def test_earlier_versions_are_found_on_request(filled: Ledger) -> None:
    filled.keep(make_record(body="Nothing is known. " + BODY))
    assert len(filled.find().hits) == 6
    assert len(filled.find(Query(every_version=True)).hits) == 9


@pytest.mark.parametrize(
    "parts",
    [
        {"certainty": ("sure",)},
        {"since": "March"},
        {"since": "20260309"},
        {"words": "?!"},
        {"label": '""'},
    ],
)
def test_what_makes_no_sense_is_refused(filled: Ledger, parts: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        filled.find(Query(**parts))


@pytest.mark.parametrize(
    ("hostile", "expected"),
    [
        ('brigade" OR "x', 0),
        ("brigade OR nothinglikeit", 0),
        ("who : velling", 0),
        ("NEAR(brigade militia)", 0),
        ("brigade*", 4),
        ("^brigade", 4),
        ("brigade AND NOT militia", 0),
        ("'; DROP TABLE documents; --", 0),
        ("{content who}: brigade", 0),
        ('a"b"c"d', 0),
        ("\0brigade", 4),
        ("\udcffbrigade", 4),
    ],
)
def test_a_query_is_never_syntax(filled: Ledger, hostile: str, expected: int) -> None:
    assert len(filled.find(Query(words=hostile)).hits) == expected
    for part in ("source", "label", "document_words"):
        filled.find(replace(Query(), **{part: hostile}))
    assert filled.counts()["documents"] == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(words=st.text(max_size=40))
def test_any_text_can_be_looked_for(filled: Ledger, words: str) -> None:
    try:
        match_expression(words)
    except UsageError:
        return
    for hit in filled.find(Query(words=words)).hits:
        assert all(0 <= m.start < m.end <= len(hit.content) for m in hit.marks)


def test_hostile_filter_values_are_values(filled: Ledger) -> None:
    assert len(filled.find(Query(outlet=("x' OR '1'='1",))).hits) == 0
    assert len(filled.find(Query(document="' OR 1 --")).hits) == 0
