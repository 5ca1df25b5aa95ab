"""Parquet: a dataset of files for each table, one a month where that is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.errors import UsageError

if TYPE_CHECKING:
    import pyarrow as pa

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
UNKNOWN = "unknown"


def write_dataset(
    batches: Iterable[pa.RecordBatch],
    folder: Path,
    months: Callable[[pa.RecordBatch], list[str]] | None = None,
) -> None:
    """Write ``batches``, at least one, to Parquet files in a new ``folder``.

    With ``months``, which tells the month of every row of a batch ("2026-03"), the files are
    parted as Hive has it: ``month=2026-03/part-0.parquet``.

    Raises:
        UsageError: there is something in the folder already.
    """
    import pyarrow as pa
    from pyarrow import dataset, parquet

    if folder.exists() and any(folder.iterdir()):
        raise UsageError(f"{folder}: has something in it already: name a new folder")
    stream = iter(batches)
    first = next(stream)
    if first.num_rows == 0:  # a dataset of no rows would be no file, and tell no types
        folder.mkdir(parents=True, exist_ok=True)
        parquet.write_table(pa.Table.from_batches([first]), folder / "part-0.parquet")
        return
    parted = _with_months(chain([first], stream), months) if months else chain([first], stream)
    schema = first.schema.append(pa.field("month", pa.string())) if months else first.schema
    dataset.write_dataset(
        parted,
        folder,
        schema=schema,
        format="parquet",
        partitioning=["month"] if months else None,
        partitioning_flavor="hive" if months else None,
        max_partitions=10_000,
        max_open_files=200,
    )


def month_of(published: str | None) -> str:
    """The month of a date or time in ISO 8601, "unknown" where it has none.

    Only digits and a dash come out, so that it can name a folder.
    """
    found = _MONTH.match(published or "")
    return found[0] if found else UNKNOWN


def _with_months(
    batches: Iterable[pa.RecordBatch], months: Callable[[pa.RecordBatch], list[str]]
) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    for batch in batches:
        yield batch.append_column("month", pa.array(months(batch), pa.string()))
