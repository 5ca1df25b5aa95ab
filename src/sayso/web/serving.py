"""Serving: the application on a socket, until it is told to stop."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from urllib.parse import quote

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from sayso.errors import UsageError
from sayso.web.apps import make_app
from sayso.web.logs import set_up_logs
from sayso.web.settings import Settings

HEADER_SECONDS = 10  # a browser sends its headers at once
GRACE_SECONDS = 10
MOST_CONNECTIONS = 500


class ImpatientProtocol(H11Protocol):
    """HTTP that hangs up on those who open a connection and are slow to say what they want."""

    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._timer = self.loop.call_later(HEADER_SECONDS, self._hang_up)

    def data_received(self, data: bytes) -> None:
        """Wait again where what has come so far is still no request."""
        super().data_received(data)
        idle = self.cycle is None or self.cycle.response_complete
        if not idle and self._timer:
            self._timer.cancel()
            self._timer = None
        elif idle and not self._timer:
            self._timer = self.loop.call_later(HEADER_SECONDS, self._hang_up)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        if self._timer:
            self._timer.cancel()
        super().connection_lost(exc)

    def _hang_up(self) -> None:
        self._timer = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.close()


def serve(settings: Settings, announce: Callable[[str], object]) -> None:
    """Run the server until SIGINT or SIGTERM; answers under way are finished first.

    ``announce`` is told the address to open, with the token where one writes here, once the
    server can be reached there.

    Raises:
        UsageError: the address cannot be listened on.
        LedgerError: the ledger cannot be opened.
    """
    app = make_app(settings)
    set_up_logs()
    config = uvicorn.Config(
        app,
        http=ImpatientProtocol,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    with listen(settings) as listener:
        announce(_address(settings, listener.getsockname()[1]))
        uvicorn.Server(config).run(sockets=[listener])


def listen(settings: Settings) -> socket.socket:
    """A socket on which to be reached."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listener = socket.create_server((settings.host, settings.port), family=family)
    except OSError as error:
        reason = f"cannot listen there ({error.strerror or error}); choose another --port or --host"
        raise UsageError(f"{settings.host}:{settings.port}: {reason}") from error
    # Connections inherit it; asyncio sets it only where a socket names its protocol. Without it
    # a page's head waits 40 ms for the receiver's word before its body follows.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _address(settings: Settings, port: int) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    start = f"http://{host}:{port}/"
    return f"{start}enter?token={quote(settings.token)}" if settings.token else start
