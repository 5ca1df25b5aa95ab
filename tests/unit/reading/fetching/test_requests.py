"""Pages fetched from a site on this machine: politely, within bounds, with a reason where not."""

from __future__ import annotations

import gzip
import time
import zlib
from http.server import BaseHTTPRequestHandler
from threading import Event

import pytest
from msgspec.structs import replace

from sayso.errors import InputError
from sayso.model import Validators
from sayso.reading.fetching import Fetched, Settings
from sayso.reading.fetching.requests import USER_AGENT, Fetcher
from tests.unit.reading.fetching.sites import QUICK, Reply, Route, running

PAGE = Reply().body
HTML = {"Content-Type": "text/html"}


def fetch(
    routes: dict[str, Route], settings: Settings = QUICK, known: Validators | None = None
) -> Fetched:
    with running(routes) as site:
        return Fetcher(settings, Event()).fetch(f"{site.url}/story", known)


def refusal(routes: dict[str, Route], settings: Settings = QUICK) -> str:
    with pytest.raises(InputError) as caught:
        fetch(routes, settings)
    assert caught.value.stage == "fetching"
    return caught.value.reason


def test_a_page_with_what_its_server_says_of_it() -> None:
    headers = {
        "Content-Type": "text/html; charset=iso-8859-2",
        "ETag": '"a1"',
        "Last-Modified": "Sun, 01 Nov 2026 10:00:00 GMT",
    }
    page = fetch({"/story": Reply(PAGE, headers=headers)})
    assert (page.data, page.charset) == (PAGE, "iso-8859-2")
    assert page.validators == Validators('"a1"', "Sun, 01 Nov 2026 10:00:00 GMT")


def test_who_asks_is_said() -> None:
    def echo(handler: BaseHTTPRequestHandler) -> Reply:
        return Reply(handler.headers["User-Agent"].encode())

    assert fetch({"/story": echo}).data == USER_AGENT.encode()
    assert USER_AGENT.startswith("sayso/")


def test_what_has_not_changed_is_not_sent_again() -> None:
    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        same = handler.headers["If-None-Match"] == '"a1"'
        return Reply(b"", 304) if same else Reply(PAGE)

    assert fetch({"/story": answer}, known=Validators('"a1"')).data is None
    assert fetch({"/story": answer}, known=Validators('"a0"')).data == PAGE


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("identity", PAGE),
    ],
)
def test_packed_pages_are_unpacked(encoding: str, packed: bytes) -> None:
    reply = Reply(packed, headers={**HTML, "Content-Encoding": encoding})
    assert fetch({"/story": reply}).data == PAGE


def test_a_gzip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = Reply(gzip.compress(bytes(200_000_000), 9), headers={"Content-Encoding": "gzip"})
    assert refusal({"/story": bomb}) == "is larger than 20 MB"


def test_other_packing_and_damage_are_refused() -> None:
    assert "'br'" in refusal({"/story": Reply(b"\x8b", headers={"Content-Encoding": "br"})})
    damaged = Reply(b"\x1f\x8b nothing", headers={"Content-Encoding": "gzip"})
    assert refusal({"/story": damaged}).startswith("came damaged")


def test_redirects_are_followed_with_their_cookies() -> None:
    def check(handler: BaseHTTPRequestHandler) -> Reply:
        if handler.headers["Cookie"] == "seen=1":
            return Reply(PAGE)
        return Reply(b"", 302, {"Location": "/story", "Set-Cookie": "seen=1"})

    page = fetch({"/story": check})
    assert page.data == PAGE


def test_the_address_is_the_one_that_it_came_from_in_the_end() -> None:
    page = fetch(
        {"/story": Reply(b"", 301, {"Location": "/2026/story?a=1#top"}), "/2026/story?a=1": Reply()}
    )
    assert page.url.endswith("/2026/story?a=1")


@pytest.mark.parametrize("target", ["/story", "/other", "http://[", "//", "\\\\", "http://a b/"])
def test_redirects_that_lead_nowhere_end(target: str) -> None:
    routes: dict[str, Route] = {
        "/story": Reply(b"", 302, {"Location": target}),
        "/other": Reply(b"", 302, {"Location": "/story"}),
    }
    assert refusal(routes)


def test_a_circle_is_called_one() -> None:
    assert "circle" in refusal({"/story": Reply(b"", 302, {"Location": "/story"})})


@pytest.mark.parametrize(
    ("status", "words"),
    [(404, "no such page"), (410, "no such page"), (403, "not give it"), (418, "answers 418")],
)
def test_what_a_server_refuses(status: int, words: str) -> None:
    assert words in refusal({"/story": Reply(b"", status)})


def test_a_server_that_stumbles_is_asked_again() -> None:
    replies = [Reply(b"", 503), Reply(b"", 500), Reply(PAGE)]
    assert fetch({"/story": lambda _: replies.pop(0)}).data == PAGE


def test_a_server_that_goes_on_stumbling_is_left_alone() -> None:
    with running({"/story": Reply(b"", 503)}) as site, pytest.raises(InputError) as caught:
        Fetcher(QUICK, Event()).fetch(f"{site.url}/story")
    assert "busy or broken (503), tried 3 times" in caught.value.reason
    assert site.asked.count("/story") == 3


def test_a_long_rest_is_not_waited_for() -> None:
    busy = Reply(b"", 429, {"Retry-After": "3600"})
    with running({"/story": busy}) as site, pytest.raises(InputError, match="429"):
        Fetcher(QUICK, Event()).fetch(f"{site.url}/story")
    assert site.asked.count("/story") == 1


def test_robots_txt_is_obeyed() -> None:
    rules = Reply(b"User-agent: *\nDisallow: /st\nAllow: /story/open\n")
    assert "robots.txt" in refusal({"/robots.txt": rules, "/story": Reply()})
    for_us = Reply(b"User-agent: *\nDisallow: /\n\nUser-agent: sayso\nDisallow:\n")
    assert fetch({"/robots.txt": for_us, "/story": Reply()}).data == PAGE


def test_a_site_that_cannot_say_what_it_allows_is_left_alone() -> None:
    reason = refusal({"/robots.txt": Reply(b"", 500), "/story": Reply()})
    assert "does not say what programs may fetch" in reason


def test_a_dead_site_is_not_asked_for_each_of_its_pages() -> None:
    with running({}) as site:
        url = site.url
    fetcher = Fetcher(QUICK, Event())
    reasons = []
    for number in range(3):
        with pytest.raises(InputError) as caught:
            fetcher.fetch(f"{url}/{number}")
        reasons.append(caught.value.reason)
    assert all("cannot be reached" in reason for reason in reasons)
    assert ["3 times" in reason for reason in reasons] == [True, False, False]


def test_a_server_that_drips_is_left() -> None:
    quick = replace(QUICK, patience_s=0.3)
    begun = time.monotonic()
    assert "too slow" in refusal({"/story": Reply(PAGE, pause_s=0.05)}, quick)
    assert "too slow" in refusal({"/robots.txt": Reply(PAGE, pause_s=0.05)}, quick)
    assert time.monotonic() - begun < 20  # the bytes would take as long again as many times


def test_nobody_there() -> None:
    with running({}) as site:
        url = site.url
    with pytest.raises(InputError, match="cannot be reached"):
        Fetcher(QUICK, Event()).fetch(f"{url}/story")


NO_ADDRESSES = (
    "http://",
    "http:///story",
    "https://[::1",
    "http://a b",
    "http://\x00",
    "http://x:99999/",
    f"http://{'a' * 70}.example/",
    "http://.../",
    "http://\ud800/",
)


@pytest.mark.parametrize("url", NO_ADDRESSES)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(InputError):
        Fetcher(QUICK, Event()).fetch(url)


def test_hosts_get_one_request_an_interval() -> None:
    slow = replace(QUICK, interval_s=0.2)
    with running({"/a": Reply(), "/b": Reply(), "/c": Reply()}) as site:
        fetcher = Fetcher(slow, Event())
        begun = time.monotonic()
        for path in "abc":
            fetcher.fetch(f"{site.url}/{path}")
        assert time.monotonic() - begun >= 0.4
    assert site.asked.count("/robots.txt") == 1
