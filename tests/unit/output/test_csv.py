from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.output.csv import defuse, write_rows


@pytest.mark.parametrize(
    "words",
    [
        '=HYPERLINK("http://x.example";"click")',
        "+1+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1)",
        "＝1+1",
        " =1+1",
        "\t=1+1",
        "\r=1",
    ],
)
def test_what_a_spreadsheet_would_run_is_defused(words: str) -> None:
    assert defuse(words) == f"'{words}"


@pytest.mark.parametrize("words", ["", "+", "-", "plain", "a=b", "“-5”", "1-2", "'=1"])
def test_what_it_would_not_run_stays(words: str) -> None:
    assert defuse(words) == words


def test_values_of_all_kinds_are_written() -> None:
    file = io.StringIO(newline="")
    write_rows(file, [("a", "b"), ("x\ny", None), (True, 1.5)])
    assert file.getvalue() == '"a","b"\r\n"x\ny",""\r\n"true",1.5\r\n'


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1))
def test_an_independent_reader_gets_every_cell(rows: list[tuple[str, str]]) -> None:
    file = io.StringIO(newline="")
    write_rows(file, rows)
    read = csv.reader(io.StringIO(file.getvalue(), newline=""))
    assert [tuple(row) for row in read] == [tuple(map(defuse, row)) for row in rows]
