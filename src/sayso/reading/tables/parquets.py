"""Parquet: a document a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sayso.errors import InputError
from sayso.reading.inputs.streams import Stream
from sayso.reading.tables.fields import FIELDS, check_columns, work_of
from sayso.reading.works import Item, Terms

_ROWS = 16  # held at a time; each may be as long as a document


def expand_parquet(stream: Stream, terms: Terms) -> Iterator[Item]:
    """A work for each row, called ``FILE#ROW``, the first being 1.

    Raises:
        InputError: it is damaged, has no column with the text, or pyarrow is not installed.
    """
    file = _open(stream)
    columns = file.schema_arrow.names
    check_columns(columns, stream.origin, terms)
    wanted = {terms.fields.get(field, field) for field in FIELDS}
    batches = file.iter_batches(_ROWS, columns=[name for name in columns if name in wanted])
    number, total = 0, file.metadata.num_rows
    try:
        for batch in batches:
            for row in batch.to_pylist():
                number += 1
                done = min(1.0, number / max(1, total))
                yield work_of(row, f"{stream.origin}#{number}", done, terms)
    except (OSError, ValueError, ArithmeticError) as error:  # pyarrow's own errors are these
        raise InputError(stream.origin, f"is damaged ({_first_line(error)})") from error


def _open(stream: Stream) -> Any:
    try:
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        reason = "is Parquet, which needs pyarrow: pip install 'sayso[tables]'"
        raise InputError(stream.origin, reason) from error
    try:
        return ParquetFile(stream.plain)
    except (OSError, ValueError) as error:
        reason = f"is no whole Parquet file ({_first_line(error)})"
        raise InputError(stream.origin, reason) from error


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:200]
