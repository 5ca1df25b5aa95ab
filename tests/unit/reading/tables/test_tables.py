"""Tables of texts: which column has what, and rows that cannot be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sayso.errors import UsageError
from sayso.reading import Metadata, Terms, parse_fields
from tests.unit.reading.inputs.works import open_all, texts

ROWS: list[dict[str, Any]] = [
    {"body": "One, she said.", "head": "First", "day": "2026-11-01", "by": "Ines Vale; Bo Cray"},
    {"body": "Two, he said.", "head": "", "day": "soon", "by": ""},
    {"body": "", "head": "Third", "day": "2026-11-03", "by": "Bo Cray"},
]
FIELDS = parse_fields(["text=body", "title=head", "published=day", "authors=by"])
Writer = Callable[[Path, list[dict[str, Any]]], Path]


def write_csv(folder: Path, rows: list[dict[str, Any]]) -> Path:
    import csv

    path = folder / "rows.csv"
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_json_lines(folder: Path, rows: list[dict[str, Any]]) -> Path:
    path = folder / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    return path


def write_parquet(folder: Path, rows: list[dict[str, Any]]) -> Path:
    path = folder / "rows.parquet"
    pq.write_table(pa.Table.from_pylist(rows), path)
    return path


WRITERS = pytest.mark.parametrize("write", [write_csv, write_json_lines, write_parquet])


@WRITERS
def test_a_document_a_row(write: Writer, tmp_path: Path) -> None:
    path = write(tmp_path, ROWS)
    terms = Terms(metadata=Metadata(outlet="Salvery Beacon"), fields=FIELDS)
    works = open_all(path, terms=terms)
    assert [work.origin for work in works] == [f"{path}#{number}" for number in (1, 2, 3)]
    assert texts(works) == ["One, she said.", "Two, he said.", "has no text in 'body'"]
    assert works[0].metadata == Metadata(
        title="First",
        outlet="Salvery Beacon",
        published="2026-11-01",
        authors=("Ines Vale", "Bo Cray"),
    )
    assert works[1].metadata == Metadata(outlet="Salvery Beacon")


@WRITERS
def test_rows_before_a_day_are_left_out_where_the_day_is_known(
    write: Writer, tmp_path: Path
) -> None:
    works = open_all(write(tmp_path, ROWS), terms=Terms(fields=FIELDS, since="2026-11-02"))
    assert texts(works) == ["-", "Two, he said.", "has no text in 'body'"]


@WRITERS
def test_a_table_without_the_column_says_which_it_has(write: Writer, tmp_path: Path) -> None:
    reasons = set(texts(open_all(write(tmp_path, ROWS))))
    assert len(reasons) == 1
    assert "has no column 'text' but body, head, day, by; add --field text=COLUMN" in reasons


def test_days_and_lists_keep_their_types_in_parquet(tmp_path: Path) -> None:
    rows = [{"text": "One.", "published": date(2026, 11, 1), "authors": ["Ines Vale", None]}]
    (work,) = open_all(write_parquet(tmp_path, rows))
    assert work.metadata == Metadata(published="2026-11-01", authors=("Ines Vale",))


def test_lines_that_are_no_objects_cost_themselves_alone(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(
        b'{"text": "one"}\n\n[1]\n{"text": 7}\n{"text\n\xff\n'
        + b"[" * 9000
        + b'\n{"text": "a\\ud800b"}'
    )
    found = texts(open_all(path))
    assert found[0] == "one"
    assert found[1:3] == ["is no JSON object", "has no text in 'text'"]
    assert all(reason.startswith("is no whole JSON object") for reason in found[3:6])
    assert found[6] == "a\ufffdb"


def test_a_quote_that_never_ends(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text('text\none\n"two\nthree\n')
    one, failed = texts(open_all(path))
    assert (one, failed[:21]) == ("one", "is no whole CSV file ")


def test_a_csv_in_another_charset(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes("text\ncafé\n".encode("cp1252"))
    assert texts(open_all(path)) == ["is not UTF-8; save it as UTF-8"]
    path.write_bytes("text\tn\ncafé\t1\n".encode("utf-16"))
    assert texts(open_all(path)) == ["café"]


def test_what_is_no_parquet(tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    path.write_bytes(b"PAR1 and nothing else PAR1")
    (reason,) = texts(open_all(path))
    assert reason.startswith("is no whole Parquet file")


@pytest.mark.parametrize("given", ["text", "text=", "=body", "words=body"])
def test_fields_that_make_no_sense(given: str) -> None:
    with pytest.raises(UsageError, match="FIELD one of text, title"):
        parse_fields([given])
