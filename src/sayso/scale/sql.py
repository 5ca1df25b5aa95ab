"""Questions in SQL over a lake's tables, answered by DuckDB in bounded memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sayso.errors import UsageError
from sayso.scale.lakes import Lake, check, list_names
from sayso.scale.parts import list_parts, part_path
from sayso.scale.places import locate, path_on_disk
from sayso.scale.story_parts import has_stories
from sayso.scale.story_tables import STORY_TABLES, story_schema
from sayso.scale.tables import TABLES, UNPARTED, schema

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 1_000  # in memory at a time
_SCAN = "from read_parquet(?, hive_partitioning = ?, hive_types_autocast = false)"
_STRANGE = re.compile(r"[^\w/. -]")
_QUESTIONS = (["StatementType.SELECT"], ["StatementType.EXPLAIN"])


@contextmanager
def run_sql(query: str, lake: str) -> Iterator[pa.RecordBatchReader]:
    """The answer of a query over the tables of the lake at a path or URI, as it is made.

    Each table has the columns ``input``, which joins them, and ``month`` ("2026-03").

    Raises:
        UsageError: there is no lake, or DuckDB is not installed or refuses the query.
    """
    with open_tables(lake) as connection:
        try:
            kinds = [str(each.type) for each in connection.extract_statements(query)]
            if kinds not in _QUESTIONS:
                raise UsageError("the tables are only read: give one select")
            yield connection.sql(query).to_arrow_reader(_ROWS)
        except _duckdb().Error as error:
            raise UsageError(" ".join(str(error).split())) from error


@contextmanager
def open_tables(lake: str) -> Iterator[Any]:
    """A connection of DuckDB to the tables of the lake at a path or URI.

    Raises:
        UsageError: there is no lake, or DuckDB is not installed.
    """
    duckdb = _duckdb()
    check(Lake(lake))
    with duckdb.connect() as connection:
        for name, columns, paths in _tables(Lake(lake)):
            _open(connection, Lake(lake), name, columns, paths)
        yield connection


def _duckdb() -> Any:
    try:
        import duckdb
    except ImportError as error:
        raise UsageError("SQL needs DuckDB: pip install 'sayso[tables]'") from error
    return duckdb


def _tables(lake: Lake) -> Iterator[tuple[str, pa.Schema, list[str]]]:
    """Every table of the lake: its columns and parts; stories have none until all are linked."""
    import pyarrow as pa

    month = pa.field("month", pa.string())
    for name in TABLES:
        columns = schema(name)
        yield name, columns if name in UNPARTED else columns.append(month), _paths(lake, name)
    linked = has_stories(lake)
    for name in STORY_TABLES:
        yield name, story_schema(name).append(month), _paths(lake, name) if linked else []


def _open(connection: Any, lake: Lake, name: str, columns: pa.Schema, paths: list[str]) -> None:
    """Let the connection see a table."""
    empty = columns.empty_table()
    if not paths:
        connection.register(name, empty)
        return
    scan = _scan(connection, lake, paths, connection.from_arrow(empty))
    if scan is None:  # one without rows is false
        connection.register(name, _dataset(lake, name, paths, columns))
    else:
        scan.create_view(name)


def _paths(lake: Lake, name: str) -> list[str]:
    """Where the parts of a table are, in the file system of the lake."""
    _, root = locate(lake.where)
    if name in UNPARTED:
        return [f"{root}/{name}/{part}" for part in list_names(lake, name)]
    parts = list_parts(lake, name)
    return [f"{root}/{part_path(name, part.number, part.month)}" for part in parts]


def _scan(connection: Any, lake: Lake, paths: list[str], wanted: Any) -> Any:
    """DuckDB's own reading of parts on disk, which takes half the time.

    None where it would not read them as they are meant: elsewhere than on disk, in folders whose
    names it may take for patterns or months, or with other columns than are ``wanted``.
    """
    path = path_on_disk(lake.where)
    if not path or _STRANGE.search(str(path)):
        return None
    scan = connection.sql(_SCAN, params=[paths, "month" in wanted.columns])
    if scan.columns != wanted.columns:
        return None
    # Parquet forgets that a span is two numbers, no more and no fewer.
    kinds = zip(wanted.columns, wanted.types, strict=True)
    return scan.project(", ".join(f'"{name}"::{kind} as "{name}"' for name, kind in kinds))


def _dataset(lake: Lake, name: str, paths: list[str], columns: pa.Schema) -> Any:
    """The parts of a table as pyarrow reads them, wherever the lake is."""
    import pyarrow as pa
    from pyarrow import dataset

    system, root = locate(lake.where)
    parting = [] if name in UNPARTED else [columns.field("month")]
    hive = dataset.partitioning(pa.schema(parting), flavor="hive")
    opened = {"filesystem": system, "partitioning": hive, "partition_base_dir": f"{root}/{name}"}
    return dataset.dataset(paths, columns, "parquet", **opened)
