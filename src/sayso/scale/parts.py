"""Parts: the Parquet files of a lake, one for each table, month and group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sayso.scale.lakes import Lake, write_whole
from sayso.scale.places import locate

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 500  # in memory at a time
_PATH = re.compile(r"month=(?P<month>[^/]+)/part-(?P<number>\d{6,})\.parquet$")


class Part(NamedTuple):
    """The rows of a month that were written together; ``number`` is that of their group."""

    month: str
    number: int


def part_path(table: str, number: int, month: str | None) -> str:
    """Where the rows of a part stand in the lake; None is a table that is not parted by month."""
    folder = table if month is None else f"{table}/month={month}"
    return f"{folder}/part-{number:06}.parquet"


def write_part(lake: Lake, path: str, rows: pa.Table) -> None:
    """Write a part, whole or not at all."""
    import pyarrow as pa
    from pyarrow import parquet

    sink = pa.BufferOutputStream()
    parquet.write_table(rows, sink, compression="zstd")
    write_whole(lake, path, sink.getvalue())


def list_parts(lake: Lake, table: str) -> list[Part]:
    """The parts of a table that is parted by month, in order."""
    from pyarrow import fs

    system, root = locate(lake.where)
    selector = fs.FileSelector(f"{root}/{table}", recursive=True, allow_not_found=True)
    found = (_PATH.search(info.path) for info in system.get_file_info(selector))
    return sorted(Part(match["month"], int(match["number"])) for match in found if match)


def read_part(lake: Lake, path: str) -> Iterator[pa.RecordBatch]:
    """The rows of a part in the order in which they were written; none where it is not there."""
    from pyarrow import parquet

    system, root = locate(lake.where)
    try:
        opened = system.open_input_file(f"{root}/{path}")
    except FileNotFoundError:
        return
    with opened:
        yield from parquet.ParquetFile(opened).iter_batches(_ROWS)
