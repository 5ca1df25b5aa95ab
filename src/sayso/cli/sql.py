"""``sayso sql``: questions over the tables of ``sayso map``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.screens import find_screen

if TYPE_CHECKING:
    import pyarrow as pa

EXAMPLES = """**Examples**

- `sayso sql "select month, count(*) from documents group by month order by month" --lake tables/`
- `sayso sql "select who, cue, content from attributions limit 20" --lake tables/ --format csv`
"""


class Form(StrEnum):
    """How an answer can be printed."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


def sql(
    query: Annotated[str, typer.Argument(metavar="QUERY", help="SQL, as DuckDB has it.")],
    *,
    lake: Annotated[str, typer.Option(help="The folder that `sayso map` filled, or its URI.")],
    form: Annotated[Form, typer.Option("--format", "-f", help="What to print.")] = Form.TABLE,
) -> None:
    """Ask the tables of `sayso map`: documents, attributions, sources, labels, events, ...

    They are joined by their column "input"; "month" is that of publication.
    """
    from sayso.output import answers
    from sayso.scale.sql import run_sql

    with run_sql(query, lake) as answer:
        names, rows = answer.schema.names, _rows(answer)
        if form is Form.CSV:
            answers.write_csv(sys.stdout, names, rows)
        elif form is Form.JSONL:
            sys.stdout.writelines(answers.render_jsonl(names, rows))
        else:
            sys.stdout.write(answers.render_table(names, rows, width=find_screen().width))


def _rows(answer: pa.RecordBatchReader) -> Iterator[tuple[object, ...]]:
    for batch in answer:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)
