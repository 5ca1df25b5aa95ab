"""Bodies that are too large or too slow, and addresses that ask for too much."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from starlette.exceptions import HTTPException
from starlette.testclient import TestClient
from starlette.types import Message

from sayso.web.limits import Allowances, BoundBodies
from sayso.web.settings import Limits
from tests.unit.web.asking import ARTICLE, BEARER
from tests.unit.web.conftest import StartServer


def read_through(limits: Limits, chunks: list[bytes], *, declared: int | None = None,
                 pause: float = 0.0) -> bytes:  # fmt: skip
    """What an application gets of a body that comes in chunks."""
    arrived: list[bytes] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        while True:
            message = await receive()
            arrived.append(message.get("body", b""))
            if not message.get("more_body"):
                return

    left = list(chunks)

    async def receive() -> Message:
        await asyncio.sleep(pause)
        body = left.pop(0)
        return {"type": "http.request", "body": body, "more_body": bool(left)}

    async def send(message: Message) -> None:
        raise AssertionError("nothing is to be sent")

    length = [(b"content-length", str(declared).encode())] if declared is not None else []
    scope = {"type": "http", "headers": length}
    asyncio.run(BoundBodies(app, limits)(scope, receive, send))
    return b"".join(arrived)


def test_a_body_within_bounds_arrives_whole() -> None:
    assert read_through(Limits(body=6), [b"abc", b"def"], declared=6) == b"abcdef"


@pytest.mark.parametrize("declared", [None, 3, 7])
def test_a_body_that_is_too_large_is_refused_whatever_it_declares(declared: int | None) -> None:
    with pytest.raises(HTTPException) as caught:
        read_through(Limits(body=5), [b"abc", b"def"], declared=declared)
    assert caught.value.status_code == 413


def test_a_body_that_trickles_is_refused() -> None:
    with pytest.raises(HTTPException) as caught:
        read_through(Limits(body_seconds=0.05), [b"a"] * 50, pause=0.01)
    assert caught.value.status_code == 408


def test_large_uploads_are_refused_on_the_page_and_over_rest(start: StartServer) -> None:
    client = start(limits=Limits(body=1000))
    large = ARTICLE * 20
    assert client.post("/read", data={"text": large}).status_code == 413
    over = client.post("/api/v1/read", json={"text": large})
    assert over.status_code == 413
    assert over.headers["Content-Type"] == "application/problem+json"
    file = {"file": ("a.txt", large.encode())}
    assert client.post("/read", data={"text": ""}, files=file).status_code == 413


def test_more_fields_or_files_than_a_form_has_are_refused(reader: TestClient) -> None:
    many = {f"f{number}": "x" for number in range(100)}
    assert reader.post("/read", data=many, files={"file": ("a", b"b")}).status_code == 400


def test_requests_reads_and_writes_are_counted_apart(start: StartServer) -> None:
    client = start(limits=Limits(reads=1, writes=1))
    body = {"text": ""}
    reads = [client.post("/api/v1/read", json=body).status_code for _ in range(2)]
    assert reads == [400, 429]
    writes = [client.post("/api/v1/documents", json=body, headers=BEARER) for _ in range(2)]
    assert [answer.status_code for answer in writes] == [429, 429]
    assert client.get("/health").status_code == 200


def test_an_allowance_comes_back_and_few_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("sayso.web.limits.time.monotonic", lambda: now[0])
    monkeypatch.setattr("sayso.web.limits.MOST_ADDRESSES", 2)
    allowances = Allowances()
    assert allowances.take("reads", "a", 2) == 0.0
    assert allowances.take("reads", "a", 2) == 0.0
    assert allowances.take("reads", "a", 2) == pytest.approx(30.0)
    now[0] = 30.0
    assert allowances.take("reads", "a", 2) == 0.0
    for address in ("b", "c"):
        allowances.take("reads", address, 2)
    assert allowances.take("reads", "a", 2) == 0.0
