"""Many inputs, one after the other or in several processes, always in the order given."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from itertools import islice
from typing import NamedTuple

from sayso.errors import InputError, ModelError, UsageError
from sayso.extraction.pipeline import extract
from sayso.model import Failure, Record
from sayso.reading import Metadata, load_bytes, read_bytes

Outcome = Record | Failure

WAITING_PER_JOB = 4  # inputs held in memory ahead of the one that is next in order


class Work(NamedTuple):
    """One input to read: its name, its bytes (or why there are none), and what is known of it."""

    origin: str
    data: bytes | Failure
    metadata: Metadata


def load_work(origin: str, metadata: Metadata) -> Work:
    """The file called ``origin`` (``-``: standard input), ready to be read by any process."""
    try:
        return Work(origin, load_bytes(origin), metadata)
    except InputError as error:
        return Work(origin, _failure(error), metadata)


def read_each(works: Iterable[Work], jobs: int = 1) -> Iterator[Outcome]:
    """Each work's record, or its failure, in order, as they finish.

    The outcomes are the same for any number of ``jobs`` (processes). A process that dies takes
    one input with it, never the batch.

    Raises:
        UsageError: ``jobs`` is less than 1.
        ModelError: the weights are missing, so no input can be read.
    """
    if jobs < 1:
        raise UsageError(f"{jobs} jobs read nothing; give 1 or more")
    return map(_read, works) if jobs == 1 else _read_in_processes(iter(works), jobs)


def _read(work: Work) -> Outcome:
    """The record of one input, or why it has none."""
    if isinstance(work.data, Failure):
        return work.data
    try:
        return extract(read_bytes(work.data, work.origin, work.metadata))
    except InputError as error:
        return _failure(error)
    except ModelError:
        raise
    except Exception as error:
        return _failure(InputError.unforeseen(work.origin, error, stage="reading"))


def _read_in_processes(works: Iterator[Work], jobs: int) -> Iterator[Outcome]:
    pool = _start_pool(jobs)
    waiting: deque[tuple[Work, Future[Outcome]]] = deque()
    try:
        while True:
            room = jobs * WAITING_PER_JOB - len(waiting)
            waiting.extend((work, _submit(pool, work)) for work in islice(works, room))
            if not waiting:
                return
            work, outcome = waiting.popleft()
            try:
                yield outcome.result()
            except BrokenExecutor:
                pool.shutdown()
                yield _read_alone(work)
                pool = _start_pool(jobs)
                waiting = deque((work, _submit(pool, work)) for work, _ in waiting)
    finally:
        pool.shutdown(cancel_futures=True)


def _read_alone(work: Work) -> Outcome:
    """The outcome of a work after a process died, by its fault or by a neighbour's."""
    with _start_pool(1) as pool:
        try:
            return _submit(pool, work).result()
        except BrokenExecutor:
            reason = "the process reading it died, perhaps for want of memory"
            return Failure(origin=work.origin, stage="extraction", reason=reason)


def _start_pool(jobs: int) -> ProcessPoolExecutor:
    """Processes started afresh: forking a process whose libraries run threads may hang."""
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _leave_interrupts)


def _leave_interrupts() -> None:
    """Ctrl-C is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _submit(pool: ProcessPoolExecutor, work: Work) -> Future[Outcome]:
    """The outcome to come; a pool that broke before it could start says so in the outcome."""
    try:
        return pool.submit(_read, work)
    except BrokenExecutor as error:
        broken: Future[Outcome] = Future()
        broken.set_exception(error)
        return broken


def _failure(error: InputError) -> Failure:
    return Failure(origin=error.origin, stage=error.stage, reason=error.reason)
