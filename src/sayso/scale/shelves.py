"""Shelves: files that are opened together, many small ones or a large one.

The list of shelves is kept with what was made of them and only grows, so that a file added later
leaves the numbers of the others, and of their blocks, as they were.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from sayso.errors import UsageError
from sayso.scale.places import InputFile

SHELF_BYTES = 4_000_000


class Shelf(msgspec.Struct, frozen=True):
    """Files that one task opens; ``number`` is the shelf's place in the list.

    ``last`` is whether no other was listed behind it at the time.
    """

    number: int
    files: tuple[InputFile, ...]
    last: bool = False

    @property
    def size(self) -> int:
        """The bytes of its files."""
        return sum(file.size for file in self.files)


def add_shelves(shelves: Sequence[Shelf], files: Iterable[InputFile]) -> list[Shelf]:
    """The shelves, with new ones for those of ``files`` that stand on none yet.

    Raises:
        UsageError: a file has another size than when it was put on its shelf.
    """
    known = {file.where: file.size for shelf in shelves for file in shelf.files}
    all_shelves, size = list(shelves), 0
    waiting: list[InputFile] = []
    for file in files:
        if known.get(file.where, file.size) != file.size:
            raise UsageError(f"{file.where}: has changed since this was begun: name a new output")
        if file.where in known:
            continue
        if waiting and size + file.size > SHELF_BYTES:
            all_shelves.append(Shelf(len(all_shelves), tuple(waiting)))
            waiting, size = [], 0
        waiting.append(file)
        size += file.size
    if waiting:
        all_shelves.append(Shelf(len(all_shelves), tuple(waiting), last=True))
    return all_shelves
