"""A server over a small ledger, and browsers before it: one that may write, one that may not."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.ledger import Ledger
from sayso.web.apps import make_app
from sayso.web.settings import Limits, Settings
from tests.unit.ledger.examples import make_record
from tests.unit.output.examples import FULL
from tests.unit.web.asking import HERE, TOKEN, enter

StartServer = Callable[..., TestClient]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of two articles with comments: a file to copy."""
    path = tmp_path_factory.mktemp("filled") / "news.db"
    with Ledger(path) as ledger:
        ledger.add([make_record(), FULL])
    return path


@pytest.fixture
def path(tmp_path: Path, filled: Path) -> Path:
    for file in filled.parent.iterdir():
        shutil.copy(file, tmp_path / file.name)
    return tmp_path / filled.name


@pytest.fixture
def start(path: Path) -> Iterator[StartServer]:
    """Start a server on terms of its own."""
    opened: list[TestClient] = []

    def start_server(
        *,
        token: str | None = TOKEN,
        limits: Limits | None = None,
        host: str = "127.0.0.1",
        proxy: str | None = None,
    ) -> TestClient:
        settings = Settings(path, host=host, token=token, limits=limits or Limits(), proxy=proxy)
        client = TestClient(
            make_app(settings), HERE, follow_redirects=False, client=("127.0.0.1", 50000)
        )
        client.__enter__()
        opened.append(client)
        return client

    yield start_server
    for client in opened:
        client.__exit__(None, None, None)


@pytest.fixture
def reader(start: StartServer) -> TestClient:
    """A browser that may not write."""
    return start()


@pytest.fixture
def writer(start: StartServer) -> TestClient:
    """A browser that showed the token."""
    client = start()
    enter(client)
    return client
