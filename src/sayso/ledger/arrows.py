"""Rows of the ledger's tables as Arrow batches and back, without a ledger between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from sayso.ledger.rows import Row
from sayso.ledger.types import Count, Json, read_count, whole

if TYPE_CHECKING:
    import pyarrow as pa
    from sqlalchemy import Table


def make_batch(table: Table, rows: Sequence[Row], schema: pa.Schema) -> pa.RecordBatch:
    """``rows`` of ``table`` with the columns of ``schema``; one that a row lacks is null.

    The values are those that a ledger gives back, so that both make the same frame.
    """
    import pyarrow as pa

    arrays = [
        pa.array([_value(table, field, row.get(field.name)) for row in rows], field.type)
        for field in schema
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _value(table: Table, field: pa.Field, value: Any) -> Any:
    """A value as the field takes it: lists as they are, other JSON and counts as text."""
    import pyarrow as pa

    if value is None or isinstance(value, str | bool | float):
        return value
    if pa.types.is_nested(field.type):
        return msgspec.to_builtins(value)
    if field.name in table.c and isinstance(table.c[field.name].type, Count):
        return str(value)
    return whole(value) if isinstance(value, int) else msgspec.json.encode(value).decode()


def read_rows(table: Table, batch: pa.RecordBatch) -> list[Row]:
    """The rows in a batch that ``make_batch`` made, each value as the model has it."""
    columns = [
        [None if value is None else read(value) for value in column.to_pylist()]
        for field, column in zip(batch.schema, batch.columns, strict=True)
        for read in (_reader(table, field),)
    ]
    names = batch.schema.names
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def _reader(table: Table, field: pa.Field) -> Callable[[Any], Any]:
    """What undoes ``_value`` for a value that is not null."""
    import pyarrow as pa

    kind = table.c[field.name].type if field.name in table.c else None
    if isinstance(kind, Count):
        return read_count
    if not isinstance(kind, Json):
        return lambda value: value
    if pa.types.is_nested(field.type):
        return partial(msgspec.convert, type=kind.kind)
    return msgspec.json.Decoder(kind.kind).decode
