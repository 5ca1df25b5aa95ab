"""Answers of SQL: rows under column names, as a table for a terminal, JSON lines or CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import islice
from typing import TextIO

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sayso.output.characters import on_one_line
from sayso.output.csv import write_rows

ON_SCREEN = 1_000  # rows of a table; the other formats give all
_Rows = Iterable[Sequence[object]]


def write_csv(file: TextIO, names: Sequence[str], rows: _Rows) -> None:
    """Write a header and the rows."""
    write_rows(file, [names])
    for row in rows:
        write_rows(file, [row])


def render_jsonl(names: Sequence[str], rows: _Rows) -> Iterator[str]:
    """A JSON object a row, each on a line."""
    for row in rows:
        yield msgspec.json.encode(dict(zip(names, row, strict=True))).decode() + "\n"


def render_table(names: Sequence[str], rows: _Rows, *, width: int = 80) -> str:
    """The first ``ON_SCREEN`` rows as a table of at most ``width`` cells."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    stream = iter(rows)
    shown = list(islice(stream, ON_SCREEN))
    for index, name in enumerate(names):
        number = all(isinstance(row[index], int | float) for row in shown)
        table.add_column(Text(on_one_line(name)), justify="right" if number else "left")
    for row in shown:
        table.add_row(*(Text(_cell(value)) for value in row))
    out = StringIO()
    console = Console(file=out, width=width, highlight=False, markup=False, emoji=False)
    console.print(table)
    if next(stream, None) is not None:
        console.print(f"The first {ON_SCREEN:,} rows; --format csv gives all.")
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return on_one_line(str(value))
