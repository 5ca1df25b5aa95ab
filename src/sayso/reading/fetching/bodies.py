"""Bodies of responses, unpacked here so that a small one cannot become a huge one."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable

ACCEPTED = "gzip, deflate"  # brotli and zstd have no bound on what a few bytes unpack to

_GZIP = 16 + zlib.MAX_WBITS
_Unpack = Callable[[bytes, int], bytes]


class BodyError(Exception):
    """A body is too large or damaged; the message says which."""


def read_body(chunks: Iterable[bytes], encoding: str, most_bytes: int) -> bytes:
    """All of a body, unpacked as its ``Content-Encoding`` says.

    Raises:
        BodyError: it is larger than ``most_bytes``, damaged, or packed in another way.
    """
    unpack: _Unpack | None = None
    body = bytearray()
    for chunk in filter(None, chunks):
        unpack = unpack or _unpacker(encoding, chunk)
        try:
            body += unpack(chunk, most_bytes + 1 - len(body))
        except zlib.error as error:
            raise BodyError(f"came damaged ({error})") from error
        if len(body) > most_bytes:
            raise BodyError(f"is larger than {most_bytes / 1_000_000:g} MB")
    return bytes(body)


def _unpacker(encoding: str, first: bytes) -> _Unpack:
    match encoding.strip().lower():
        case "" | "identity":
            return lambda chunk, most: chunk[:most]
        case "gzip" | "x-gzip":
            return zlib.decompressobj(_GZIP).decompress
        case "deflate":  # with zlib's header or, as some servers have it, without
            headed = first[0] & 0x0F == zlib.DEFLATED
            return zlib.decompressobj(zlib.MAX_WBITS if headed else -zlib.MAX_WBITS).decompress
        case other:
            raise BodyError(f"came packed as {other[:20]!r}, which was not asked for")
