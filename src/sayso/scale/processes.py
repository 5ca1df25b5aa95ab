"""The engine of this machine: processes that load the weights once and are replaced if they die."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import chain

from sayso.batches import start_pool
from sayso.errors import ModelError
from sayso.scale.blocks import Block, cut_shelf, longest_first
from sayso.scale.crews import Crew
from sayso.scale.gathering import gather
from sayso.scale.lakes import Lake
from sayso.scale.reports import Report
from sayso.scale.settings import Settings
from sayso.scale.shelves import Shelf
from sayso.scale.workers import read_block

_HANDED = 2  # blocks that a worker holds: one it reads, one it goes on with
_DEATHS = 10  # one after the other, without a block between: then none will ever live


@contextmanager
def muster_processes(lake: Lake, settings: Settings, workers: int) -> Iterator[Crew]:
    """A crew of as many processes, and one that gathers."""
    with ExitStack() as ending:
        gatherer = start_pool(1)
        ending.callback(gatherer.shutdown, cancel_futures=True)
        read = partial(_read, lake, settings, workers)
        yield Crew(read, lambda group: gatherer.submit(gather, lake, group))


def _read(
    lake: Lake,
    settings: Settings,
    workers: int,
    shelves: Sequence[Shelf],
    finished: Collection[str],
) -> Iterator[Report]:
    cut = (cut_shelf(shelf, settings, finished) for shelf in shelves)
    bench = _Bench(longest_first(chain.from_iterable(cut)), lake, settings, workers)
    try:
        yield from bench.read()
    finally:
        bench.close()


class _Bench:
    """Workers, each a pool of one process, so that a death costs what that one held."""

    def __init__(
        self, blocks: Iterator[Block], lake: Lake, settings: Settings, workers: int
    ) -> None:
        self._blocks = blocks
        self._work = partial(read_block, lake=lake, settings=settings)
        self._pools = [start_pool(1) for _ in range(workers)]
        self._running: dict[Future[Report], tuple[ProcessPoolExecutor, Block]] = {}
        self._deaths = 0

    def read(self) -> Iterator[Report]:
        """The reports of all blocks, as they come."""
        self._hand_out()
        while self._running:
            done, _ = wait(self._running, return_when=FIRST_COMPLETED)
            for future in done:
                pool, block = self._running.pop(future)
                try:
                    yield future.result()
                    self._deaths = 0
                except BrokenExecutor:
                    self._replace(pool)
                    self._blocks = chain([block], self._blocks)
            self._hand_out()

    def _hand_out(self) -> None:
        """Give every worker as much as it may hold."""
        for pool in [each for _ in range(_HANDED) for each in self._pools]:
            held = sum(holder is pool for holder, _ in self._running.values())
            block = next(self._blocks, None) if held < _HANDED else None
            if block is not None:
                self._running[pool.submit(self._work, block)] = pool, block

    def _replace(self, pool: ProcessPoolExecutor) -> None:
        """Put a new worker in the place of a dead one, whose other block comes back as well."""
        if pool not in self._pools:
            return
        self._deaths += 1
        if self._deaths > _DEATHS:
            raise ModelError("workers die as soon as they start: is there memory for them?")
        pool.shutdown(wait=False)
        self._pools[self._pools.index(pool)] = start_pool(1)

    def close(self) -> None:
        """End the workers, after the blocks that they are reading."""
        for pool in self._pools:
            pool.shutdown(cancel_futures=True)
