"""Gathering: the rows of many blocks written into the tables, a file for each table and month.

A group is named and its blocks are listed before anything is written, so that a run that was
stopped half-way writes the same files again. Its blocks are dropped once they stand in the tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

from sayso.errors import UsageError
from sayso.output.parquet import month_of
from sayso.scale.lakes import OURS, Lake, list_names, read_whole, write_whole
from sayso.scale.parts import part_path, write_part
from sayso.scale.reports import Report, drop_blocks, load_block
from sayso.scale.tables import INPUT, TABLES, UNPARTED

if TYPE_CHECKING:
    import pyarrow as pa

_GROUPS = f"{OURS}/groups"
_LISTED, _DONE = ".json", ".done"


class Group(msgspec.Struct, frozen=True):
    """Blocks whose rows stand in the same files, and what became of each."""

    number: int
    reports: tuple[Report, ...]

    @property
    def blocks(self) -> list[str]:
        """The ids of its blocks, sorted."""
        return sorted(report.block for report in self.reports)


def list_group(lake: Lake, number: int, reports: Iterable[Report]) -> Group:
    """A new group of that number, as the lake now lists it."""
    group = Group(number, tuple(reports))
    write_whole(lake, _path(group, _LISTED), msgspec.json.encode(group))
    return group


def load_groups(lake: Lake) -> tuple[list[Group], list[Group]]:
    """The groups that stand in the tables, and those that were listed but not finished."""
    names = list_names(lake, _GROUPS)
    done = {name.removesuffix(_DONE) for name in names if name.endswith(_DONE)}
    listed: tuple[list[Group], list[Group]] = ([], [])
    for name in names:
        data = read_whole(lake, f"{_GROUPS}/{name}") if name.endswith(_LISTED) else None
        if data:
            group = msgspec.json.decode(data, type=Group)
            listed[name.removesuffix(_LISTED) not in done].append(group)
    return listed


@contextmanager
def gather_here(lake: Lake) -> Iterator[Callable[[Group], Future[Group]]]:
    """What begins to gather a group, in a thread of this process; at the end all are gathered."""
    with ThreadPoolExecutor(1, "gathering") as thread:
        yield lambda group: thread.submit(gather, lake, group)


def gather(lake: Lake, group: Group) -> Group:
    """Write the rows of the group's blocks into the tables, and drop the blocks.

    A group that was gathered before stays as it is.

    Raises:
        UsageError: a block is gone; somebody has deleted it.
    """
    if read_whole(lake, _path(group, _DONE)) is not None:
        return group
    parts: dict[str, list[pa.Table]] = {name: [] for name in TABLES}
    for block in group.blocks:
        kept = load_block(lake, block)
        if kept is None:
            raise UsageError(f"{lake.where}: damaged, the block {block} is gone: name a new output")
        for name, rows in kept[1].items():
            parts[name].append(rows)
    months = _months(parts["documents"])
    for name in TABLES:
        _write_part(lake, name, group.number, parts.pop(name), months)
    write_whole(lake, _path(group, _DONE), b"")
    drop_blocks(lake, group.blocks)
    return group


def _path(group: Group, ending: str) -> str:
    return f"{_GROUPS}/{group.number:06}{ending}"


def _months(documents: Iterable[pa.Table]) -> dict[str, str]:
    """The month of each input's document."""
    found: dict[str, str] = {}
    for rows in documents:
        inputs, days = (rows.column(name).to_pylist() for name in (INPUT, "published"))
        found |= {name: month_of(day) for name, day in zip(inputs, days, strict=True)}
    return found


def _write_part(
    lake: Lake, name: str, number: int, parts: list[pa.Table], months: dict[str, str]
) -> None:
    import pyarrow as pa

    if not parts:
        return
    table = pa.concat_tables(parts)
    if name in UNPARTED:
        write_part(lake, part_path(name, number, None), table)
        return
    for month, rows in _by_month(table, months):
        write_part(lake, part_path(name, number, month), rows)


def _by_month(table: pa.Table, months: dict[str, str]) -> Iterator[tuple[str, pa.Table]]:
    import pyarrow as pa
    import pyarrow.compute as pc

    of_rows = pa.array([months[name] for name in table.column(INPUT).to_pylist()], pa.string())
    for month in sorted(set(of_rows.to_pylist())):
        yield month, table.filter(pc.equal(of_rows, month))
