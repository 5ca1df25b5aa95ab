"""The engine of a cluster, Ray Data: the one place that knows its name.

Tasks open shelves and cut blocks, which flow through Ray's object store to actors that hold the
weights; Ray holds the cutting back while the actors are behind. It starts dead actors again and
gives them their blocks again, for as long as it takes; ``read_block`` sees to it that a document
does not kill them forever. Only reports come back: blocks are kept by the actors, each whole.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec

from sayso.batches import warm_up
from sayso.errors import ModelError, SaysoError, UsageError
from sayso.scale.blocks import Block, cut_shelf, longest_first
from sayso.scale.choices import Device
from sayso.scale.crews import HANDED, Crew
from sayso.scale.gathering import Group, gather, gather_here
from sayso.scale.lakes import Lake
from sayso.scale.reports import Report
from sayso.scale.settings import Settings
from sayso.scale.shelves import Shelf
from sayso.scale.workers import choose_device, read_block

if TYPE_CHECKING:
    import pyarrow as pa

_RAY_OPTIONS = {
    "RAY_BACKEND_LOG_LEVEL": "fatal",  # what befell workers is handled here
    "RAY_USAGE_STATS_ENABLED": "0",  # nobody is told who reads what
    "RAY_enable_metrics_collection": "0",  # nobody looks at them on a cluster for one run
    "RAY_prestart_worker_first_driver": "0",  # what is asked for starts sooner without
}
_OBJECT_BYTES = 512_000_000  # of the object store on this machine: some hundred blocks
_STARTS = 3  # Ray gives up after half a minute, which a busy machine may need
_CUTTING_CPUS = 0.1  # opening shelves is a small part of the work
_WORKERS_PER_CUTTER = 8
_COLUMN = "value"
S = TypeVar("S", bound=msgspec.Struct)


class _Cluster(NamedTuple):
    ray: Any
    lake: Lake
    settings: Settings
    workers: int


@contextmanager
def muster_rays(
    lake: Lake, settings: Settings, workers: int | None, address: str | None
) -> Iterator[Crew]:
    """A crew of as many Ray actors, on the cluster at ``address`` or one started here.

    Raises:
        UsageError: Ray is not installed, or there is no cluster at the address.
    """
    ray = _ray()
    _join(ray, workers, address)
    try:
        workers = workers or max(1, int(ray.cluster_resources().get("CPU", 1)) - 1)
        cluster = _Cluster(ray, lake, settings, workers)
        with _gather_there(ray, lake) if address else gather_here(lake) as begin_to_gather:
            yield Crew(partial(_read, cluster), begin_to_gather)
    finally:
        ray.shutdown()


@contextmanager
def _gather_there(ray: Any, lake: Lake) -> Iterator[Callable[[Group], Future[Group]]]:
    """What begins to gather a group, on any machine of the cluster."""
    gatherer = ray.remote(num_cpus=_CUTTING_CPUS)(gather)

    def begin_to_gather(group: Group) -> Future[Group]:
        future: Future[Group] = gatherer.remote(lake, group).future()
        return future

    yield begin_to_gather


def _ray() -> Any:
    for name, value in _RAY_OPTIONS.items():
        os.environ.setdefault(name, value)
    try:
        import ray
        import ray.data
    except ImportError as error:
        raise UsageError("--engine ray needs Ray: pip install 'sayso[ray]'") from error
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    return ray


def _join(ray: Any, workers: int | None, address: str | None) -> None:
    """Join a cluster, or start one of this machine that ends with this process."""
    quiet = {"log_to_driver": False, "logging_level": "ERROR"}
    ours = {
        "address": "local",
        "num_cpus": (workers or os.cpu_count() or 1) + 1,  # one more, to cut and gather
        "object_store_memory": _OBJECT_BYTES,
        "include_dashboard": False,
    }
    for left in reversed(range(1 if address else _STARTS)):
        try:
            ray.init(**({"address": address} if address else ours), **quiet)
            return
        except Exception as error:  # Ray raises bare ones
            ray.shutdown()
            if not left:
                where = (
                    f"--address {address}: no cluster there" if address else "Ray does not start"
                )
                raise UsageError(f"{where} ({' '.join(str(error).split())})") from error


def _read(
    cluster: _Cluster, shelves: Sequence[Shelf], finished: Collection[str]
) -> Iterator[Report]:
    ray = cluster.ray
    _configure(ray.data.DataContext.get_current(), cluster.settings)
    packed = [_packed([shelf]) for shelf in shelves]
    reports = _flow(cluster, ray.data.from_arrow(packed), finished)
    try:
        for rows in reports.iter_batches(batch_size=None, batch_format="pyarrow"):
            yield from _unpacked(rows, Report)
    except ray.exceptions.RayTaskError as error:
        raise error.cause if isinstance(error.cause, SaysoError) else error from error


def _configure(context: Any, settings: Settings) -> None:
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    context.target_max_block_size = settings.block_bytes  # a block of ours is one of Ray's
    context.execution_options.preserve_order = False


def _flow(cluster: _Cluster, shelves: Any, finished: Collection[str]) -> Any:
    """The dataset of reports that a dataset of shelves becomes."""
    pool, settings = cluster.ray.data.ActorPoolStrategy, cluster.settings
    blocks = shelves.map_batches(
        _Cutter,
        fn_constructor_args=(settings, finished),
        batch_size=1,
        batch_format="pyarrow",
        num_cpus=_CUTTING_CPUS,
        compute=pool(size=max(1, cluster.workers // _WORKERS_PER_CUTTER)),
    )
    return blocks.map_batches(
        _Reader,
        fn_constructor_args=(cluster.lake, settings),
        batch_size=1,
        batch_format="pyarrow",
        num_cpus=1,
        num_gpus=1 if settings.device is Device.CUDA else 0,
        compute=pool(size=cluster.workers, max_tasks_in_flight_per_actor=HANDED),
    )


class _Cutter:
    """Cuts the blocks of a shelf, long ones first."""

    def __init__(self, settings: Settings, finished: Collection[str]) -> None:
        self._settings, self._finished = settings, finished

    def __call__(self, rows: pa.Table) -> Iterator[pa.Table]:
        for shelf in _unpacked(rows, Shelf):
            for block in longest_first(cut_shelf(shelf, self._settings, self._finished)):
                yield _packed([block])


class _Reader:
    """Reads blocks, with weights that are loaded once, while the first blocks are cut."""

    def __init__(self, lake: Lake, settings: Settings) -> None:
        self._lake, self._settings = lake, settings
        with suppress(ModelError):  # which the first block tells
            choose_device(settings.device)
            warm_up()

    def __call__(self, rows: pa.Table) -> pa.Table:
        blocks = _unpacked(rows, Block)
        return _packed([read_block(block, self._lake, self._settings) for block in blocks])


def _packed(values: Sequence[msgspec.Struct]) -> pa.Table:
    """Values as rows that Ray carries from machine to machine."""
    import pyarrow as pa

    return pa.table({_COLUMN: pa.array(map(msgspec.msgpack.encode, values), pa.binary())})


def _unpacked(rows: pa.Table, kind: type[S]) -> Iterator[S]:
    for row in rows.column(_COLUMN):
        yield msgspec.msgpack.decode(row.as_py(), type=kind)
