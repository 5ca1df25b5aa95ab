"""What could not be read: listed at the end, and in a file where one is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

import msgspec
import typer

from sayso.cli.endings import PARTLY_REFUSED, REFUSED, complain
from sayso.model import Failure, Record

if TYPE_CHECKING:
    from sayso.batches import Read

_MOST_LISTED = 100


class FailureReport:
    """Takes failures as they happen; tells of them when it is left, however that comes about.

    ``seen`` is to be raised with each document, ``count`` is how many of them failed.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.count = 0
        self.seen = 0
        self._listed: list[Failure] = []
        self._path = path
        self._file: TextIO | None = None

    def __enter__(self) -> FailureReport:
        if self._path:
            self._file = self._path.open("w", encoding="utf-8", newline="\n")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file:
            self._file.close()
        for failure in self._listed:
            complain(f"{failure.origin}: {failure.reason}")
        more = self.count - len(self._listed)
        if more:
            where = f"see {self._path}" if self._path else "--failures FILE keeps them all"
            complain(f"{more:,} more could not be read; {where}")

    def records(self, reads: Iterable[Read]) -> Iterator[Record]:
        """The records among what was read; failures are noted."""
        for _, outcome in reads:
            self.seen += 1
            if isinstance(outcome, Failure):
                self.note(outcome)
            elif outcome is not None:
                yield outcome

    def note(self, failure: Failure) -> None:
        """Take a failure."""
        self.count += 1
        if len(self._listed) < _MOST_LISTED:
            self._listed.append(failure)
        if self._file:
            self._file.write(msgspec.json.encode(failure).decode() + "\n")
            self._file.flush()

    def end(self) -> None:
        """End the command as it should end.

        Raises:
            typer.Exit: some or all documents failed.
        """
        if self.count:
            raise typer.Exit(REFUSED if self.count == self.seen else PARTLY_REFUSED)
