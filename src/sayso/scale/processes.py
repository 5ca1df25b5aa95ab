"""The engine of this machine: processes that load the weights once and are replaced if they die."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from itertools import chain

from sayso.batches import start_pool
from sayso.errors import ModelError
from sayso.scale.blocks import Block, cut_shelf, longest_first
from sayso.scale.crews import HANDED, Crew
from sayso.scale.gathering import gather_here
from sayso.scale.lakes import Lake
from sayso.scale.reports import Report
from sayso.scale.settings import Settings
from sayso.scale.shelves import Shelf
from sayso.scale.workers import read_block

_DEATHS = 10  # one after the other, without a block between: then none will ever live


@contextmanager
def muster_processes(lake: Lake, settings: Settings, workers: int) -> Iterator[Crew]:
    """A crew of as many processes."""
    with gather_here(lake) as begin_to_gather:
        yield Crew(partial(_read, lake, settings, workers), begin_to_gather)


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
        while self._hand_out():
            done, _ = wait(self._running, return_when=FIRST_COMPLETED)
            for future in done:
                pool, block = self._running.pop(future)
                try:
                    yield future.result()
                    self._deaths = 0
                except BrokenExecutor:
                    self._take_back(pool, block)

    def _hand_out(self) -> bool:
        """Give every worker as much as it may hold; whether any of them holds something."""
        while (pool := self._idlest()) and (block := next(self._blocks, None)):
            try:
                self._running[pool.submit(self._work, block)] = pool, block
            except BrokenExecutor:  # it died while it had nothing to do
                self._take_back(pool, block)
        return bool(self._running)

    def _idlest(self) -> ProcessPoolExecutor | None:
        """The worker that holds the fewest blocks, if it may hold another."""
        holders = [holder for holder, _ in self._running.values()]
        pool = min(self._pools, key=holders.count)
        return pool if holders.count(pool) < HANDED else None

    def _take_back(self, pool: ProcessPoolExecutor, block: Block) -> None:
        """Take a block back from a dead worker, in whose place a new one comes."""
        self._blocks = chain([block], self._blocks)
        self._replace(pool)

    def _replace(self, pool: ProcessPoolExecutor) -> None:
        if pool not in self._pools:  # its other block has told already
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
