from __future__ import annotations

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from msgspec.structs import replace

from sayso.errors import UsageError
from sayso.ledger import Ledger, frame_names
from tests.unit.ledger.examples import make_record


@pytest.mark.parametrize("name", frame_names())
def test_every_frame_loads_empty_and_full_in_the_same_types(ledger: Ledger, name: str) -> None:
    before = ledger.frame(name)
    ledger.keep(make_record())
    after = ledger.frame(name)
    assert before.num_rows == 0
    assert after.schema == before.schema
    if name not in {"reviews", "failures"}:
        assert after.num_rows > 0


def test_frames_have_types_of_their_own(ledger: Ledger) -> None:
    ledger.keep(make_record())
    schema = ledger.frame("attributions").schema
    assert schema.field("negated").type == pa.bool_()
    assert schema.field("content_spans").type == pa.list_(pa.list_(pa.int64(), 2))
    assert schema.field("confidence").type == pa.float64()
    assert ledger.frame("documents").schema.field("added_at").type == pa.timestamp("s", "UTC")
    assert ledger.frame("who_says_what").schema.field("day").type == pa.date32()


def test_pandas_polars_and_duckdb_take_a_frame_as_it_is(ledger: Ledger) -> None:
    ledger.keep(make_record())
    frame = ledger.frame("who_says_what")
    who = frame["who"].to_pylist()
    assert frame.to_pandas()["who"].tolist() == who
    assert isinstance(frame.to_pandas(), pd.DataFrame)
    polars = pl.from_arrow(frame)
    assert isinstance(polars, pl.DataFrame)
    assert polars["who"].to_list() == who
    rows = duckdb.execute("SELECT who FROM frame ORDER BY who").fetchall()
    assert [row[0] for row in rows] == sorted(who)


def test_who_says_what_reads_without_a_manual(ledger: Ledger) -> None:
    ledger.keep(make_record())
    believe, denial, saw = ledger.frame("who_says_what").to_pylist()
    assert believe["who"] == "two officials"
    assert believe["says"] == "believe that"
    assert believe["what"] == "the River Brigade, a foreign-backed militia, launched"
    assert believe["how"] == "probable"
    assert believe["told_through"] == "Tarnow Courier"
    assert denial["how"] == "denied"
    assert denial["who"] == "Mara Velling, the brigade's spokeswoman"
    assert saw["kind_of_source"] == "commenter"
    assert saw["stands_in"] == "comment"


def test_who_says_it_is_said_once(ledger: Ledger) -> None:
    record = make_record()
    first, *others = record.sources or ()
    told = replace(first, description="two officials at the ministry", affiliation="the ministry")
    ledger.keep(replace(record, sources=(told, *others)))
    assert ledger.frame("who_says_what")["who"][0].as_py() == "two officials at the ministry"


def test_the_other_views_say_what_they_are_called(ledger: Ledger) -> None:
    ledger.keep(make_record())
    blamed = [
        (row["blamed"], row["by_whom"][:12]) for row in ledger.frame("who_blames_whom").to_pylist()
    ]
    assert blamed == [("River Brigade", "two official"), ("River Brigade", "Mara Velling")]
    (label,) = ledger.frame("which_labels").to_pylist()
    assert (label["label"], label["by_whom"]) == ("foreign-backed militia", "two officials")
    ties = [
        (row["who"], row["tie"], row["to_whom"], row["by_whom"], row["words"])
        for row in ledger.frame("who_is_tied_to_whom").to_pylist()
    ]
    assert ties == [
        ("Mara Velling", "spokeswoman of", "River Brigade", "the outlet itself", "spokeswoman"),
        (
            "River Brigade",
            "formed to",
            "launch the drone attack",
            "two officials",
            "launched the drone attack",
        ),
    ]
    quoted = {row["who"]: row["attributions"] for row in ledger.frame("who_is_quoted").to_pylist()}
    assert quoted["Mara Velling"] == 1


def test_a_frame_of_no_table_is_refused(ledger: Ledger) -> None:
    for name in ("forgotten", "documents; DROP TABLE documents", "sqlite_master"):
        with pytest.raises(UsageError):
            ledger.frame(name)
