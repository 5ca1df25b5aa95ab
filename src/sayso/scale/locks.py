"""One run at a time over a lake on disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.errors import UsageError
from sayso.scale.lakes import OURS, Lake
from sayso.scale.places import locate


@contextmanager
def lock(lake: Lake) -> Iterator[None]:
    """Hold the lake against other runs, which ends with this process whatever ends it.

    Object stores have no such locks, nor has Windows: there it is for the people who start runs.

    Raises:
        UsageError: another run holds it.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    from pyarrow import fs

    system, root = locate(lake.where)
    if not isinstance(system, fs.LocalFileSystem):
        yield
        return
    with Path(root, OURS, "lock").open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise UsageError(f"{lake.where}: another run is writing there: wait for it") from error
        yield
