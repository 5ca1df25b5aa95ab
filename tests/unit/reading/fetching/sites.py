"""A site on this machine's loopback address, for tests that fetch."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event
from typing import NamedTuple

from sayso.reading.fetching.settings import Settings

QUICK = Settings(allow_private=True, patience_s=3.0, interval_s=0.0, backoff_s=0.01)


class Reply(NamedTuple):
    """What the site answers; ``pause_s`` passes before each byte of the body where it is set."""

    body: bytes = b"<html><body><p>The quay is closed, said Edda Brannigan.</p></body></html>"
    status: int = 200
    headers: Mapping[str, str] = {"Content-Type": "text/html; charset=utf-8"}
    pause_s: float = 0.0


Route = Reply | Callable[[BaseHTTPRequestHandler], Reply]


class Site:
    """A running site: its address, what it answers, and every path that it was asked for."""

    def __init__(self, routes: Mapping[str, Route], host: str = "127.0.0.1") -> None:
        self.routes = dict(routes)
        self.asked: list[str] = []
        self.stopped = Event()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                route = site.routes.get(self.path, Reply(b"", 404))
                site.answer(self, route if isinstance(route, Reply) else route(self))

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer((host, 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self.port: int = self._server.server_address[1]
        self.url = f"http://{host}:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def answer(self, handler: BaseHTTPRequestHandler, reply: Reply) -> None:
        """Send the reply; whoever asked may have gone."""
        try:
            handler.send_response_only(reply.status)
            for name, value in reply.headers.items():
                handler.send_header(name, value)
            handler.end_headers()
            if not reply.pause_s:
                handler.wfile.write(reply.body)
                return
            for byte in reply.body:
                handler.wfile.write(bytes([byte]))
                if self.stopped.wait(reply.pause_s):
                    return
        except OSError:
            pass

    def close(self) -> None:
        """End the site."""
        self.stopped.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@contextmanager
def running(routes: Mapping[str, Route], host: str = "127.0.0.1") -> Iterator[Site]:
    """A site that answers as ``routes`` say, for as long as it is needed."""
    site = Site(routes, host)
    try:
        yield site
    finally:
        site.close()
