"""A bar on standard error while many documents are read and a person watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")


def with_progress(
    items: Iterable[T],
    label: str,
    share: Callable[[T], float],
    *,
    count: Callable[[T], int] | None = None,
    note: Callable[[T], str] | None = None,
    shown: bool = True,
) -> Iterator[T]:
    """``items``, with a bar that shows how far they are, how fast, and for how long still.

    ``share`` tells of an item how much of all lies behind it, 0 to 1; ``count`` how many
    documents do, where an item is not one; ``note`` what else is to be said. There is no bar
    where standard error is no terminal.
    """
    if not shown or not sys.stderr.isatty():
        yield from items
        return
    with _bar() as bar:
        task = bar.add_task(label, total=1.0, count=0, rate="", note="")
        for number, item in enumerate(items, start=1):
            counted = count(item) if count else number
            elapsed = bar.tasks[0].elapsed or 0.0
            rate = f"{counted / elapsed:.1f}/s" if elapsed else ""
            words = note(item) if note else ""
            bar.update(task, completed=share(item), count=counted, rate=rate, note=words)
            yield item


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[count]:,}"),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("left"),
        TextColumn("{task.fields[note]}"),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,  # it is for records alone
    )
