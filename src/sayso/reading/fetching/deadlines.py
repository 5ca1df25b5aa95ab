"""How long a fetch may take as a whole: a server that drips bytes meets no other bound."""

from __future__ import annotations

import time
from threading import Event


class Deadline:
    """A moment after which nothing is waited for.

    Waiting for a turn (``pause``) puts it off; waiting for a server does not. ``stop`` ends all
    waiting at once.
    """

    def __init__(self, seconds: float, stop: Event) -> None:
        self._end = time.monotonic() + seconds
        self._stop = stop

    def left(self) -> float:
        """The seconds left, 0 where there are none."""
        return 0.0 if self._stop.is_set() else max(0.0, self._end - time.monotonic())

    def pause(self, seconds: float) -> None:
        """Wait for a turn, at no cost."""
        self._end += seconds
        self._stop.wait(seconds)
