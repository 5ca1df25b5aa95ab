from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb
import msgspec
import pytest

from sayso.errors import UsageError
from sayso.ledger import Ledger, frame_names, make_review
from sayso.model import Record, Span
from sayso.output.exports import ExportFormat, export
from sayso.output.parquet import month_of
from tests.unit.ledger.examples import BODY, make_record


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "news.db") as opened:
        opened.keep(make_record())
        body = BODY + " The gates stay shut."
        opened.keep(make_record(body=body, url="https://x.example/2", published="in spring"))
        yield opened


def test_json_lines_are_the_records(ledger: Ledger, tmp_path: Path) -> None:
    export(ledger, ExportFormat.JSONL, tmp_path / "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_bytes().splitlines()
    assert [msgspec.json.decode(line, type=Record) for line in lines] == list(ledger.records())


@pytest.mark.parametrize("form", [ExportFormat.WEBANNOTATION, ExportFormat.SCHEMAORG])
def test_linked_data_is_one_document_a_line(
    ledger: Ledger, tmp_path: Path, form: ExportFormat
) -> None:
    export(ledger, form, tmp_path / "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [bool(json.loads(line)["@context"]) for line in lines] == [True, True]


def test_csv_has_a_file_for_each_table_that_duckdb_reads(ledger: Ledger, tmp_path: Path) -> None:
    export(ledger, ExportFormat.CSV, tmp_path / "out")
    assert {file.stem for file in (tmp_path / "out").iterdir()} == set(frame_names())
    rows = duckdb.read_csv(str(tmp_path / "out" / "attributions.csv")).fetchall()
    assert len(rows) == 6


def test_parquet_has_a_dataset_for_each_table(ledger: Ledger, tmp_path: Path) -> None:
    export(ledger, ExportFormat.PARQUET, tmp_path / "out")
    for name in frame_names():
        found = duckdb.read_parquet(str(tmp_path / "out" / name / "*.parquet"))
        assert found.columns == ledger.frame(name).schema.names
        assert len(found.fetchall()) == ledger.frame(name).num_rows
    kinds = duckdb.read_parquet(str(tmp_path / "out" / "attributions" / "*.parquet"))
    assert str(kinds["content_spans"].types[0]) in {"BIGINT[][]", "BIGINT[2][]"}


def test_parquet_is_parted_by_month_on_request(ledger: Ledger, tmp_path: Path) -> None:
    export(ledger, ExportFormat.PARQUET, tmp_path / "out", by_month=True)
    parts = sorted(path.name for path in (tmp_path / "out" / "attributions").iterdir())
    assert parts == ["month=2026-03", "month=unknown"]
    pattern = str(tmp_path / "out" / "attributions" / "*" / "*.parquet")
    counted = duckdb.execute(
        f"SELECT month, count(*) FROM read_parquet('{pattern}', hive_partitioning = true) "
        "GROUP BY month ORDER BY month"
    ).fetchall()
    assert counted == [("2026-03", 3), ("unknown", 3)]


@pytest.mark.parametrize("published", ["../../etc", "2026/03", "", None, "2026-13-01"])
def test_a_month_can_name_a_folder(published: str | None) -> None:
    assert month_of(published) == "unknown"


def read_brat(folder: Path, name: str) -> dict[str, dict[str, str]]:
    """The events of a brat document by id, each role with its words: a small reader of ours."""
    text = (folder / f"{name}.txt").read_text(encoding="utf-8")
    spans, events = {}, {}
    for line in (folder / f"{name}.ann").read_text(encoding="utf-8").splitlines():
        key, rest = line.split("\t", 1)
        if key.startswith("T"):
            offsets = rest.split("\t")[0].split(" ", 1)[1]
            pairs = (pair.split(" ") for pair in offsets.split(";"))
            spans[key] = " ".join(text[int(start) : int(end)] for start, end in pairs)
        if key.startswith("E"):
            roles = (argument.split(":") for argument in rest.split(" ")[1:])
            events[key] = {role: spans[span] for role, span in roles}
    return events


def test_brat_has_the_text_beside_its_annotations(ledger: Ledger, tmp_path: Path) -> None:
    export(ledger, ExportFormat.BRAT, tmp_path / "out")
    events = read_brat(tmp_path / "out", make_record().document.id)
    assert events["E1"]["Source"] == "Two officials"
    assert events["E2"]["Content"] == "“We had nothing to do with it,”"
    assert len(events) == 3


def test_reviews_are_exported_as_training_data(ledger: Ledger, tmp_path: Path) -> None:
    record = make_record()
    believe, denial, _ = record.attributions or ()
    content = (Span(believe.content[0].start, believe.content[0].end + len(" the drone attack")),)
    ledger.review(make_review(record, believe, "amended", "kim", spans={"content": content}))
    ledger.review(make_review(record, denial, "wrong", "kim"))
    export(ledger, ExportFormat.BRAT, tmp_path / "out", reviewed=True)
    assert len(list((tmp_path / "out").glob("*.ann"))) == 1
    events = read_brat(tmp_path / "out", record.document.id)
    assert events["E1"]["Content"].endswith("launched the drone attack")
    assert [event["Cue"] for event in events.values()] == ["believe that", "saw"]
    assert len((tmp_path / "out" / "reviews.jsonl").read_bytes().splitlines()) == 2


def test_a_folder_with_something_in_it_is_refused(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="something in it"):
        export(ledger, ExportFormat.CSV, tmp_path)
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".csv"] == []


def test_options_that_do_not_go_together_are_refused(ledger: Ledger, tmp_path: Path) -> None:
    for form, options in (
        (ExportFormat.CSV, {"by_month": True}),
        (ExportFormat.CSV, {"reviewed": True}),
        (ExportFormat.PARQUET, {"every_version": True}),
    ):
        with pytest.raises(UsageError):
            export(ledger, form, tmp_path / "out", **options)
    with pytest.raises(UsageError, match="--to"):
        export(ledger, ExportFormat.BRAT, None)
    assert not (tmp_path / "out").exists()
