"""Questions in SQL over a lake's tables, answered by DuckDB in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sayso.errors import UsageError
from sayso.scale.lakes import Lake, check
from sayso.scale.places import locate
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
    duckdb = _duckdb()
    check(Lake(lake))
    with duckdb.connect() as connection:
        for name in TABLES:
            connection.register(name, _dataset(Lake(lake), name))
        try:
            kinds = [str(each.type) for each in connection.extract_statements(query)]
            if kinds not in _QUESTIONS:
                raise UsageError("the tables are only read: give one select")
            yield connection.sql(query).to_arrow_reader(_ROWS)
        except duckdb.Error as error:
            raise UsageError(" ".join(str(error).split())) from error


def _duckdb() -> Any:
    try:
        import duckdb
    except ImportError as error:
        raise UsageError("SQL needs DuckDB: pip install 'sayso[tables]'") from error
    return duckdb


def _dataset(lake: Lake, name: str) -> Any:
    """A table of the lake, empty where no file holds rows of it."""
    import pyarrow as pa
    from pyarrow import dataset, fs

    parting = pa.schema([] if name in UNPARTED else [("month", pa.string())])
    columns = pa.unify_schemas([schema(name), parting])
    system, root = locate(lake.where)
    folder = f"{root}/{name}"
    if system.get_file_info(folder).type == fs.FileType.NotFound:
        return columns.empty_table()
    hive = dataset.partitioning(parting, flavor="hive")
    return dataset.dataset(folder, columns, "parquet", system, hive)
