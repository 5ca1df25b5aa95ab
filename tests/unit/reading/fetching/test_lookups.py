"""A resolver that does not answer costs no more than the time a page has."""

import socket
from threading import Event

import pytest

from sayso.reading.fetching.addresses import PrivateAddressError
from sayso.reading.fetching.deadlines import Deadline
from sayso.reading.fetching.lookups import look_up


def test_a_resolver_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    never = Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: never.wait(60) or [])
    with pytest.raises(TimeoutError, match="not looked up in time"):
        look_up("slow.example", 443, Deadline(0.1, Event()), allow_private=False)
    never.set()


def test_what_the_resolver_finds_or_refuses_comes_through() -> None:
    deadline = Deadline(60, Event())
    assert look_up("127.0.0.1", 80, deadline, allow_private=True) == ["127.0.0.1"]
    with pytest.raises(PrivateAddressError):
        look_up("127.0.0.1", 80, deadline, allow_private=False)
