"""Fetching never reaches a private network, tried against a site on the loopback address.

What stands for the public internet is the address 93.184.216.34, which the connections of these
tests lead to the loopback address: nothing leaves the machine.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from threading import Event
from typing import Any

import httpcore2
import pytest

from sayso.errors import InputError
from sayso.reading.fetching.requests import Fetcher
from sayso.reading.fetching.settings import Settings
from tests.unit.reading.fetching.sites import QUICK, Reply, Site, running

PUBLIC = "93.184.216.34"
GUARDED = Settings(patience_s=3.0, interval_s=0.0, backoff_s=0.01)
HOSTS = """
127.0.0.1 127.1 127.0.1 2130706433 0x7f000001 0x7f.0.0.1 0x7f.1 0177.0.0.1 017700000001 0 0.0.0.0
127.127.127.127 localhost LOCALHOST localhost. [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1]
[::ffff:7f00:1] [::127.0.0.1] ①②⑦.⓪.⓪.① 127。0。0。1 １２７.0.0.1 user:secret@127.0.0.1
10.0.0.1 172.16.0.1 192.168.0.1 169.254.169.254 2852039166 [fd00:ec2::254] [fe80::1] 100.64.0.1
[64:ff9b::7f00:1] [2002:7f00:1::] 255.255.255.255 224.0.0.1
""".split()


@pytest.fixture
def site() -> Iterator[Site]:
    with running({"/secret": Reply(), "/robots.txt": Reply(b"")}) as site:
        yield site


@pytest.mark.parametrize("host", HOSTS)
def test_no_form_of_a_private_address_is_reached(host: str, site: Site) -> None:
    with pytest.raises(InputError) as caught:
        Fetcher(GUARDED, Event()).fetch(f"http://{host}:{site.port}/secret")
    assert caught.value.stage == "fetching"
    assert site.asked == []


def test_it_is_reached_where_that_is_allowed(site: Site) -> None:
    assert b"Brannigan" in (Fetcher(QUICK, Event()).fetch(f"{site.url}/secret").data or b"")


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:{port}/secret",
        "http://2130706433:{port}/secret",
        "http://[::ffff:127.0.0.1]:{port}/secret",
        "//localhost:{port}/secret",
        "file:///etc/hostname",
        "ftp://127.0.0.1/secret",
        "gopher://127.0.0.1:{port}/secret",
    ],
)
def test_a_redirect_to_it_is_refused(
    target: str, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    headers = {"Location": target.format(port=site.port)}
    site.routes["/story"] = Reply(b"", 302, headers)
    lead_public_here(monkeypatch, site, [PUBLIC])
    with pytest.raises(InputError, match=r"private network|not on the web"):
        Fetcher(GUARDED, Event()).fetch(f"http://news.example:{site.port}/story")
    assert "/secret" not in site.asked
    assert "/story" in site.asked


def test_a_redirect_of_robots_txt_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.routes["/robots.txt"] = Reply(b"", 302, {"Location": f"{site.url}/secret"})
    lead_public_here(monkeypatch, site, [PUBLIC])
    with pytest.raises(InputError, match="private network"):
        Fetcher(GUARDED, Event()).fetch(f"http://news.example:{site.port}/story")
    assert "/secret" not in site.asked


def test_a_name_that_changes_its_address_leads_nowhere_else(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is public when it is asked for, private ever after: it is asked once."""
    asked, connected = lead_public_here(monkeypatch, site, [PUBLIC, PUBLIC, "127.0.0.1"])
    fetcher = Fetcher(GUARDED, Event())
    fetcher.fetch(f"http://news.example:{site.port}/secret")
    assert connected == [PUBLIC, PUBLIC]  # robots.txt and the page, each where it was checked
    assert len(asked) == 2
    with pytest.raises(InputError, match="private network"):
        fetcher.fetch(f"http://news.example:{site.port}/secret")
    assert connected == [PUBLIC, PUBLIC]


def lead_public_here(
    monkeypatch: pytest.MonkeyPatch, site: Site, answers: list[str]
) -> tuple[list[str], list[str]]:
    """Let ``news.example`` have these addresses, one after the other, the last for good.

    Connections to the public one go to ``site``. Returns the names asked for and the addresses
    connected to, as they come.
    """
    asked: list[str] = []
    connected: list[str] = []
    real, connect = socket.getaddrinfo, httpcore2.SyncBackend.connect_tcp

    def resolve(host: str, port: int, *args: Any, **options: Any) -> Any:
        if host != "news.example":
            return real(host, port, *args, **options)
        address = answers[min(len(asked), len(answers) - 1)]
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def connect_here(
        backend: httpcore2.SyncBackend, host: str, port: int, *args: Any, **options: Any
    ) -> Any:
        connected.append(host)
        here = "127.0.0.1" if host == PUBLIC else host
        return connect(backend, here, port, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", connect_here)
    return asked, connected
