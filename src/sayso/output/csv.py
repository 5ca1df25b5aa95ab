"""CSV: tables for spreadsheets, with cells that a spreadsheet would run defused.

Source: RFC 4180; OWASP, "CSV Injection".
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from typing import TextIO

# What spreadsheets take for the start of a formula, full-width forms included; a sign alone is
# none, so that polarity stays "+" or "-".
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠](?!\s*$)|[\t\r\n]")


def defuse(words: str) -> str:
    """The words with an apostrophe before them if a spreadsheet would run them."""
    return f"'{words}" if _FORMULA.match(words) else words


def write_rows(file: TextIO, rows: Iterable[Sequence[object]]) -> None:
    """Write rows, a header first; the file must have been opened with ``newline=""``.

    None is an empty cell. Text is quoted, numbers are not.
    """
    writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_cell(value) for value in row])


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, int | float) else defuse(str(value))
