"""Blocks that were read, as they wait to be gathered: one file each, whole or not at all.

The rows are made here, by the many who read, so that who gathers has little left to do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

import msgspec

from sayso.batches import Outcome
from sayso.scale.lakes import OURS, Lake, delete, list_names, read_whole, write_whole
from sayso.scale.tables import batches_of

if TYPE_CHECKING:
    import pyarrow as pa

_BLOCKS, _TRIES = f"{OURS}/blocks", f"{OURS}/tries"
_LENGTH_BYTES = 8  # of the unpacked size, which pyarrow's codec asks for


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a block; ``seconds`` is what it took ``worker``, a process of a machine."""

    block: str
    share: float
    documents: int
    failures: int
    attributions: int
    seconds: float
    worker: str


class _Kept(msgspec.Struct, frozen=True):
    report: Report
    rows: dict[str, bytes]  # of each table that has some, as Arrow's stream


def keep_block(lake: Lake, report: Report, outcomes: Iterable[Outcome]) -> None:
    """Keep what reading a block gave, until it stands in the tables."""
    import pyarrow as pa

    batches = batches_of(report.block, outcomes)
    rows = {name: _packed(batch) for name, batch in batches.items() if batch.num_rows}
    data = msgspec.msgpack.encode(_Kept(report, rows))
    packed = pa.compress(data, "zstd", asbytes=True)
    length = len(data).to_bytes(_LENGTH_BYTES, "big")
    write_whole(lake, _path(report.block), length + packed)
    delete(lake, _tries(lake, report.block))


def load_block(lake: Lake, block: str) -> tuple[Report, dict[str, pa.Table]] | None:
    """What was kept of a block: its rows by table; None where there is nothing."""
    import pyarrow as pa

    packed = read_whole(lake, _path(block))
    if packed is None:
        return None
    length = int.from_bytes(packed[:_LENGTH_BYTES], "big")
    data = pa.decompress(packed[_LENGTH_BYTES:], length, "zstd", asbytes=True)
    kept = msgspec.msgpack.decode(data, type=_Kept)
    return kept.report, {name: pa.ipc.open_stream(d).read_all() for name, d in kept.rows.items()}


def _packed(batch: pa.RecordBatch) -> bytes:
    import pyarrow as pa

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    return bytes(sink.getvalue())


def waiting_blocks(lake: Lake) -> list[str]:
    """The ids of the blocks that are kept."""
    return list_names(lake, _BLOCKS)


def drop_blocks(lake: Lake, blocks: Collection[str]) -> None:
    """Forget blocks whose rows stand in the tables."""
    delete(lake, [_path(block) for block in blocks])


def note_try(lake: Lake, block: str) -> int:
    """Note that a worker begins a block; how many did before, and died over it."""
    before = len(_tries(lake, block))
    write_whole(lake, f"{_TRIES}/{block}.{before}", b"")
    return before


def forget_tries(lake: Lake) -> None:
    """Forget what was begun, once all of it is done."""
    delete(lake, [f"{_TRIES}/{name}" for name in list_names(lake, _TRIES)])


def _tries(lake: Lake, block: str) -> list[str]:
    names = list_names(lake, _TRIES)
    return [f"{_TRIES}/{name}" for name in names if name.startswith(f"{block}.")]


def _path(block: str) -> str:
    return f"{_BLOCKS}/{block}"
