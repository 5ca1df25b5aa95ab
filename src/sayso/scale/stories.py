"""The stories of a lake, linked from its tables into tables beside them.

One pass over the tables takes the words of every document, by which documents are grouped to
stories, and lays its record down on this machine's disk. The records of one story after the other
are then taken back and linked: memory holds the words of all documents of a window, and whole
records of one story for each worker.
"""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import groupby
from pathlib import Path

import msgspec
from msgspec.structs import replace

from sayso.batches import start_pool
from sayso.errors import UsageError
from sayso.linking import link
from sayso.linking.topics import group_profiles, profile
from sayso.model.stories import Story
from sayso.scale.choices import Window
from sayso.scale.gathering import Group, load_groups
from sayso.scale.lakes import Lake, check
from sayso.scale.locks import lock
from sayso.scale.parts import Part, list_parts
from sayso.scale.records import read_records
from sayso.scale.spills import Place, Spill, take_back
from sayso.scale.story_parts import StoryWriter, drop_stories
from sayso.scale.tables import DOCUMENTS

_WAITING = 64  # stories handed out to each worker, so that a long one holds up no other
_LinkAll = Callable[[Path, Iterable[list[Place]]], Iterator[Story]]


class Linked(msgspec.Struct, frozen=True, kw_only=True):
    """How far linking is: documents read, stories made of them, and the share of the work."""

    documents: int = 0
    stories: int = 0
    share: float = 0.0


def link_lake(
    where: str, *, window: Window = Window.LAKE, workers: int = 1
) -> Generator[Linked, None, None]:
    """Link the documents of a lake to stories, in place of those it has; how far it is, as it goes.

    The stories are those that ``sayso.linking`` makes of the records of a window, whatever the
    number of workers. A text that several inputs have counts once, as the first of them has it.

    Raises:
        UsageError: there is no lake, it is being written, or its files do not fit together.
    """
    lake = Lake(where)
    check(lake)
    with lock(lake), _crew(workers) as link_all, tempfile.TemporaryDirectory() as folder:
        drop_stories(lake)
        groups, _ = load_groups(lake)
        total = sum(report.documents for group in groups for report in group.reports)
        parts = _windows(_parts_of(lake, groups), window)
        writer, linked = StoryWriter(lake), Linked()
        for step in _steps(lake, parts, Path(folder), link_all):
            if step:
                writer.add(step)
            linked = _after(linked, step, total)
            yield linked
        writer.finish({"window": window})
        yield replace(linked, share=1.0)


def _after(linked: Linked, step: Story | None, total: int) -> Linked:
    """How far it is after a step: reading is half of the work, linking the other."""
    done = len(step.documents) if step else 1
    return Linked(
        documents=linked.documents + (step is None),
        stories=linked.stories + (step is not None),
        share=linked.share + done / (2 * total),
    )


def _parts_of(lake: Lake, groups: Iterable[Group]) -> list[Part]:
    """The parts of the groups, all of whose tables are there."""
    numbers = {group.number for group in groups}
    return [part for part in list_parts(lake, DOCUMENTS) if part.number in numbers]


def _windows(parts: Sequence[Part], window: Window) -> list[list[Part]]:
    if window is Window.LAKE:
        return [list(parts)]
    return [list(found) for _, found in groupby(parts, key=lambda part: part.month)]


def _steps(
    lake: Lake, windows: Iterable[Sequence[Part]], folder: Path, link_all: _LinkAll
) -> Iterator[Story | None]:
    """None for each document that is laid down, and each story that is linked."""
    for parts in windows:
        with Spill(folder / "records") as spill:
            profiles = {}
            for part in parts:
                for name, record in read_records(lake, part):
                    if spill.keep(name, record):
                        profiles[record.document.id] = profile(record.document)
                    yield None
            groups = group_profiles(profiles)
            del profiles
            yield from link_all(spill.path, map(spill.places, groups))


@contextmanager
def _crew(workers: int) -> Iterator[_LinkAll]:
    """What links many stories, in order, in this process or in as many others."""
    if workers == 1:
        yield lambda path, groups: (_link(path, places) for places in groups)
        return
    with start_pool(workers) as pool:
        yield partial(_link_apart, pool, workers)


def _link(path: Path, places: Sequence[Place]) -> Story:
    return link(take_back(path, places))


def _link_apart(
    pool: ProcessPoolExecutor, workers: int, path: Path, groups: Iterable[list[Place]]
) -> Iterator[Story]:
    waiting: deque[Future[Story]] = deque()
    try:
        for places in groups:
            waiting.append(pool.submit(_link, path, places))
            if len(waiting) > workers * _WAITING:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenExecutor as error:
        reason = "a worker died, perhaps for want of memory: try fewer, or --window month"
        raise UsageError(reason) from error
