"""Questions in SQL over a lake's tables, answered by DuckDB in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sayso.errors import UsageError
from sayso.scale.lakes import Lake, check
from sayso.scale.places import locate
from sayso.scale.story_parts import has_stories
from sayso.scale.story_tables import STORY_TABLES, story_schema
from sayso.scale.tables import TABLES, UNPARTED, schema

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 1_000  # in memory at a time
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
        for name, dataset in _datasets(Lake(lake)):
            connection.register(name, dataset)
        yield connection


def _duckdb() -> Any:
    try:
        import duckdb
    except ImportError as error:
        raise UsageError("SQL needs DuckDB: pip install 'sayso[tables]'") from error
    return duckdb


def _datasets(lake: Lake) -> Iterator[tuple[str, Any]]:
    """Every table of the lake; those of its stories are empty until all are linked."""
    import pyarrow as pa

    month = pa.schema([("month", pa.string())])
    for name in TABLES:
        yield name, _dataset(lake, name, schema(name), pa.schema([]) if name in UNPARTED else month)
    linked = has_stories(lake)
    for name in STORY_TABLES:
        columns = story_schema(name)
        whole = pa.unify_schemas([columns, month])
        yield name, _dataset(lake, name, columns, month) if linked else whole.empty_table()


def _dataset(lake: Lake, name: str, columns: pa.Schema, parting: pa.Schema) -> Any:
    """A table of the lake, empty where no file holds rows of it."""
    import pyarrow as pa
    from pyarrow import dataset, fs

    columns = pa.unify_schemas([columns, parting])
    system, root = locate(lake.where)
    folder = f"{root}/{name}"
    if system.get_file_info(folder).type == fs.FileType.NotFound:
        return columns.empty_table()
    hive = dataset.partitioning(parting, flavor="hive")
    return dataset.dataset(folder, columns, "parquet", system, hive)
