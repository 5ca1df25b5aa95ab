"""A dataset read into a lake, from where an earlier run was stopped."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future

import msgspec

from sayso.scale.choices import Engine
from sayso.scale.crews import Crew, muster
from sayso.scale.gathering import Group, list_group, load_groups
from sayso.scale.lakes import Lake, begin, keep_shelves, load_shelves
from sayso.scale.locks import lock
from sayso.scale.places import list_inputs
from sayso.scale.reports import (
    Report,
    drop_blocks,
    forget_tries,
    load_block,
    waiting_blocks,
)
from sayso.scale.settings import Settings, terms_of
from sayso.scale.shelves import Shelf, add_shelves


class Outlook(msgspec.Struct, frozen=True, kw_only=True):
    """How far a lake is: what stands in it, and the share of its inputs' bytes, 0 to 1."""

    documents: int = 0
    failures: int = 0
    attributions: int = 0
    share: float = 0.0


def map_dataset(
    inputs: Sequence[str],
    output: str,
    *,
    engine: Engine = Engine.LOCAL,
    workers: int | None = None,
    address: str | None = None,
    settings: Settings | None = None,
) -> Generator[Outlook, None, None]:
    """Read every document of the inputs into tables at ``output``; how far it is, as it goes.

    What an earlier run finished is not read again. The tables hold the same rows whatever the
    engine, the workers, their order and their deaths.

    Args:
        inputs: files, folders or globs on disk or in an object store.
        output: a folder, there or elsewhere, that is new or was begun by an earlier run.
        engine: what runs the workers.
        workers: how many there are; None is one for each processor.
        address: of a Ray cluster; None starts one on this machine.
        settings: what every worker is told.

    Raises:
        UsageError: an input is not there or has changed, or the output was begun on other terms.
        ModelError: the weights are missing.
    """
    settings = settings or Settings()
    lake = Lake(output)
    files = list_inputs(list(inputs))
    begin(lake, terms_of(settings))
    with lock(lake):
        shelves = add_shelves(load_shelves(lake), files)
        keep_shelves(lake, shelves)
        with muster(engine, lake, settings, workers, address) as crew:
            yield from _Run(lake, settings, shelves).go(crew)


class _Run:
    """One run over a lake: what is finished, what waits to be gathered, what is being gathered."""

    def __init__(self, lake: Lake, settings: Settings, shelves: Sequence[Shelf]) -> None:
        self._lake, self._settings, self._shelves = lake, settings, shelves
        self._bytes = sum(shelf.size for shelf in shelves) or 1
        self._gathered, self._listed = load_groups(lake)
        groups = [*self._gathered, *self._listed]
        self._next = max((group.number + 1 for group in groups), default=0)
        self._reports = [report for group in groups for report in group.reports]
        self._waiting = self._leftover({report.block for report in self._reports})
        self._reports += self._waiting
        self._gathering: deque[Future[Group]] = deque()

    def _leftover(self, grouped: set[str]) -> list[Report]:
        """The blocks that an earlier run read and put into no group; others it had done with."""
        kept = set(waiting_blocks(self._lake))
        drop_blocks(self._lake, kept & {r.block for g in self._gathered for r in g.reports})
        loaded = (load_block(self._lake, block) for block in sorted(kept - grouped))
        return [found[0] for found in loaded if found]

    def go(self, crew: Crew) -> Iterator[Outlook]:
        """Read what is left, gather all of it, and tell how far it is now and then."""
        self._gathering.extend(map(crew.gather, self._listed))
        outlook = Outlook()
        for report in self._reports:
            outlook = self._after(outlook, report)
        yield outlook
        seen = {report.block for report in self._reports}
        for report in crew.read(self._shelves, frozenset(seen)):
            if report.block in seen:  # engines may do a block twice when machines are lost
                continue
            seen.add(report.block)
            outlook = self._after(outlook, report)
            self._waiting.append(report)
            self._gather(crew, self._settings.group_documents)
            yield outlook
        self._gather(crew, 1)
        while self._gathering:
            self._gathering.popleft().result()
        forget_tries(self._lake)
        yield outlook

    def _gather(self, crew: Crew, least: int) -> None:
        """Begin to gather what waits, if it is at least as many documents."""
        if sum(report.documents + report.failures for report in self._waiting) < least:
            return
        group = list_group(self._lake, self._next, self._waiting)
        self._next, self._waiting = self._next + 1, []
        self._gathering.append(crew.gather(group))
        while self._gathering and self._gathering[0].done():
            self._gathering.popleft().result()

    def _after(self, outlook: Outlook, report: Report) -> Outlook:
        return Outlook(
            documents=outlook.documents + report.documents,
            failures=outlook.failures + report.failures,
            attributions=outlook.attributions + report.attributions,
            share=min(1.0, outlook.share + report.share / self._bytes),
        )
