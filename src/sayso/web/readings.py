"""Readings: texts being read for a page, one at a time, with how far they are."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from threading import Lock

from sayso.errors import InputError, SaysoError
from sayso.extraction.pipeline import Stage, default_stages, extract
from sayso.model import Document, Record

MOST_WAITING = 8
MOST_KEPT = 32


class BusyError(SaysoError):
    """Too many texts are waiting to be read."""


@dataclass(slots=True)
class Reading:
    """One text: ``outcome`` gives the record, or raises; ``stage`` is what is being done to it."""

    name: str
    kept: bool
    outcome: Future[Record]
    stage: str = "waiting"
    done: int = 0
    total: int = field(default_factory=lambda: len(default_stages()))


class Readings:
    """Reads texts one after the other: the stages take all of a processor each."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, "reading")
        self._readings: OrderedDict[str, Reading] = OrderedDict()
        self._lock = Lock()

    def start(
        self, load: Callable[[], Document], keep: Callable[[Record], object] | None = None
    ) -> Reading:
        """Begin to read what ``load`` gives, and ``keep`` its record if it is to be kept.

        Raises:
            BusyError: too many wait already.
        """
        with self._lock:
            waiting = sum(not reading.outcome.done() for reading in self._readings.values())
            if waiting >= MOST_WAITING:
                raise BusyError(f"{waiting} texts are waiting to be read; try again in a minute")
            reading = Reading(secrets.token_urlsafe(16), keep is not None, Future())
            self._readings[reading.name] = reading
            while len(self._readings) > MOST_KEPT:
                self._readings.popitem(last=False)
        self._pool.submit(_read, reading, load, keep)
        return reading

    def find(self, name: str) -> Reading | None:
        """The reading of that name, None where it was too long ago."""
        return self._readings.get(name)

    def close(self) -> None:
        """Begin no further reading; wait for the one under way."""
        self._pool.shutdown(cancel_futures=True)


def wait_for(reading: Reading, seconds: float) -> bool:
    """Whether the reading was done within ``seconds``."""
    return bool(wait([reading.outcome], seconds).done)


def _read(
    reading: Reading, load: Callable[[], Document], keep: Callable[[Record], object] | None
) -> None:
    """Read it, and leave what came of it as its outcome."""
    try:
        reading.stage = "loading"
        record = extract(load(), [_told(reading, stage) for stage in default_stages()])
        if keep:
            reading.stage = "keeping"
            keep(record)
        reading.outcome.set_result(record)
    except SaysoError as error:
        reading.outcome.set_exception(error)
    except Exception as error:
        reading.outcome.set_exception(InputError.unforeseen("text", error, stage=reading.stage))


def _told(reading: Reading, stage: Stage) -> Stage:
    """``stage``, which tells ``reading`` that it has begun."""

    def run(record: Record) -> Record:
        reading.stage = stage.name
        after = stage.run(record)
        reading.done += 1
        return after

    return Stage(stage.name, run)
