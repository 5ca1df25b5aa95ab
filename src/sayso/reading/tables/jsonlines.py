"""JSON lines: a document a line."""

from __future__ import annotations

import json
from collections.abc import Iterator

import msgspec

from sayso.errors import InputError
from sayso.reading.files import LARGEST_BYTES
from sayso.reading.inputs.streams import Stream
from sayso.reading.tables.fields import work_of
from sayso.reading.works import Item, Terms, failed


def expand_json_lines(stream: Stream, terms: Terms) -> Iterator[Item]:
    """A work for each line that is not empty, called ``FILE#LINE``.

    Raises:
        InputError: a line is longer than a document may be.
    """
    number = 0
    while line := stream.plain.readline(LARGEST_BYTES + 1):
        number += 1
        if len(line) > LARGEST_BYTES:
            raise InputError(stream.origin, f"its line {number:,} is longer than any document")
        if line.strip():
            yield _work(line, f"{stream.origin}#{number}", stream.done, terms)


def _work(line: bytes, origin: str, done: float, terms: Terms) -> Item:
    line = line.removeprefix(b"\xef\xbb\xbf")
    try:
        row = _decode(line)
    except (ValueError, RecursionError) as error:  # UnicodeDecodeError is one
        reason = f"is no whole JSON object ({' '.join(str(error).split())})"
        return failed(InputError(origin, reason), done)
    if not isinstance(row, dict):
        return failed(InputError(origin, "is no JSON object"), done)
    return work_of(row, origin, done, terms)


def _decode(line: bytes) -> object:
    """The value in a line; the slow way forgives a lone surrogate."""
    try:
        return msgspec.json.decode(line)
    except msgspec.DecodeError:
        if b"\\u" not in line:
            raise
        return json.loads(line)
