"""httpx's requests over connections of our own."""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator
from functools import cache

import httpcore2
import httpx2

from sayso.reading.fetching.connections import CheckedBackend
from sayso.reading.fetching.deadlines import Deadline


class CheckedTransport(httpx2.BaseTransport):
    """Carries requests to public addresses, or anywhere with ``allow_private``."""

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        backend = CheckedBackend(deadline, allow_private=allow_private)
        self._pool = httpcore2.ConnectionPool(
            ssl_context=_ssl_context(), network_backend=backend, max_keepalive_connections=0
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The response, its body not read yet.

        Raises:
            httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError,
            PrivateAddressError, OSError, UnicodeError: see ``CheckedBackend``.
        """
        url = httpcore2.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        asked = httpcore2.Request(request.method, url, headers=request.headers.raw)
        answer = self._pool.handle_request(asked)
        return httpx2.Response(answer.status, headers=answer.headers, stream=_Body(answer.stream))

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class _Body(httpx2.SyncByteStream):
    def __init__(self, stream: object) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        if isinstance(self._stream, Iterable):
            yield from self._stream

    def close(self) -> None:
        close = getattr(self._stream, "close", None)
        if close:
            close()


@cache
def _ssl_context() -> ssl.SSLContext:
    return httpx2.create_ssl_context()
