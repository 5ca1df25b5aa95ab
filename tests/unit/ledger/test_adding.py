from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sayso.errors import ContractError
from sayso.ledger import Ledger
from sayso.model import (
    Attribution,
    Document,
    Failure,
    Record,
    Source,
    Span,
    Validators,
    attribution_id,
    document_id,
)
from tests.unit.ledger.examples import BODY, make_record


@pytest.fixture
def keeping(path: Path, empty: Path) -> Iterator[Ledger]:
    """A ledger that keeps names, so that records come back letter by letter."""
    shutil.copy(empty, path)
    with Ledger(path, keep_names=True) as opened:
        yield opened


def texts() -> st.SearchStrategy[str]:
    """What a document's text can be: anything but NUL and lone surrogates."""
    return st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1)


def test_a_record_comes_back_as_it_was(path: Path) -> None:
    record = make_record()
    with Ledger(path, keep_names=True) as ledger:
        assert ledger.keep(record) == "added"
        assert ledger.record(record.document.id) == record


def test_stages_that_did_not_run_stay_unknown(path: Path) -> None:
    record = replace(make_record(), labels=None, events=None, conflicts=None, echoes=())
    with Ledger(path, keep_names=True) as ledger:
        ledger.keep(record)
        assert ledger.record(record.document.id) == record


def test_adding_twice_adds_nothing(ledger: Ledger) -> None:
    assert ledger.add([make_record(), make_record()]) == Counter(added=1, known=1)
    assert ledger.counts()["attributions"] == 3


def test_a_changed_page_becomes_a_new_version(ledger: Ledger) -> None:
    old, new = make_record(), make_record(body=BODY + " The depot is closed.")
    assert [ledger.keep(old), ledger.keep(new)] == ["added", "changed"]
    assert ledger.counts()["documents"] == 1
    assert ledger.counts()["earlier versions"] == 1
    assert ledger.record("https://courier.example/2026/depot?id=7").document.id == new.document.id


def test_a_page_that_goes_back_to_an_older_text_shows_that_again(ledger: Ledger) -> None:
    old, new = make_record(), make_record(body=BODY + " The depot is closed.")
    ledger.add([old, new, old])
    assert [record.document.id for record in ledger.records()] == [old.document.id]
    versions = ledger.frame("page_versions").to_pylist()
    assert [row["document"] for row in versions] == [
        old.document.id,
        new.document.id,
        old.document.id,
    ]


def test_the_same_text_at_two_addresses_is_one_document(ledger: Ledger) -> None:
    ledger.add(
        [make_record(), make_record(url="https://mirror.example/1", outlet="mirror.example")]
    )
    assert ledger.counts()["documents"] == 1
    assert ledger.frame("appearances").num_rows == 2


def test_texts_from_standard_input_are_no_versions_of_one_another(ledger: Ledger) -> None:
    for body in (BODY, BODY + " More."):
        ledger.keep(make_record(body=body, url=None, origin="-"))
    assert ledger.counts()["documents"] == 2


def _outside(record: Record) -> Record:
    end = len(record.document.text) + 1
    (first, *others) = record.attributions or ()
    return replace(record, attributions=(replace(first, content=(Span(0, end),)), *others))


def _unknown_speaker(record: Record) -> Record:
    (first, *others) = record.attributions or ()
    return replace(record, attributions=(replace(first, speaker="s99"), *others))


def _climbing_id(record: Record) -> Record:
    return replace(record, document=replace(record.document, id="../../etc"))


def _unwritable(record: Record) -> Record:
    return replace(record, document=replace(record.document, outlet="courier\udcff.example"))


@pytest.mark.parametrize("spoil", [_outside, _unknown_speaker, _climbing_id, _unwritable])
def test_a_record_that_breaks_the_contract_leaves_nothing(
    ledger: Ledger, spoil: Callable[[Record], Record]
) -> None:
    with pytest.raises(ContractError):
        ledger.keep(spoil(make_record()))
    assert set(ledger.counts().values()) == {0}


def test_a_figure_too_large_for_a_database_is_not_known(ledger: Ledger) -> None:
    record = make_record()
    (event,) = record.events or ()
    (toll,) = event.casualties
    beyond = replace(event, casualties=(replace(toll, count=10**30),))
    assert ledger.keep(replace(record, events=(beyond,))) == "added"
    (kept,) = ledger.record(record.document.id).events or ()
    assert [toll.count for toll in kept.casualties] == [None]


def test_the_failure_of_a_file_with_any_bytes_in_its_name_is_kept(ledger: Ledger) -> None:
    ledger.keep(Failure(origin="scan\udcff.pdf", stage="reading", reason="is a PDF"))
    assert [failure.origin for failure in ledger.failures()] == ["scan�.pdf"]


def test_failures_are_kept_until_the_input_is_read(ledger: Ledger) -> None:
    failure = Failure(origin="depot.html", stage="reading", reason="is empty")
    assert ledger.add([failure, failure]) == Counter(failed=2)
    assert ledger.failures() == [failure]
    assert ledger.frame("failures")["tries"].to_pylist() == [2]
    ledger.keep(make_record(origin="depot.html"))
    assert ledger.failures() == []


def test_an_input_of_the_same_bytes_is_known(ledger: Ledger) -> None:
    ledger.keep(make_record(origin="a.html"), input_digest="d1")
    assert ledger.has_input("a.html", "d1")
    assert not ledger.has_input("a.html", "d2")
    assert not ledger.has_input("b.html", "d1")


def test_foreign_keys_hold(ledger: Ledger, path: Path) -> None:
    import sqlite3

    ledger.keep(make_record())
    with sqlite3.connect(path) as plain:
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    plain.close()


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40
)
@given(text=texts(), ends=st.lists(st.integers(0, 200), min_size=2, max_size=6))
def test_any_record_comes_back_as_it_was(keeping: Ledger, text: str, ends: list[int]) -> None:
    offsets = sorted(min(end, len(text)) for end in ends)
    spans = tuple(Span(start, end) for start, end in pairwise(offsets))
    name = document_id(f"{ends}{text}")
    document = Document(id=name, origin="-", text=text, title=text, authors=(text,))
    attribution = Attribution(
        id=attribution_id(document.id, spans, (), spans),
        source=spans,
        cue=(),
        content=spans,
        confidence=0.5,
        speaker="s1",
    )
    source = Source(id="s1", kind="anonymous", description=text, count="plural", reason=text)
    record = Record(
        sayso="0", document=document, attributions=(attribution,), sources=(source,), actors=()
    )
    keeping.keep(record)
    assert keeping.record(document.id) == record


def test_what_a_server_gave_with_the_newest_version_is_kept(ledger: Ledger) -> None:
    page, newer = make_record(origin="https://x.example/1"), make_record(body=BODY + " More.")
    newer = replace(newer, document=replace(newer.document, origin="https://x.example/1"))
    assert ledger.validators("https://x.example/1") is None
    ledger.keep(page, input_digest="d1", validators=Validators('"a1"', None))
    assert ledger.validators("https://x.example/1") == Validators('"a1"', None)
    ledger.keep(page, input_digest="d2", validators=Validators('"a2"', "Sun"))
    assert ledger.validators("https://x.example/1") == Validators('"a2"', "Sun")
    ledger.keep(newer, input_digest="d3")
    assert ledger.validators("https://x.example/1") is None
    ledger.forget(page.document.id)
    assert ledger.validators("https://x.example/1") is None
