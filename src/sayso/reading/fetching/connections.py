"""Connections to checked addresses only, each read and write within the deadline."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

import httpcore2
from httpcore2 import SOCKET_OPTION, NetworkBackend, NetworkStream

from sayso.reading.fetching.deadlines import Deadline
from sayso.reading.fetching.lookups import look_up

_CONNECT_SECONDS = 8.0
_SLICE_SECONDS = 0.5  # of waiting, after which it is seen whether the program is ending


class CheckedBackend(NetworkBackend):
    """Connects to a host's addresses after they were checked, never by its name.

    ``PrivateAddressError``, ``OSError`` and ``UnicodeError`` of the resolver pass through.
    """

    def __init__(
        self, deadline: Deadline, *, allow_private: bool, inner: NetworkBackend | None = None
    ) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._inner = inner or httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        """A connection to the first address of ``host`` that takes one."""
        failure: Exception = httpcore2.ConnectTimeout("no time left")
        found = look_up(host, port, self._deadline, allow_private=self._allow_private)
        for address in found:
            seconds = min(_CONNECT_SECONDS, self._deadline.left())
            if not seconds:
                break
            try:
                stream = self._inner.connect_tcp(address, port, seconds, local_address)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
            else:
                return _BoundStream(stream, self._deadline)
        raise failure


class _BoundStream(NetworkStream):
    """A stream whose reads and writes end with the deadline."""

    def __init__(self, inner: NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        while True:
            left = self._left(httpcore2.ReadTimeout)
            with suppress(httpcore2.ReadTimeout):
                return self._inner.read(max_bytes, min(left, _SLICE_SECONDS))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._left(httpcore2.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> NetworkStream:
        left = self._left(httpcore2.ConnectTimeout)
        return _BoundStream(
            self._inner.start_tls(ssl_context, server_hostname, left), self._deadline
        )

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)

    def _left(self, error: type[Exception]) -> float:
        left = self._deadline.left()
        if not left:
            raise error("no time left")
        return left
