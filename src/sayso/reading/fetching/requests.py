"""One page, through redirects and second tries."""

from __future__ import annotations

from threading import Event

import httpx2

from sayso.model import Validators
from sayso.reading.fetching import robots
from sayso.reading.fetching.bodies import ACCEPTED, BodyError, read_body
from sayso.reading.fetching.deadlines import Deadline
from sayso.reading.fetching.rates import Rates
from sayso.reading.fetching.redirects import MOST_REDIRECTS, is_on_web, redirected
from sayso.reading.fetching.refusals import LaterError, explained, refusal
from sayso.reading.fetching.settings import Fetched, Settings
from sayso.reading.fetching.transports import CheckedTransport
from sayso.versions import VERSION

USER_AGENT = f"{robots.AGENT}/{VERSION} (reads news articles for a person)"
_LONGEST_URL = 8192
_ROBOTS_SECONDS = 10.0
_LONGEST_REST = 10.0  # seconds that a server may ask for before another try
_UNCHANGED, _FOUND, _REFUSED, _GONE = 304, 200, (401, 402, 403, 451), (404, 410)
_BUSY = (408, 425, 429, 500, 502, 503, 504)
_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": ACCEPTED,
    "Accept-Language": "en,*;q=0.5",
}


class Fetcher:
    """Fetches one page after the other, in any number of threads."""

    def __init__(self, settings: Settings, stop: Event) -> None:
        self._settings = settings
        self._stop = stop
        self._rates = Rates(settings.interval_s)
        self._robots = robots.Robots()

    def fetch(self, url: str, known: Validators | None = None) -> Fetched:
        """The page at ``url``; without bytes where it has not changed since ``known``.

        Raises:
            InputError: it cannot be had; the stage is "fetching".
        """
        deadline = Deadline(self._settings.patience_s, self._stop)
        rest = self._settings.backoff_s
        for attempt in range(1, self._settings.tries + 1):
            try:
                with explained(url):
                    return self._fetch(url, known, deadline)
            except LaterError as error:
                pause = max(rest, error.rest_s)
                if attempt == self._settings.tries or pause > min(_LONGEST_REST, deadline.left()):
                    tried = f", tried {attempt} times" if attempt > 1 else ""
                    raise refusal(url, f"{error}{tried}; try again later") from error
                self._stop.wait(pause)
                rest *= 2
        raise AssertionError("unreachable")

    def _fetch(self, url: str, known: Validators | None, deadline: Deadline) -> Fetched:
        def wait(target: httpx2.URL) -> None:
            self._take_turn(target, url, deadline)

        with (
            self._client(deadline) as client,
            redirected(client, url, _conditions(known), wait) as response,
        ):
            if response is None:
                reason = f"redirects more than {MOST_REDIRECTS} times, perhaps in a circle"
                raise refusal(url, reason)
            return self._answer(response, url, known)

    def _client(self, deadline: Deadline) -> httpx2.Client:
        """A client for one page: its cookies, which some sites need to redirect, end with it."""
        transport = CheckedTransport(deadline, allow_private=self._settings.allow_private)
        return httpx2.Client(transport=transport, headers=_HEADERS, trust_env=False)

    def _take_turn(self, target: httpx2.URL, url: str, deadline: Deadline) -> None:
        """Let pass what may be fetched, when it may."""
        if not is_on_web(target):
            raise refusal(url, f"leads to {str(target)[:100]!r}, which is not on the web")
        if len(str(target)) > _LONGEST_URL:
            raise refusal(url, "has an address longer than any page's")
        site = f"{target.scheme}://{target.netloc.decode('ascii')}"
        rules = self._robots.rules(site, lambda address: self._ask(address, deadline))
        if rules is None:
            raise LaterError("its site does not say what programs may fetch (robots.txt)")
        if not robots.allows(rules, str(target)):
            reason = "is not for programs, says its site's robots.txt; save the page and give that"
            raise refusal(url, reason)
        deadline.pause(self._rates.take_turn(target.host, robots.delay(rules)))

    def _ask(self, address: str, deadline: Deadline) -> robots.Answer:
        """What a site says of programs, within the time that is left for the page."""
        seconds = min(_ROBOTS_SECONDS, deadline.left())
        with (
            self._client(Deadline(seconds, self._stop)) as client,
            redirected(client, address) as response,
        ):
            if response is None:
                return robots.Answer(404)  # RFC 9309: too many redirects count as none
            encoding = response.headers.get("Content-Encoding", "")
            try:
                body = read_body(response.iter_raw(), encoding, robots.LARGEST_BYTES)
            except BodyError as error:
                raise BodyError(f"its site's robots.txt {error}") from error
            return robots.Answer(response.status_code, body.decode("utf-8", "replace"))

    def _answer(self, response: httpx2.Response, url: str, known: Validators | None) -> Fetched:
        status, headers = response.status_code, response.headers
        if status == _UNCHANGED and known:
            return Fetched(str(response.url), None, validators=known)
        if status in _BUSY:
            rest = _seconds(headers.get("Retry-After", ""))
            self._rates.put_off(response.url.host, min(rest, _LONGEST_REST))
            raise LaterError(f"its server is busy or broken ({status})", rest)
        if status in _REFUSED:
            raise refusal(url, f"its server does not give it to programs ({status})")
        if status in _GONE:
            raise refusal(url, f"no such page ({status})")
        if status != _FOUND:
            raise refusal(url, f"its server answers {status} instead of a page")
        data = read_body(
            response.iter_raw(), headers.get("Content-Encoding", ""), self._settings.most_bytes
        )
        seen = Validators(headers.get("ETag"), headers.get("Last-Modified"))
        return Fetched(
            str(response.url.copy_with(fragment=None)),
            data,
            response.charset_encoding,
            seen if any(seen) else None,
        )


def _conditions(known: Validators | None) -> dict[str, str]:
    given = known or Validators()
    named = {"If-None-Match": given.etag, "If-Modified-Since": given.modified}
    return {name: value for name, value in named.items() if value}


def _seconds(header: str) -> float:
    """What ``Retry-After`` asks for, 0 where it names a day."""
    return float(header) if header.isdecimal() and len(header) < 6 else 0.0
