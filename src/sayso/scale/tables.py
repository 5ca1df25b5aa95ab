"""The lake's tables: the ledger's columns, of what was read instead of what was kept when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from sayso.batches import Outcome
from sayso.ledger import tables
from sayso.ledger.arrows import make_batch
from sayso.ledger.frames import schema_of
from sayso.ledger.rows import FINDING_TABLES, Row, document_row, finding_rows
from sayso.model import Failure

if TYPE_CHECKING:
    import pyarrow as pa
    from sqlalchemy import Table

INPUT = "input"  # the column that joins the tables: one value for each input
#: Columns that speak of a ledger's own affairs.
_LEDGER_ONLY = {
    "documents": {"number", "current", "names", "added_at", "read_at"},
    "attributions": {"number"},
    "labels": {"number"},
    "failures": {"tries", "first_at", "last_at"},
}
TABLES = {table.name: table for table in (tables.documents, *FINDING_TABLES, tables.failures)}
DOCUMENTS = tables.documents.name
UNPARTED = frozenset({"failures"})  # what could not be read has no month


def schema(name: str) -> pa.Schema:
    """The columns of the lake's table called ``name``, the month aside."""
    import pyarrow as pa

    first = pa.field(INPUT, pa.string(), nullable=False)
    return pa.schema([first, *schema_of(TABLES[name], _LEDGER_ONLY.get(name, ()))])


def batches_of(block: str, outcomes: Iterable[Outcome]) -> dict[str, pa.RecordBatch]:
    """The rows of every table that a block gives, each with the input it comes from."""
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for position, outcome in enumerate(outcomes):
        for table, found in _rows(outcome):
            rows[table.name] += [{INPUT: f"{block}/{position:04}", **row} for row in found]
    return {name: make_batch(TABLES[name], rows[name], schema(name)) for name in TABLES}


def _rows(outcome: Outcome) -> Iterator[tuple[Table, list[Row]]]:
    if isinstance(outcome, Failure):
        failure = {name: getattr(outcome, name) for name in Failure.__struct_fields__}
        yield tables.failures, [failure]
        return
    yield tables.documents, [document_row(outcome)]
    yield from finding_rows(outcome)
