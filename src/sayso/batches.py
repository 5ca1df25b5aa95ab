"""Many inputs, one after the other or in several processes, always in the order given."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import NamedTuple

from sayso.errors import InputError, ModelError, UsageError
from sayso.extraction.pipeline import extract
from sayso.model import Failure, Record
from sayso.reading import Metadata, Terms, Unread, Work, failure_of, read_bytes

Outcome = Record | Failure
Reader = Callable[[Work], Outcome | None]

WAITING_PER_JOB = 4  # inputs held in memory ahead of the one that is next in order
_TRIES = 2  # alone, after which the work is held to have killed its process
_STARTS = 5  # of a process that is to read alone: it may be killed before it has begun
_SENTENCE = Work("", b"Rain is likely, she said.", Metadata())


class Read(NamedTuple):
    """What became of one work: None where there was nothing new to read."""

    work: Work
    outcome: Outcome | None


def read_each(
    works: Iterable[Work], jobs: int = 1, terms: Terms | None = None, *, apart: bool = False
) -> Iterator[Read]:
    """Each work with its record, or its failure, in order, as they finish.

    The outcomes are the same for any number of ``jobs`` (processes). A process that dies takes
    one work with it, never the batch; with one job that process is this one, unless it is to be
    ``apart``.

    Raises:
        UsageError: ``jobs`` is less than 1.
        ModelError: the weights are missing, so no input can be read.
    """
    if jobs < 1:
        raise UsageError(f"{jobs} jobs read nothing; give 1 or more")
    since = terms.since if terms else None
    reader = partial(_read, Terms(since=since))  # the rest is the opening's, and may not travel
    if jobs > 1 or apart:
        return _read_in_processes(iter(works), jobs, reader)
    return (Read(work, reader(work)) for work in works)


def _read(terms: Terms, work: Work) -> Outcome | None:
    """The record of one work, or why it has none."""
    if isinstance(work.data, Failure):
        return work.data
    if isinstance(work.data, Unread):
        return None
    try:
        document = read_bytes(work.data, work.origin, work.metadata)
        return None if terms.leaves_out(document.published) else extract(document)
    except InputError as error:
        return failure_of(error)
    except ModelError:
        raise
    except Exception as error:
        return failure_of(InputError.unforeseen(work.origin, error, stage="reading"))


def _read_in_processes(works: Iterator[Work], jobs: int, reader: Reader) -> Iterator[Read]:
    pool = start_pool(jobs)
    waiting: deque[tuple[Work, Future[Outcome | None]]] = deque()
    try:
        while True:
            room = jobs * WAITING_PER_JOB - len(waiting)
            waiting.extend((work, _submit(pool, reader, work)) for work in islice(works, room))
            if not waiting:
                return
            work, outcome = waiting.popleft()
            try:
                yield Read(work, outcome.result())
            except BrokenExecutor:
                pool.shutdown()
                yield Read(work, _read_alone(reader, work))
                pool = start_pool(jobs)
                waiting = deque((work, _submit(pool, reader, work)) for work, _ in waiting)
    finally:
        pool.shutdown(cancel_futures=True)


def _read_alone(reader: Reader, work: Work) -> Outcome | None:
    """The outcome of a work after a process died, by its fault, a neighbour's or nobody's here.

    What kills processes from outside, as a system short of memory does, may meet one that reads
    an innocent work; so it is given up after ``_TRIES`` deaths of processes that read it alone.
    """
    for _ in range(_TRIES):
        with _start_warm() as pool, suppress(BrokenExecutor):
            return _submit(pool, reader, work).result()
    reason = "the process reading it died, perhaps for want of memory"
    return Failure(origin=work.origin, stage="extraction", reason=reason)


def _start_warm() -> ProcessPoolExecutor:
    """A process that has loaded all it reads with, so that its death has to do with its work."""
    for _ in range(_STARTS):
        pool = start_pool(1)
        with suppress(BrokenExecutor):
            pool.submit(warm_up).result()
            return pool
        pool.shutdown()
    return start_pool(1)


def warm_up() -> None:
    """Load all that reading takes, by reading a sentence.

    Raises:
        ModelError: the weights are missing.
    """
    _read(Terms(), _SENTENCE)


def start_pool(jobs: int) -> ProcessPoolExecutor:
    """Processes started afresh: forking a process whose libraries run threads may hang."""
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), follow_parent)


def follow_parent() -> None:
    """Leave Ctrl-C to the parent, and end when it ends, even if it was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    multiprocessing.connection.wait([sentinel])
    os._exit(1)


def _submit(pool: ProcessPoolExecutor, reader: Reader, work: Work) -> Future[Outcome | None]:
    """The outcome to come; a pool that broke before it could start says so in the outcome."""
    try:
        return pool.submit(reader, work)
    except BrokenExecutor as error:
        broken: Future[Outcome | None] = Future()
        broken.set_exception(error)
        return broken
