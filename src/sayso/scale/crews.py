"""Crews: the workers of a run, which each engine musters in its own way."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager
from typing import NamedTuple

from sayso.scale.choices import Engine
from sayso.scale.gathering import Group
from sayso.scale.lakes import Lake
from sayso.scale.reports import Report
from sayso.scale.settings import Settings
from sayso.scale.shelves import Shelf

HANDED = 2  # blocks that a worker holds: one it reads, one it goes on with


class Crew(NamedTuple):
    """What an engine does for a run.

    ``read`` reads the blocks of the shelves that are not finished, in any order, whatever
    becomes of its workers; ``gather`` begins to write a group into the tables.
    """

    read: Callable[[Sequence[Shelf], Collection[str]], Iterator[Report]]
    gather: Callable[[Group], Future[Group]]


def muster(
    engine: Engine, lake: Lake, settings: Settings, workers: int | None, address: str | None
) -> AbstractContextManager[Crew]:
    """The crew of an engine, as long as the context lasts.

    Raises:
        UsageError: the engine is not installed, or the address is not its.
    """
    if engine is Engine.RAY:
        from sayso.scale.rays import muster_rays

        return muster_rays(lake, settings, workers, address)
    from sayso.scale.processes import muster_processes

    return muster_processes(lake, settings, workers or os.cpu_count() or 1)
