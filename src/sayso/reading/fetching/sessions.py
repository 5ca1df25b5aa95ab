"""Fetching for many: turns, robots.txt, tries, and what a page was when it was last fetched."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from types import TracebackType

from sayso.model import Validators
from sayso.reading.fetching.settings import Fetched, Settings

_THREADS = 8


class Session:
    """Fetches pages in a few threads; a context manager that ends them."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._stop = Event()
        self._pool = ThreadPoolExecutor(_THREADS, "sayso-fetch")
        self._fetcher: object = None

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def submit(self, url: str, known: Validators | None = None) -> Future[Fetched]:
        """The page at ``url``, to come.

        The result raises ``InputError``, its stage "fetching", where the page cannot be had.
        """
        from sayso.reading.fetching.requests import Fetcher

        if self._fetcher is None:
            self._fetcher = Fetcher(self.settings, self._stop)
        assert isinstance(self._fetcher, Fetcher)
        return self._pool.submit(self._fetcher.fetch, url, known)
