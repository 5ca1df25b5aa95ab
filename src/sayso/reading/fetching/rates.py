"""One request at a time to a host, and no more than so many a second."""

from __future__ import annotations

import time
from threading import Lock


class Rates:
    """Hands out turns, for each host in the order of asking."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._next: dict[str, float] = {}
        self._lock = Lock()

    def take_turn(self, host: str, seconds: float = 0.0) -> float:
        """The seconds to wait before a request to ``host``; ``seconds`` is what it asks for."""
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + max(self._seconds, seconds)
            return turn - now

    def put_off(self, host: str, seconds: float) -> None:
        """Give ``host`` a rest: no turn before so many seconds have passed."""
        with self._lock:
            later = time.monotonic() + seconds
            self._next[host] = max(later, self._next.get(host, later))
