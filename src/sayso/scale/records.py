"""Records as they come back out of a lake's tables."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Table

from sayso.errors import UsageError
from sayso.ledger.arrows import read_rows
from sayso.ledger.records import make_record
from sayso.ledger.rows import FINDING_TABLES, Row
from sayso.ledger.tables import documents
from sayso.model import Record
from sayso.scale.lakes import Lake
from sayso.scale.parts import Part, part_path, read_part
from sayso.scale.tables import INPUT


def read_records(lake: Lake, part: Part) -> Iterator[tuple[str, Record]]:
    """The records of a part, each with its input, in the order of their inputs.

    Some hundred rows of each table are in memory at a time.

    Raises:
        UsageError: the tables do not belong together; somebody has rewritten one.
    """
    others = {table: _Cursor(_rows(lake, table, part)) for table in FINDING_TABLES}
    for row in _rows(lake, documents, part):
        found = {table: cursor.take(row[INPUT]) for table, cursor in others.items()}
        yield row[INPUT], make_record(row, found.__getitem__)
    for table, cursor in others.items():
        if not cursor.at_end:
            where = part_path(table.name, part.number, part.month)
            raise UsageError(f"{lake.where}: {where} is not of the same documents as the others")


class _Cursor:
    """The rows of a table, taken input by input, in order."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._groups = groupby(rows, key=itemgetter(INPUT))
        self._next = next(self._groups, None)

    @property
    def at_end(self) -> bool:
        """Whether all rows were taken."""
        return self._next is None

    def take(self, name: str) -> list[Row]:
        """The rows of the input called ``name``, if it is the next that has some."""
        if self._next is None or self._next[0] != name:
            return []
        rows = list(self._next[1])
        self._next = next(self._groups, None)
        return rows


def _rows(lake: Lake, table: Table, part: Part) -> Iterator[Row]:
    for batch in read_part(lake, part_path(table.name, part.number, part.month)):
        yield from read_rows(table, batch)
