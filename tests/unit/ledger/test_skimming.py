"""Skimmed records are the records, as far as they go."""

from __future__ import annotations

from msgspec.structs import replace

from sayso.ledger import Ledger, Query
from sayso.model import Record
from tests.unit.ledger.examples import make_record

LEFT_OUT = ("actors", "relations", "events", "echoes", "conflicts")


def essence(record: Record) -> Record:
    """What is skimmed of a record."""
    document = replace(record.document, updated=None, credits=(), notices=(), pages=None)
    return replace(record, document=document, **dict.fromkeys(LEFT_OUT))


def test_what_is_skimmed_is_what_is_loaded(ledger: Ledger) -> None:
    ledger.add(make_record())
    ledger.add(
        replace(make_record(title="Two injured as a second drone hits Tarnow depot"), labels=None)
    )
    skimmed = [essence(record) for record in ledger.skim(Query())]
    assert skimmed == [essence(record) for record in ledger.records()]


def test_outlets_and_days_narrow_it(ledger: Ledger) -> None:
    ledger.add(make_record())
    later = "2026-04-01"
    ledger.add(
        make_record(
            title="Two injured at Tarnow depot later",
            url=None,
            origin="b",
            outlet="b",
            published=later,
        )
    )
    assert [r.document.outlet for r in ledger.skim(Query(outlet=("b",)))] == ["b"]
    assert [r.document.published for r in ledger.skim(Query(since="2026-04-01"))] == [later]
    assert len(list(ledger.skim(Query(until="2026-03-31")))) == 1


def test_an_empty_ledger_has_nothing_to_skim(ledger: Ledger) -> None:
    assert list(ledger.skim(Query())) == []
