from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pyarrow import parquet

from sayso.errors import UsageError
from sayso.scale.gathering import gather, list_group
from sayso.scale.lakes import Lake, begin
from sayso.scale.reports import Report, keep_block
from sayso.scale.settings import LakeTerms
from sayso.scale.sql import run_sql
from sayso.scale.tables import TABLES
from tests.unit.ledger.examples import make_record


@pytest.fixture
def lake(tmp_path: Path) -> str:
    """A lake of one record, without a worker."""
    lake, record = Lake(str(tmp_path / "tables")), make_record()
    begin(lake, LakeTerms("0.1.0", "en-1:abc", "kept", {}, 100))
    report = Report(
        block="000000-000000-last",
        share=1.0,
        documents=1,
        failures=0,
        attributions=3,
        seconds=0.1,
        worker="here:1",
    )
    keep_block(lake, report, [record])
    gather(lake, list_group(lake, 0, [report]))
    return lake.where


def ask(query: str, lake: str) -> list[dict[str, object]]:
    with run_sql(query, lake) as answer:
        return [dict(row) for row in answer.read_all().to_pylist()]


def test_tables_are_joined_by_input_and_know_their_month(lake: str) -> None:
    query = """select d.outlet, a.month, count(*) n
        from attributions a join documents d using (input) group by all"""
    assert ask(query, lake) == [{"outlet": "courier.example", "month": "2026-03", "n": 3}]


def test_spans_are_lists(lake: str) -> None:
    query = "select count(*) n from attributions where content_spans[1][1] < content_spans[1][2]"
    assert ask(query, lake) == [{"n": 3}]


def test_a_table_without_rows_is_there(lake: str) -> None:
    assert ask("select count(*) n from failures", lake) == [{"n": 0}]
    for name in TABLES:
        assert ask(f"select * from {name} limit 0", lake) == []


@pytest.mark.parametrize("folder", ["it's", "a*[b]?", "month=2020-01", 'ta;bles"', "a b-c", "où"])
def test_a_lake_is_the_same_in_a_folder_of_any_name(lake: str, tmp_path: Path, folder: str) -> None:
    moved = shutil.copytree(lake, tmp_path / folder / "tables")
    for name in TABLES:
        for query in (f"describe {name}", f"from {name} order by all"):
            assert ask(query, str(moved)) == ask(query, lake) == ask(query, Path(lake).as_uri())


def test_only_the_parts_of_a_run_are_seen(lake: str) -> None:
    part = next(Path(lake, "attributions").rglob("*.parquet"))
    shutil.copy(part, part.with_name("copy.parquet"))
    part.with_name("part-x.parquet").write_bytes(b"no parquet")
    assert ask("select count(*) n from attributions", lake) == [{"n": 3}]


def test_columns_that_older_parts_lack_are_null(lake: str) -> None:
    for part in Path(lake, "attributions").rglob("*.parquet"):
        parquet.write_table(parquet.ParquetFile(part).read().drop_columns("cue"), part)
    assert ask("select cue, month from attributions limit 1", lake) == [
        {"cue": None, "month": "2026-03"}
    ]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("select frob from documents", "frob"),
        ("selct 1", "syntax error"),
        ("create table x (y int)", "give one select"),
        ("select 1; select 2", "give one select"),
        ("copy documents to 'documents.csv'", "give one select"),
    ],
)
def test_what_is_no_question_is_refused_in_one_line(lake: str, query: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason) as caught:
        ask(query, lake)
    assert "\n" not in str(caught.value)
