"""Files and standard input as streams that can be read twice."""

from __future__ import annotations

import gzip
import io
import shutil
import sys
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple, cast

from sayso.errors import InputError
from sayso.reading.files import STANDARD_INPUT, check_size, reason_of
from sayso.reading.inputs.kinds import HEAD_BYTES

_GZIP = b"\x1f\x8b"
_GZIP_BITS = 16 + zlib.MAX_WBITS
_IN_MEMORY_BYTES = 20_000_000  # of standard input; more goes to a file


class Stream(NamedTuple):
    """An open input: what it is called, its bytes unpacked, its bytes as they are, and its start.

    ``packed`` differs from ``plain`` for gzip only; ``size`` counts its bytes.
    """

    origin: str
    plain: IO[bytes]
    packed: IO[bytes]
    head: bytes
    size: int

    def read_whole(self) -> bytes:
        """All bytes.

        Raises:
            InputError: there are more than one document may have.
        """
        return check_size(read_up_to(self.plain, self.origin), self.origin)

    @property
    def done(self) -> float:
        """The share of the packed bytes that was read."""
        return min(1.0, self.packed.tell() / self.size) if self.size else 1.0


@contextmanager
def open_stream(origin: str) -> Iterator[Stream]:
    """The file called ``origin``, or standard input where it is ``-``; gzip is unpacked.

    Raises:
        InputError: it cannot be opened or read.
    """
    try:
        file = _spool() if origin == STANDARD_INPUT else Path(origin).open("rb")  # noqa: SIM115
    except (OSError, ValueError) as error:
        raise InputError(origin, reason_of(error, origin)) from error
    with file:
        yield stream_of(file, origin)


def stream_of(file: IO[bytes], origin: str) -> Stream:
    """An open file as a stream.

    Raises:
        InputError: it cannot be read.
    """
    try:
        size = file.seek(0, io.SEEK_END)
        file.seek(0)
        start = file.read(HEAD_BYTES)
        file.seek(0)
    except (OSError, ValueError) as error:
        raise InputError(origin, reason_of(error, origin)) from error
    if not start.startswith(_GZIP):
        return Stream(origin, file, file, start, size)
    plain = cast(IO[bytes], gzip.GzipFile(fileobj=file, mode="rb"))
    return Stream(origin, plain, file, _unpack_start(start, origin), size)


def _unpack_start(packed: bytes, origin: str) -> bytes:
    """The start of what was packed, as far as ``packed`` goes."""
    try:
        return zlib.decompressobj(_GZIP_BITS).decompress(packed, HEAD_BYTES)
    except zlib.error as error:
        raise InputError(origin, f"is no whole gzip file ({error})") from error


def read_up_to(file: IO[bytes], origin: str) -> bytes:
    """The bytes of ``file``, as far as one document may go and one more.

    Raises:
        InputError: it is damaged.
    """
    from sayso.reading.files import LARGEST_BYTES

    try:
        return file.read(LARGEST_BYTES + 1)
    except Exception as error:
        raise InputError(origin, f"is damaged ({' '.join(str(error).split())})") from error


def _spool() -> IO[bytes]:
    """Standard input as a file that can be read twice, in memory while it is small."""
    spooled = tempfile.SpooledTemporaryFile(_IN_MEMORY_BYTES)  # noqa: SIM115 - the caller closes
    shutil.copyfileobj(sys.stdin.buffer, spooled)
    spooled.seek(0)
    return spooled
