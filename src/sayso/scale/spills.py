"""Spills: records laid down on the disk of this machine, to be taken back in another order."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

import msgspec

from sayso.model import Record


class Place(NamedTuple):
    """Where a record lies in a spill's file."""

    start: int
    length: int


class Spill:
    """A file of records, each document once; of two that are the same, the first input's.

    It is a context manager, and deletes the file at the end.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = path.open("wb")
        self._at = 0
        self._found: dict[str, tuple[str, Place]] = {}

    def __enter__(self) -> Spill:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()
        self.path.unlink()

    def keep(self, name: str, record: Record) -> bool:
        """Lay down the record of the input called ``name``, unless an earlier one has its text."""
        document = record.document.id
        if document in self._found and self._found[document][0] <= name:
            return False
        data = zlib.compress(msgspec.msgpack.encode(record), level=1)
        self._file.write(data)
        self._found[document] = name, Place(self._at, len(data))
        self._at += len(data)
        return True

    def places(self, documents: Iterable[str]) -> list[Place]:
        """Where the records of these documents lie."""
        self._file.flush()
        return [self._found[document][1] for document in documents]


def take_back(path: Path, places: Iterable[Place]) -> Iterator[Record]:
    """The records at these places of a spill's file."""
    with path.open("rb") as file:
        for place in places:
            file.seek(place.start)
            data = zlib.decompress(file.read(place.length))
            yield msgspec.msgpack.decode(data, type=Record)
