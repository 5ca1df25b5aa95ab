"""Blocks: runs of documents that a worker reads and keeps at once, cut by the length of texts."""

from __future__ import annotations

import heapq
import io
from collections.abc import Collection, Iterable, Iterator

import msgspec

from sayso.errors import InputError
from sayso.reading.inputs.expanding import expand_stream, guarded
from sayso.reading.inputs.streams import stream_of
from sayso.reading.works import Item, Terms, Work, failed
from sayso.scale.places import InputFile, locate
from sayso.scale.settings import Settings
from sayso.scale.shelves import Shelf

MOST_IN_A_BLOCK = 1_000  # documents, however short
AHEAD = 64  # blocks held back, to hand out the long ones first
_MARKUP_PER_TEXT = 8  # bytes of a page for each of its text, about
_LAST = "-last"


class Block(msgspec.Struct, frozen=True):
    """Documents to be read together.

    ``id`` names the shelf and the place on it, the same in every run; ``share`` is the bytes of
    the shelf that it stands for; ``weight`` about how many bytes of text it holds.
    """

    id: str
    works: tuple[Work, ...]
    share: float
    weight: int


def cut_shelf(shelf: Shelf, settings: Settings, finished: Collection[str]) -> Iterator[Block]:
    """The blocks of a shelf that are not ``finished`` (ids), in order."""
    if not is_finished(shelf, finished):
        yield from (block for block in _cut(shelf, settings) if block.id not in finished)


def longest_first(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those that take long first as far as ``AHEAD`` blocks show.

    So none of them is begun at the very end, while other workers stand idle.
    """
    held: list[tuple[int, str, Block]] = []
    for block in blocks:
        heapq.heappush(held, (-block.weight, block.id, block))
        if len(held) > AHEAD:
            yield heapq.heappop(held)[2]
    while held:
        yield heapq.heappop(held)[2]


def is_finished(shelf: Shelf, finished: Collection[str]) -> bool:
    """Whether all blocks of the shelf are among the ``finished`` ids."""
    number = 0
    while (name := _name(shelf, number)) in finished:
        number += 1
    return name + _LAST in finished


def _name(shelf: Shelf, number: int) -> str:
    return f"{shelf.number:06}-{number:06}"


def _cut(shelf: Shelf, settings: Settings) -> Iterator[Block]:
    """The blocks in order; the name of the last says that it is."""
    number, weight, behind, last_done = 0, 0, 0.0, 0.0
    works: list[Work] = []
    for done, work in _works(shelf, settings.reading):
        heavy = _weight(work)
        if works and (weight + heavy > settings.block_bytes or len(works) == MOST_IN_A_BLOCK):
            yield Block(_name(shelf, number), tuple(works), last_done - behind, weight)
            number, behind, works, weight = number + 1, last_done, [], 0
        works.append(work)
        weight, last_done = weight + heavy, done
    if works:
        yield Block(_name(shelf, number) + _LAST, tuple(works), shelf.size - behind, weight)


def _weight(work: Work) -> int:
    if not isinstance(work.data, bytes):
        return 0
    markup = work.data[:100].lstrip().startswith(b"<")
    return len(work.data) // _MARKUP_PER_TEXT if markup else len(work.data)


def _works(shelf: Shelf, terms: Terms) -> Iterator[tuple[float, Work]]:
    """The documents in a shelf's files, each with how many bytes of the shelf are done with it."""
    behind = 0
    for file in shelf.files:
        for item in guarded(_open(file, terms), file.where):
            yield behind + item.done * file.size, _without_leads(item)
        behind += file.size


def _open(file: InputFile, terms: Terms) -> Iterator[Item]:
    system, path = locate(file.where)
    try:
        with system.open_input_file(path) as opened:
            yield from expand_stream(stream_of(io.BufferedReader(opened), file.where), terms)
    except OSError as error:
        raise InputError(file.where, f"cannot be read ({' '.join(str(error).split())})") from error


def _without_leads(item: Item) -> Work:
    if isinstance(item, Work):
        return item
    return failed(InputError(item.url, "is not fetched here: fetch it with `sayso add`"))
