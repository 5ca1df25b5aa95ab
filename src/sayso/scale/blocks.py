"""Blocks: runs of documents that a worker reads and keeps at once, cut by the length of texts.

Towards the end of the last shelf they grow smaller, so that the workers are done with theirs at
about the same time.
"""

from __future__ import annotations

import heapq
import io
import math
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
TAPER = 8  # near the end a block holds this part of what is left, and at least of a whole block
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
    number, weight, text, behind, last_done = 0, 0, 0, 0.0, 0.0
    works: list[Work] = []
    for done, work in _works(shelf, settings.reading):
        heavy = _weight(work)
        seen = last_done / shelf.size if shelf.last and shelf.size else 0.0
        most = _most(settings.block_bytes, text, seen)
        if works and (weight + heavy > most or len(works) == MOST_IN_A_BLOCK):
            yield Block(_name(shelf, number), tuple(works), last_done - behind, weight)
            number, behind, works, weight = number + 1, last_done, [], 0
        works.append(work)
        weight, text, last_done = weight + heavy, text + heavy, done
    if works:
        yield Block(_name(shelf, number) + _LAST, tuple(works), shelf.size - behind, weight)


def _most(whole: int, text: int, seen: float) -> float:
    """How many bytes of text a block may hold, when ``text`` was in the share of a shelf ``seen``.

    Source: Polychronopoulos and Kuck, "Guided Self-Scheduling", IEEE Transactions on Computers
    36(12), 1987.
    """
    left = text * (1 - seen) / seen if seen else math.inf
    return max(min(whole, left / TAPER), whole / TAPER)


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
