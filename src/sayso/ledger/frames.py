"""The ledger's tables and views as Arrow tables, ready for pandas, Polars and DuckDB."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import Boolean, Connection, Float, Integer, Table
from sqlalchemy.types import TypeEngine

from sayso.errors import UsageError
from sayso.ledger.tables import METADATA, Spans
from sayso.ledger.types import Json, Moment, Whole
from sayso.model import Span

if TYPE_CHECKING:
    import pyarrow as pa

VIEWS = (
    "who_says_what",
    "who_is_quoted",
    "who_blames_whom",
    "which_labels",
    "what_is_in_conflict",
    "who_is_tied_to_whom",
    "page_versions",
)
BATCH = 10_000  # rows in memory at a time


def frame_names() -> tuple[str, ...]:
    """The tables and views that there are frames of; none of them tells what was forgotten."""
    return (*VIEWS, *sorted(name for name in METADATA.tables if name != "forgotten"))


def load_frame(connection: Connection, name: str) -> pa.Table:
    """A table or view of the ledger as an Arrow table.

    Raises:
        UsageError: there is none of that name, or pyarrow is not installed.
    """
    return _arrow().Table.from_batches(stream_frame(connection, name))


def stream_frame(connection: Connection, name: str) -> Iterator[pa.RecordBatch]:
    """The same, a batch of rows at a time; where there are no rows, one batch without any."""
    if name not in frame_names():
        raise UsageError(f"{name!r}: no table of the ledger; there are {', '.join(frame_names())}")
    table = METADATA.tables.get(name)
    schema = schema_of(table) if table is not None else _schema_of_view(connection, name)
    return _batches(connection, name, schema)


def _arrow() -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise UsageError("tables need pyarrow: pip install 'sayso[tables]'") from error
    return pyarrow


def schema_of(table: Table, without: Collection[str] = ()) -> pa.Schema:
    """The columns of a table as Arrow has them, those called as in ``without`` left out.

    Raises:
        UsageError: pyarrow is not installed.
    """
    pa = _arrow()
    return pa.schema(
        [
            pa.field(column.name, _arrow_type(column.type), nullable=bool(column.nullable))
            for column in table.c
            if column.name not in without
        ]
    )


def _schema_of_view(connection: Connection, name: str) -> pa.Schema:
    pa = _arrow()
    kinds = dict.fromkeys(("outlets", "documents", "attributions", "version"), pa.int64())
    kinds |= {"day": pa.date32(), "newest": pa.bool_(), "seen_at": pa.timestamp("s", "UTC")}
    columns = connection.exec_driver_sql(f"SELECT * FROM {name} LIMIT 0").keys()
    return pa.schema([pa.field(column, kinds.get(column, pa.string())) for column in columns])


def _arrow_type(kind: TypeEngine[Any]) -> pa.DataType:
    """The Arrow type of a column; spans and lists of words are lists, other JSON stays text."""
    pa = _arrow()
    if isinstance(kind, Json):
        span = pa.list_(pa.int64(), 2)
        known = {Spans: pa.list_(span), Span: span, tuple[str, ...]: pa.list_(pa.string())}
        return known.get(kind.kind, pa.string())
    if isinstance(kind, Moment):
        return pa.timestamp("s", "UTC")
    numbers = (Integer, Whole)
    for sort, arrow in ((Boolean, pa.bool_), (numbers, pa.int64), (Float, pa.float64)):
        if isinstance(kind, sort):
            return arrow()
    return pa.string()


def _batches(connection: Connection, name: str, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    pa = _arrow()
    columns = ", ".join(f'"{column}"' for column in schema.names)
    result = connection.exec_driver_sql(f"SELECT {columns} FROM {name}")
    rows = result.fetchmany(BATCH)
    while True:
        values = zip(*rows, strict=True) if rows else [()] * len(schema)
        arrays = [
            pa.array(map(_reader(field.type), column), field.type)
            for field, column in zip(schema, values, strict=True)
        ]
        yield pa.RecordBatch.from_arrays(arrays, schema=schema)
        rows = result.fetchmany(BATCH)
        if not rows:
            return


def _reader(kind: pa.DataType) -> Callable[[Any], Any]:
    """How a value of SQLite becomes one of the Arrow type; NULL stays null."""
    types = _arrow().types
    if types.is_nested(kind):
        return lambda value: value and msgspec.json.decode(value)
    if types.is_timestamp(kind):
        return lambda value: value and datetime.datetime.fromisoformat(value)
    if types.is_date(kind):
        return _day
    if types.is_boolean(kind):
        return lambda value: None if value is None else bool(value)
    return lambda value: value


def _day(value: str | None) -> datetime.date | None:
    """The day, where the document gives a whole one."""
    try:
        return datetime.date.fromisoformat(value or "")
    except ValueError:
        return None
