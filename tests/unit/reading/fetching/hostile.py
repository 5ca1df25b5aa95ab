"""A server that answers with whatever bytes it is told to, as slowly as it is told to."""

from __future__ import annotations

import itertools
import random
import socket
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress

Script = Callable[[], Iterable[bytes]]
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
PAUSE_S = 0.05  # between two pieces


def dripped(data: bytes) -> Iterator[bytes]:
    return (bytes([byte]) for byte in data)


def endless_gzip() -> Iterator[bytes]:
    packer = zlib.compressobj(wbits=31)
    yield OK + b"Content-Encoding: gzip\r\n\r\n"
    while True:
        yield packer.compress(bytes(1_000_000)) + packer.flush(zlib.Z_SYNC_FLUSH)


SCRIPTS: dict[str, Script] = {
    "nothing": lambda: (),
    "silence": lambda: itertools.repeat(b""),
    "status drips": lambda: dripped(OK * 50),
    "headers drip": lambda: itertools.chain([OK], dripped(b"X-A: b\r\n" * 500)),
    "headers never end": lambda: itertools.chain([OK], itertools.repeat(b"X-A: b\r\n" * 1000)),
    "a header never ends": lambda: itertools.chain([OK, b"X: "], itertools.repeat(b"a" * 10_000)),
    "body drips": lambda: itertools.chain([OK + b"\r\n"], dripped(b"<p>" * 500)),
    "body never ends": lambda: itertools.chain([OK + b"\r\n"], itertools.repeat(b"a" * 65_536)),
    "gzip never ends": endless_gzip,
    "body is cut off": lambda: [OK + b"Content-Length: 1000\r\n\r\n<p>half"],
    "length is no number": lambda: [OK + b"Content-Length: -7\r\n\r\n<p>"],
    "lengths differ": lambda: [OK + b"Content-Length: 1\r\nContent-Length: 9\r\n\r\n<p>"],
    "chunks are broken": lambda: [OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n<p>\r\n"],
    "chunks drip": lambda: itertools.chain(
        [OK + b"Transfer-Encoding: chunked\r\n\r\n"], dripped(b"1\r\na\r\n" * 500)
    ),
    "no HTTP": lambda: [b"220 smtp.example ESMTP\r\n"],
    "NULs": lambda: [b"\x00" * 4096],
    "redirect to itself": lambda: [b"HTTP/1.1 302 Found\r\nLocation: /story\r\n\r\n"],
    "redirect with a broken address": lambda: [b"HTTP/1.1 302 x\r\nLocation: http://[\xff\r\n\r\n"],
    "informational without end": lambda: itertools.repeat(b"HTTP/1.1 103 Early\r\n\r\n"),
    "asks to wait": lambda: [b"HTTP/1.1 429 x\r\nRetry-After: 99999999999999999999\r\n\r\n"],
}


def damaged_script(seed: int) -> Script:
    """One of the scripts with bytes flipped, cut off or put in elsewhere."""
    chance = random.Random(seed)
    pieces = list(itertools.islice(chance.choice(list(SCRIPTS.values()))(), 40))
    data = bytearray(b"".join(pieces) or OK)[:100_000]
    for _ in range(chance.choice((1, 4, 16))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    step = chance.choice((1, 7, 1000, 100_000))
    return lambda: (bytes(data[at : at + step]) for at in range(0, len(data), step))


@contextmanager
def serving(script: Script, robots: Script | None = None) -> Iterator[str]:
    """The address of a page that a server gives by ``script``, for as long as it is needed."""
    listening = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()
    answers = [robots] if robots else [lambda: [b"HTTP/1.1 404 x\r\nContent-Length: 0\r\n\r\n"]]

    def serve() -> None:
        while not stop.is_set():
            with suppress(OSError):
                connection, _ = listening.accept()
                asked = answers.pop() if answers else script
                threading.Thread(target=answer, args=(connection, asked), daemon=True).start()

    def answer(connection: socket.socket, asked: Script) -> None:
        with connection, suppress(OSError):
            connection.settimeout(5)
            connection.recv(65_536)
            for piece in asked():
                connection.sendall(piece)
                if stop.wait(PAUSE_S if len(piece) < 1000 else 0):
                    return

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/story"
    finally:
        stop.set()
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join()
