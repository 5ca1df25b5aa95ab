"""What a site's robots.txt asks of programs.

Source: RFC 9309. A robots.txt that is not there allows all; one that cannot be had now, because
the server fails, allows nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from threading import Lock
from typing import NamedTuple

from protego import Protego

from sayso.reading.fetching.addresses import PrivateAddressError

AGENT = "sayso"
LARGEST_BYTES = 512_000  # RFC 9309 asks for 500 KiB at least
_MOST_SITES = 1000  # held in memory
_MOST_FAILURES = 3  # a list of a thousand pages of a dead site must end
_LONGEST_DELAY = 10.0  # seconds; longer ones mean another kind of program
_MISSING = range(400, 500)
_FOUND = range(200, 300)


class Answer(NamedTuple):
    """What a site said to a request for its robots.txt."""

    status: int
    text: str = ""


class SilentSiteError(Exception):
    """A site did not say what it allows, time after time; it is not asked again.

    Its cause is what came of asking the last time.
    """


class Robots:
    """The rules of the sites met so far, each asked for once by ``ask(url of robots.txt)``."""

    def __init__(self) -> None:
        self._failures: Counter[str] = Counter()
        self._last_errors: dict[str, Exception] = {}
        self._rules: dict[str, Protego | None] = {}
        self._locks: dict[str, Lock] = {}
        self._lock = Lock()

    def rules(self, site: str, ask: Callable[[str], Answer]) -> Protego | None:
        """The rules of ``site`` (scheme and host); None where nothing may be fetched now.

        Raises:
            SilentSiteError: the site has failed too often; what ``ask`` raises passes through.
        """
        with self._lock:
            lock = self._locks.setdefault(site, Lock())
        with lock:
            if site not in self._rules:
                found = self._ask(site, ask)
                with self._lock:
                    if len(self._rules) >= _MOST_SITES:
                        self._rules.clear()
                    self._rules[site] = found
            return self._rules[site]

    def _ask(self, site: str, ask: Callable[[str], Answer]) -> Protego | None:
        if self._failures[site] >= _MOST_FAILURES:
            raise SilentSiteError(site) from self._last_errors[site]
        try:
            return _rules(ask(f"{site}/robots.txt"))
        except PrivateAddressError:
            raise
        except Exception as error:
            self._failures[site] += 1
            self._last_errors[site] = error
            raise


def allows(rules: Protego | None, url: str) -> bool:
    """Whether ``url`` may be fetched."""
    return rules is not None and bool(rules.can_fetch(url, AGENT))


def delay(rules: Protego | None) -> float:
    """The seconds between requests that the site asks for."""
    return min(_LONGEST_DELAY, (rules and rules.crawl_delay(AGENT)) or 0.0)


def _rules(answer: Answer) -> Protego | None:
    if answer.status in _FOUND:
        return Protego.parse(answer.text)
    return Protego.parse("") if answer.status in _MISSING else None
